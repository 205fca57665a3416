import {
  type Contesto,
  type DataLocale,
  EN010,
  ES092,
  type Regola,
  type FileRicevuto,
  type PianoSubentro,
  regoleComposizione,
  regoleFornitura,
  regoleOccorrenza,
  toNumero,
} from '@anagrafe/core';

import { evaluateFileAire, sbircia } from './aire/evaluate-file-aire.js';
import { type Banco, createBanco } from './banco.js';
import { type FileLetto, evaluateFile } from './evaluate-file.js';
import type { EsitoFile, EventoFornitura } from './evento-fornitura.js';
import type { FileFornitura } from './file-fornitura.js';
import { isNomeAire } from './nome-file.js';
import { perCodice, toSenzaRegola } from './non-verificati.js';
import type { NomeProfilo } from './profilo.js';
import { toRiga } from './righe-file.js';
import { sommaConteggi } from './somma-conteggi.js';

/** The bytes that ANPR is known to accept in a compressed file. */
export const LIMITE_COMPRESSO = 15_000_000;

/** What the checks need beside the files. */
export interface OpzioniFornitura {
  /** The day it is, `AAAA-MM-GG`. */
  readonly oggi: DataLocale;
  /** From `openTabelle()` of `@anagrafe/decodifica`. */
  readonly tabelle: Contesto['tabelle'];
  /** The ISTAT code of the comune that sends the files: without it EN039 is not verified. */
  readonly mittente?: string;
  /** What is agreed with ANPR on the subentro, from `parsePiano`: without it EN003, EN032, EN362 and others are not verified. */
  readonly piano?: PianoSubentro;
  /** The files that ANPR has already, from `parseRicevuti`: without them EN007 and EN040 are not verified. */
  readonly ricevuti?: readonly FileRicevuto[];
  /** Bytes of a compressed file above which EN002 fires; 15,000,000 if absent. */
  readonly limiteCompresso?: number;
  /** Puts the same records, in the same pass, also to the checks of ANPR's services: what will block operations later. */
  readonly profilo?: NomeProfilo;
}

/**
 * Checks the files of one fornitura together, in one pass and without keeping any record: every rilievo as soon as it is
 * found, a `file` event at the end of each file, then what only the whole fornitura can tell, then the `riepilogo`. The
 * AIRE file, known by its name, may be among them or alone: of it are checked name, size and text, not the fields.
 *
 * @param files - The files of one fornitura, in any order; each is opened when its turn comes and read once.
 * @param opzioni - Day, tables, sender, plan, what ANPR has already, profile. The rilievi of a profile say `profilo`, follow
 * those of the subentro on the same record, and count only in the `profilo` of the `riepilogo`.
 * @returns The events. A file that cannot be read to its end has `letto: false`; what was found in it until then counts.
 * While files of the fornitura are missing (fewer than `totaleInvii`, or not read), what needs them all is among the
 * `nonVerificati`, as is every official check for which there is no rule.
 * @throws Whatever the stream of a file throws, unless it is an `AnagrafeError`: that ends the file, not the fornitura.
 * With code `archivio-corrotto` it counts as EN009; with another, before any byte, the file is not judged at all.
 * @example
 * const eventi = [];
 * const file = { nome: '028060_SUBAPR_1_1_1.xml', byte: () => [new TextEncoder().encode('<a/>')] };
 * for await (const evento of evaluateFornitura([file], { oggi: '2026-11-21', tabelle })) eventi.push(evento);
 * eventi.map((evento) => (evento.tipo === 'rilievo' ? evento.codice : evento.tipo)) // → ['STRUTTURA', 'file', 'riepilogo']
 */
