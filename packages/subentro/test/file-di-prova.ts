import { openTabelle } from '@anagrafe/decodifica';

import {
  type EventoFornitura,
  type FileFornitura,
  type OpzioniFornitura,
  type RecordFornitura,
  evaluateFornitura,
  readFornitura,
} from '../src/index.js';

export const OPZIONI: OpzioniFornitura = { oggi: '2026-11-21', tabelle: await openTabelle() };

/** A text as bytes in pieces of a given size. */
export function* byte(testo: string, pezzo = 64): Generator<Uint8Array> {
  const tutti = new TextEncoder().encode(testo);
  for (let i = 0; i < tutti.length; i += pezzo) yield tutti.subarray(i, i + pezzo);
}

/** A document of subentro around its content. */
export function documento(
  contenuto: string,
  { prologo = '<?xml version="1.0" encoding="UTF-8"?>', prefisso = 'sub' } = {},
): string {
  return `${prologo}<${prefisso}:subentro xmlns:${prefisso}="http://sogei.it/ANPR/subentro">${contenuto}</${prefisso}:subentro>`;
}

/** An invented person of a family: everything that the rules want, nothing else. */
export function soggetto(
  id: string,
  famiglia: string | null,
  { sesso = 'F', legame = '1', progressivo = '' } = {},
): string {
  const nascita = sesso === 'F' ? 'PRVDAA80A41H501A' : 'PRVDAA80A01H501W';
  return `<soggetto><generalitaSubIscr><codiceFiscale><codFiscale>${nascita}</codFiscale></codiceFiscale><cognome>PROVA</cognome><nome>ADA</nome><sesso>${sesso}</sesso><dataNascita>1980-01-01</dataNascita><luogoNascita><comune><nomeComune>ROMA</nomeComune><siglaProvinciaIstat>RM</siglaProvinciaIstat></comune></luogoNascita><idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>058091</idSchedaSoggettoComuneIstat><idSchedaSoggetto>${id}</idSchedaSoggetto></idSchedaSoggettoComune><dataPrimaIscrizioneComune>1980-01-01</dataPrimaIscrizioneComune></generalitaSubIscr><dataUltimoAggiornamento>2020-01-01</dataUltimoAggiornamento><residenza><tipoIndirizzo>1</tipoIndirizzo><indirizzo><cap>00184</cap><comune><nomeComune>ROMA</nomeComune><siglaProvinciaIstat>RM</siglaProvinciaIstat></comune><toponimo><codSpecie>1</codSpecie></toponimo></indirizzo><dataDecorrenzaResidenza>2006-07-01</dataDecorrenzaResidenza></residenza>${
    famiglia === null
      ? ''
      : `<famiglia><idFamConvComune>${famiglia}</idFamConvComune><legameSoggetto><dataDecorrenza>2006-07-01</dataDecorrenza><codiceLegame>${legame}</codiceLegame>${progressivo === '' ? '' : `<progressivoComponente>${progressivo}</progressivoComponente>`}</legameSoggetto></famiglia>`
  }</soggetto>`;
}

export function scheda(nome: 'famiglia' | 'convivenza', id: string): string {
  return `<${nome}><idFamigliaConvivenzaComune><idFamigliaConvivenzaComuneIstat>058091</idFamigliaConvivenzaComuneIstat><idFamigliaConvivenza>${id}</idFamigliaConvivenza></idFamigliaConvivenzaComune><tipoScheda>${nome === 'famiglia' ? 3 : 4}</tipoScheda></${nome}>`;
}

interface Invio {
  readonly soggetti: readonly string[];
  readonly famiglie?: readonly string[];
  readonly convivenze?: readonly string[];
  readonly progressivo?: number;
  readonly totaleInvii?: number;
  readonly fornitura?: {
    readonly soggetti: number;
    readonly femmine: number;
    readonly maschi: number;
    readonly famiglie: number;
  };
}

