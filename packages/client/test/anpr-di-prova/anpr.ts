import { createHash } from 'node:crypto';

import { type Operazione, codiciOperazioni, openTracciato, readRichiesta } from '@anagrafe/core/operazioni';

import type { RispostaHttp } from '../../src/risposta/to-esito.js';
import { toElemento } from '../../src/risposta/to-elemento.js';
import { type Nodo, findFiglio, toDiscendenti, toTesto } from '../../src/xml/nodo.js';
import { readNodo } from '../../src/xml/read-nodo.js';
import { SPAZI } from '../../src/xml/spazi.js';
import { pretendi } from './rifiuto.js';

/** What the register of the tests keeps of an operation. */
export interface Registrata {
  readonly operazione: string;
  readonly numero: string;
  readonly corpo: string;
  readonly risposta: Uint8Array;
}

/** How it answers to an operation that it takes. */
export type Rispondi = (richiesta: {
  readonly operazione: Operazione;
  readonly testata: Testata;
  readonly numero: string;
  readonly corpo: Nodo;
}) => string | undefined | Promise<string | undefined>;

/** What a heading says, by the names of its elements. */
export type Testata = Readonly<Record<string, string>>;

/** What happens to an operation: ANPR refuses it, or answers so after it has done it. */
export interface Imprevisto {
  readonly codici: readonly string[];
  readonly dopo?: boolean;
}

/** How a message comes to ANPR: what the gateway knows of who sends it. */
export interface Arrivo {
  readonly idSede?: string;
  /** The family of services that was called: the first character of its operations. */
  readonly famiglia?: string;
  readonly imprevisto?: Imprevisto;
}

/** How it is set up. */
export interface OpzioniAnpr {
  readonly rispondi?: Rispondi;
  readonly tipoInvio?: string;
  /** The day of today, `AAAA-MM-GG`; absent, it looks at no date. */
  readonly oggi?: () => string;
}

/** Registrations that begin to hold on a day: of the others no source says whether they need one. */
const CON_DECORRENZA = /^(?:10(?:01|02|10)|200[139]|50(?:01|05|08|10|11)|A00[126])$/;

/**
 * What ANPR does with a message once it is let in: reads it, remembers it under its identifier, answers. To the same identifier it
 * answers as it did, whatever is asked. Written from the specification of the services.
 */
export class Anpr {
  readonly operazioni = new Map<string, Registrata>();
  readonly #rispondi: Rispondi;
  readonly #tipoInvio: string;
  readonly #oggi: (() => string) | undefined;
  #numero = 1_000_000_000;

  constructor({ rispondi = () => undefined, tipoInvio = 'TEST', oggi }: OpzioniAnpr = {}) {
    this.#rispondi = rispondi;
    this.#tipoInvio = tipoInvio;
    this.#oggi = oggi;
  }

  /** How many times operations of a kind were done. */
  quante(operazione: Operazione): number {
    return [...this.operazioni.values()].filter((una) => una.operazione === operazione).length;
  }