export async function* evaluateFornitura(
  files: Iterable<FileFornitura>,
  opzioni: OpzioniFornitura,
): AsyncGenerator<EventoFornitura, void, undefined> {
  const { oggi, tabelle, limiteCompresso = LIMITE_COMPRESSO, profilo: nomeProfilo, ...altre } = opzioni;
  const banco = createBanco({ oggi, tabelle }, nomeProfilo);
  const letti: FileLetto[] = [];
  const esiti: EsitoFile[] = [];
  for (const file of files) {
    const invio = { limiteCompresso, ...altre };
    const aire = isNomeAire(file.nome) ? await sbircia(file) : { file, isTesto: false };
    let esito: EsitoFile;
    if (aire.isTesto) esito = yield* evaluateFileAire(aire.file, invio, banco);
    else {
      const letto = yield* evaluateFile(aire.file, invio, banco);
      letti.push(letto);
      esito = letto.esito;
    }
    esiti.push(esito);
    yield { tipo: 'file', ...esito };
  }
  yield* evaluateInsieme(letti, banco);
  const profilo = banco.profilo();
  const haAire = esiti.some(({ righeAire }) => righeAire !== undefined);
  if (!haAire) banco.aperti.aggiungi(EN010.codice, ['file AIRE']);
  yield {
    tipo: 'riepilogo',
    file: esiti,
    riepilogo: banco.contatore.riepilogo(),
    nonVerificati: [
      ...banco.aperti.elenco(),
      ...toSenzaRegola(),
      ...(haAire ? [CAMPI_AIRE] : []),
      ...(letti.length === 0 ? [SENZA_APR] : []),
    ].sort(perCodice),
    ...(profilo === undefined ? {} : { profilo }),
  };
}

/** The fields of an AIRE file: said to whoever gives one. */
const CAMPI_AIRE = {
  codice: 'AIRE',
  motivo:
    'del file AIRE si controllano nome, compressione, dimensione e testo; non i campi, né i loro codici: il tracciato non è pubblico',
  serve: 'il tracciato del file AIRE (AnagAIRE), da chiedere al Ministero dell’Interno',
} as const;

/** No scheda was looked at: said to whoever gives the AIRE file alone. */
const SENZA_APR = {
  codice: 'APR',
  motivo: 'non è stato dato nessun file APR: nessuna scheda è stata controllata',
  serve: 'i file APR della fornitura',
} as const;

/** The rules that a missing file leaves open, whatever was found in the others. */
const SULLA_FORNITURA: readonly Regola<never>[] = [
  ES092,
  ...regoleOccorrenza,
  ...regoleComposizione,
  ...regoleFornitura,
];

/** What only all the files together can tell. */
function* evaluateInsieme(letti: readonly FileLetto[], banco: Banco): Generator<EventoFornitura, void, undefined> {
  const completa = isCompleta(letti);
  if (!completa) banco.lasciaAperte(SULLA_FORNITURA, 'fornitura');
  for (const { file, provenienza, legami } of banco.indice.legamiFuoriFile(completa)) {
    yield* banco.esamina(file, { regole: [ES092], oggetto: legami, provenienza });
  }
  for (const { file, provenienza, composizione } of banco.indice.schede(completa, banco.conServizi)) {
    yield* banco.esamina(file, { regole: regoleComposizione, oggetto: composizione, provenienza });
  }
  const conteggi = completa
    ? { conteggiFornitura: sommaConteggi(...letti.map(({ oggetto }) => oggetto.conteggi)) }
    : {};
  for (const { oggetto, righe } of dichiarazioniDiverse(letti)) {
    const provenienza = toRiga(righe.datiFornitura);
    yield* banco.esamina(oggetto.nomeScritto, {
      regole: regoleFornitura,
      oggetto: { ...oggetto, ...conteggi },
      provenienza,
    });
  }
}

/** All the files that the fornitura says it has were read to their end. */
function isCompleta(letti: readonly FileLetto[]): boolean {
  const totali = letti.map(({ oggetto }) => toNumero(oggetto.datiFornitura?.totaleInvii));
  const progressivi = letti.map(({ oggetto }, i) => toNumero(oggetto.datiInvio?.progressivoInvio) ?? `file ${i}`);
  const attesi = Math.max(...totali.map((totale) => totale ?? Infinity));
  return letti.every(({ esito }) => esito.letto) && new Set(progressivi).size >= attesi;
}

/** Every file repeats the totals of the fornitura: the first of those that say the same speaks for them. */
function dichiarazioniDiverse(letti: readonly FileLetto[]): FileLetto[] {
  const viste = new Set<string>();
  return letti.filter(({ oggetto }) => {
    const dichiarazione = JSON.stringify(oggetto.datiFornitura ?? null);
    return !viste.has(dichiarazione) && viste.add(dichiarazione);
  });
}