/** A whole file whose totals are right, unless others are given for the fornitura. */
export function invio({
  soggetti,
  famiglie = [],
  convivenze = [],
  progressivo = 1,
  totaleInvii = 1,
  fornitura,
}: Invio): string {
  const femmine = soggetti.filter((s) => s.includes('<sesso>F')).length;
  const maschi = soggetti.length - femmine;
  const f = fornitura ?? { soggetti: soggetti.length, femmine, maschi, famiglie: famiglie.length };
  return documento(
    `<datiFornitura><versioneFornitura>1</versioneFornitura><totaleInvii>${totaleInvii}</totaleInvii><numeroTotaleSchedeSoggetto>${f.soggetti}</numeroTotaleSchedeSoggetto><numeroTotaleCittadiniItaliani>${f.soggetti}</numeroTotaleCittadiniItaliani><numeroTotaleIscrittiNonItaliani>0</numeroTotaleIscrittiNonItaliani><numeroTotalePersoneSessoFemminile>${f.femmine}</numeroTotalePersoneSessoFemminile><numeroTotalePersoneSessoMaschile>${f.maschi}</numeroTotalePersoneSessoMaschile><numeroTotaleSchedeFamiglia>${f.famiglie}</numeroTotaleSchedeFamiglia><numeroTotaleSchedeConvivenza>${convivenze.length}</numeroTotaleSchedeConvivenza></datiFornitura>` +
      `<datiInvio><progressivoInvio>${progressivo}</progressivoInvio><dataEstrazione>2025-01-01</dataEstrazione><numeroSchedeSoggettoInvio>${soggetti.length}</numeroSchedeSoggettoInvio><numeroCittadiniItalianiInvio>${soggetti.length}</numeroCittadiniItalianiInvio><numeroIscrittiNonItalianiInvio>0</numeroIscrittiNonItalianiInvio><numeroPersoneSessoFemminileInvio>${femmine}</numeroPersoneSessoFemminileInvio><numeroPersoneSessoMaschileInvio>${maschi}</numeroPersoneSessoMaschileInvio><numeroTotaleSchedeFamigliaInvio>${famiglie.length}</numeroTotaleSchedeFamigliaInvio><numeroTotaleSchedeConvivenzaInvio>${convivenze.length}</numeroTotaleSchedeConvivenzaInvio></datiInvio>` +
      `<generalitaSoggetti>${soggetti.join('\n')}</generalitaSoggetti><famiglie>${famiglie.map((id) => scheda('famiglia', id)).join('\n')}</famiglie><convivenze>${convivenze.map((id) => scheda('convivenza', id)).join('\n')}</convivenze>`,
  );
}

export function file(testo: string, nome = '058091_SUBAPR_1_1_1.xml'): FileFornitura {
  return { nome, byte: () => byte(testo, 4096) };
}

/** Everything that comes of a fornitura. */
export function esamina(...files: FileFornitura[]): Promise<EventoFornitura[]> {
  return esaminaCon({}, ...files);
}

/** Everything that comes of a fornitura, with options of its own. */
export async function esaminaCon(
  opzioni: Partial<OpzioniFornitura>,
  ...files: FileFornitura[]
): Promise<EventoFornitura[]> {
  const eventi: EventoFornitura[] = [];
  for await (const evento of evaluateFornitura(files, { ...OPZIONI, ...opzioni })) eventi.push(evento);
  return eventi;
}

/** The rilievi as `CODICE soggetto|famiglia`. */
export function rilievi(eventi: readonly EventoFornitura[]): string[] {
  return eventi.flatMap((e) => (e.tipo === 'rilievo' ? [`${e.codice} ${e.soggetto ?? e.famiglia ?? ''}`.trim()] : []));
}

/** The closing event. */
export function riepilogo(eventi: readonly EventoFornitura[]): Extract<EventoFornitura, { tipo: 'riepilogo' }> {
  const ultimo = eventi.at(-1);
  if (ultimo?.tipo !== 'riepilogo') throw new Error('no riepilogo at the end');
  return ultimo;
}

export type Violazione = Extract<RecordFornitura, { tipo: 'violazione' }>;

/** Every record of a document, what its structure does not allow, and the error that ended it. */
export async function leggi(pezzi: Iterable<Uint8Array>): Promise<{
  record: Exclude<RecordFornitura, Violazione>[];
  violazioni: Violazione[];
  errore?: unknown;
}> {
  const record: Exclude<RecordFornitura, Violazione>[] = [];
  const violazioni: Violazione[] = [];
  try {
    for await (const uno of readFornitura(pezzi)) {
      if (uno.tipo === 'violazione') violazioni.push(uno);
      else record.push(uno);
    }
    return { record, violazioni };
  } catch (errore) {
    return { record, violazioni, errore };
  }
}