  async esegui(busta: Uint8Array, arrivo: Arrivo = {}): Promise<RispostaHttp> {
    const dentro = findFiglio(readNodo(busta), 'Body', SPAZI.soap)?.figli ?? [];
    const [corpo] = dentro;
    pretendi(dentro.length === 1 && typeof corpo === 'object', 'interno', 'nel corpo non c’è un solo elemento');
    const letta = await readRichiesta(toElemento(corpo, new Map(), []));
    pretendi(letta.ok, 'interno', 'il corpo non è una richiesta');
    const [violazione] = letta.value.violazioni;
    pretendi(violazione === undefined, 'interno', `schema: ${violazione?.campo ?? ''}`);
    const { operazione } = letta.value.richiesta;
    const { idSede, famiglia = operazione.charAt(0), imprevisto } = arrivo;
    pretendi(operazione.startsWith(famiglia), 'interno', 'il servizio è di un’altra famiglia');
    const testata = toTestata(corpo);
    const chiave = `${testata['codMittente'] ?? ''}/${testata['idOperazioneComune'] ?? ''}`;
    const gia = this.operazioni.get(chiave);
    if (gia !== undefined)
      return gia.operazione === operazione
        ? toHttp(gia.risposta)
        : toHttp(await this.#ko(operazione, testata, ['EN079']));
    const errata = this.#findErrore(operazione, testata, idSede);
    if (errata !== undefined) return toHttp(await this.#ko(operazione, testata, [errata]));
    if (imprevisto !== undefined && imprevisto.dopo !== true)
      return toHttp(await this.#ko(operazione, testata, imprevisto.codici));
    if (operazione === '3003') return toHttp(await this.#stato(corpo, testata));
    const risposta = await this.#registra({ operazione, testata, corpo, busta });
    return toHttp(imprevisto === undefined ? risposta : await this.#ko(operazione, testata, imprevisto.codici));
  }

  async #registra({ operazione, testata, corpo, busta }: DaRegistrare): Promise<Uint8Array> {
    const chiave = `${testata['codMittente'] ?? ''}/${testata['idOperazioneComune'] ?? ''}`;
    const impronta = createHash('sha256')
      .update(busta.subarray(Buffer.from(busta).indexOf('<soap:Body')))
      .digest('hex');
    const numero = String(this.#numero++);
    const dentro =
      (await this.#rispondi({ operazione, testata, numero, corpo })) ?? (await toPositiva(operazione, testata, numero));
    const risposta = Buffer.from(toBusta(dentro));
    this.operazioni.set(chiave, { operazione, numero, corpo: impronta, risposta });
    return risposta;
  }

  /** The code that a heading is refused with, if it is. */
  #findErrore(operazione: Operazione, testata: Testata, idSede: string | undefined): string | undefined {
    const { codDestinatario, codMittente, tipoInvio, tipoOperazione = '' } = testata;
    const { dataDecorrenza, dataDefinizionePratica } = testata;
    if (codDestinatario !== 'ANPR05') return 'XXXX';
    if (tipoInvio !== this.#tipoInvio) return 'EN148';
    // What ANPR answers to the comune of others is not published.
    if (idSede !== undefined && codMittente !== idSede) return 'XXXX';
    if (!['C', 'V', 'R'].includes(tipoOperazione)) return 'EHR26';
    if (dataDecorrenza === undefined) return CON_DECORRENZA.test(operazione) ? 'EHR97' : undefined;
    if (this.#oggi !== undefined && dataDecorrenza.slice(0, 10) > this.#oggi()) return 'EHR18';
    const definita = dataDefinizionePratica?.slice(0, 10);
    return definita !== undefined && definita < dataDecorrenza.slice(0, 10) ? 'EHR84' : undefined;
  }

  async #ko(operazione: Operazione, testata: Testata, codici: readonly string[]): Promise<Uint8Array> {
    const voci = codici.map((codice) => ({ codice, testo: 'Rifiutata' }));
    return Buffer.from(toBusta(await toNegativa(operazione, testata, voci)));
  }

  /** What it has under an identifier: the answer it gave. */
  async #stato(corpo: Nodo, testata: Testata): Promise<Uint8Array> {
    const singola = [...toDiscendenti(corpo)].find(({ nome }) => nome === 'ricercaSingolaRichiesta');
    const id = toTesto(findFiglio(singola, 'idOperazioneComune', '') ?? corpo);
    const trovata = this.operazioni.get(`${testata['codMittente'] ?? ''}/${id}`);
    if (trovata === undefined || /^[346]/.test(trovata.operazione)) return this.#ko('3003', testata, ['EN122']);
    const dentro = toTesto64(trovata.risposta);
    const { radice } = await openTracciato('3003');
    return Buffer.from(
      toBusta(
        `<q:Risposta3003 xmlns:q="${radice.spazio}"><q:Risposta3003_OK>${toTestataRisposta(testata, '0', '0000')}` +
          `<comuneRichiesta><codiceIstat>058091</codiceIstat></comuneRichiesta>` +
          `<elencoRisposte><statoLavorazione>2</statoLavorazione><xmlRisposta>${dentro}</xmlRisposta></elencoRisposte>` +
          `</q:Risposta3003_OK></q:Risposta3003>`,
      ),
    );
  }
}

interface DaRegistrare {
  readonly operazione: Operazione;
  readonly testata: Testata;
  readonly corpo: Nodo;
  readonly busta: Uint8Array;
}

function toTesto64(busta: Uint8Array): string {
  return Buffer.from(busta).toString('base64');
}

function toHttp(byte: Uint8Array): RispostaHttp {
  return { stato: 200, tipo: 'text/xml; charset=utf-8', byte };
}

function toTestata(corpo: Nodo): Testata {
  const testata = findFiglio(corpo, 'testataRichiesta', '');
  return Object.fromEntries(
    (testata?.figli ?? []).flatMap((figlio) => (typeof figlio === 'string' ? [] : [[figlio.nome, toTesto(figlio)]])),
  );
}

/** An envelope around an answer. */
export function toBusta(dentro: string): string {
  return `<soapenv:Envelope xmlns:soapenv="${SPAZI.soap}"><soapenv:Body>${dentro}</soapenv:Body></soapenv:Envelope>`;
}

/** The heading of an answer: it echoes the one of the request. */
function toTestataRisposta(testata: Testata, numero: string, esito: string): string {
  const eco = ['idOperazioneComune', 'codMittente', 'codDestinatario', 'operazioneRichiesta', 'dataOraRichiesta']
    .map((nome) => `<${nome}>${testata[nome] ?? ''}</${nome}>`)
    .join('');
  return `<testataRisposta>${eco}<idOperazioneANPR>${numero}</idOperazioneANPR><esitoOperazione>${esito}</esitoOperazione></testataRisposta>`;
}

/** A code that an answer carries. */
export interface Voce {
  readonly codice: string;
  readonly testo: string;
  readonly tipo?: 'E' | 'W';
}

/** A negative answer. */
export async function toNegativa(operazione: Operazione, testata: Testata, voci: readonly Voce[]): Promise<string> {
  const { radice } = await openTracciato(operazione);
  const nome = operazione === '6001' ? 'Risposta6001KO' : 'rispostaKO';
  const errori = voci
    .map(
      ({ codice, testo, tipo = 'E' }) =>
        `<errore><codiceErroreAnomalia>${codice}</codiceErroreAnomalia><tipoErroreAnomalia>${tipo}</tipoErroreAnomalia>` +
        `<testoErroreAnomalia>${testo}</testoErroreAnomalia></errore>`,
    )
    .join('');
  return (
    `<q:Risposta${operazione} xmlns:q="${radice.spazio}"><q:${nome}>${toTestataRisposta(testata, '0', 'XXXX')}` +
    `<listaErrori>${errori}</listaErrori></q:${nome}></q:Risposta${operazione}>`
  );
}

/** The element of a positive answer, by the family of the operation. */
function toPositivo(operazione: string): { readonly nome: string; readonly spazio?: string } {
  const famiglia = operazione.charAt(0);
  if ('125A'.includes(famiglia)) return { nome: 'Risposta_Comune', spazio: 'http://sogei.it/ANPR/rispostaComune' };
  if (famiglia === '3') return { nome: `Risposta${operazione}_OK` };
  if (famiglia === '6') return { nome: 'Risposta6001OK' };
  return { nome: famiglia === 'P' ? `RispostaOK${operazione}` : `RispostaMultipla${operazione}` };
}

/** A positive answer that says nothing more. */
export async function toPositiva(
  operazione: Operazione,
  testata: Testata,
  numero: string,
  altro = '',
): Promise<string> {
  const { radice } = await openTracciato(operazione);
  const { nome, spazio = radice.spazio } = toPositivo(operazione);
  return (
    `<q:Risposta${operazione} xmlns:q="${radice.spazio}"><r:${nome} xmlns:r="${spazio}">` +
    `${toTestataRisposta(testata, numero, '0000')}${altro}</r:${nome}></q:Risposta${operazione}>`
  );
}

/** Every operation of the comune. */
export const OPERAZIONI: readonly Operazione[] = codiciOperazioni;
