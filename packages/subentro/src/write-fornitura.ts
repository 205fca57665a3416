import { type DataLocale, type DatiFornitura, type DatiInvio, parseDataLocale, toLegami } from '@anagrafe/core';

import { LIMITE_COMPRESSO } from './evaluate-fornitura.js';
import { formatTesta } from './format-fornitura.js';
import { formatNomeFile } from './nome-file.js';
import type { RecordFornitura } from './record-fornitura.js';
import { type Appoggio, createAppoggioInMemoria } from './scrittura/appoggio.js';
import { lunghezzaBusta, toGzip } from './scrittura/busta-gzip.js';
import { type Comprimi, type Corpo, createCorpi } from './scrittura/corpi.js';
import { ErroreScrittura } from './scrittura/errore-scrittura.js';
import { type Nuclei, createNuclei } from './scrittura/nuclei.js';
import { createPenna } from './scrittura/penna.js';
import {
  type ConteggiDichiarati,
  NUMERO_MASSIMO,
  toConteggiSoggetto,
  toDatiFornitura,
  toDatiInvio,
} from './scrittura/totali.js';
import type { ViolazioneStruttura } from './xml/lettura.js';

/** Where the files of a fornitura go. */
export interface Destinazione {
  /** Writes a whole file. It must not be found under its name before `concludi`. */
  readonly scrivi: (nome: string, byte: AsyncIterable<Uint8Array>) => Promise<void>;
  /** All the files are written: now they take their names, all together. */
  readonly concludi: () => Promise<void>;
  /** Something went wrong: nothing that was written stays. */
  readonly abbandona: () => Promise<void>;
}

/** What the writing needs beside the records. */
export interface OpzioniScrittura {
  /** Of the comune, six digits. */
  readonly codiceIstat: string;
  /** Of the fornitura, from 1 to 999. */
  readonly versione: number;
  /** The day of the data, `AAAA-MM-GG`. */
  readonly dataEstrazione: DataLocale;
  /** Raw deflate: `createDeflateRaw()` of node:zlib, `CompressionStream('deflate-raw')` of a page. */
  readonly comprimi: Comprimi;
  readonly destinazione: Destinazione;
  /** Room for all the records as XML, and once more compressed; in memory if absent. */
  readonly appoggio?: Appoggio;
  /** Bytes of a compressed file, at most; 15,000,000 if absent. */
  readonly massimoByte?: number;
  /** Soggetti of a file, at most; as many as fit if absent. */
  readonly massimoSoggetti?: number;
  /** For people who open the files; written before the root. */
  readonly commento?: string;
}

/** A file that was written. */
export interface FileScritto {
  readonly nome: string;
  /** How many bytes it has, compressed. */
  readonly byte: number;
  readonly conteggi: ConteggiDichiarati;
}

/**
 * Writes a fornitura: files with the right names, totals and order of elements, compressed, none above the limit, each
 * scheda in one file with the soggetti that name it. One pass over the records, none of which is kept: they go to the
 * `appoggio` as XML; in memory stay identifiers and counts, about a tenth of a kilobyte a record.
 *
 * Records keep their order within a file; families are dealt out in the order in which they come. The totals are counted:
 * `datiFornitura` and `datiInvio` among the records are passed over. What is written is valid against the official schema:
 * at the first record that is not, nothing is. A `violazione` of a record, or of something that no record holds, is such
 * an error too; who leaves violazioni out of `record` has each record judged as it stands, its elements put in order. A
 * group that must be there and may be empty (`luogoNascita`, `toponimo`) is written empty where it is absent, which is how
 * `readFornitura` reads it. Each file is one gzip member without name and time: the same records give the same bytes with
 * the same compressor.
 *
 * @param record - As `readFornitura` yields them, of one file or of many in a row, kinds in any order.
 * @param opzioni - Comune, version, day, limits, and where the files go.
 * @returns The files, in order. They have their names only now: if this rejects there is none, whatever the reason.
 * @throws ErroreScrittura `struttura-non-valida` | `elemento-sconosciuto` | `carattere-non-ammesso`, with the field: which
 * record of its kind, from 1, and the path in it, or the line where the `violazione` is; what is allowed, never what was
 * there. `nucleo-troppo-grande` if a family does not fit into a file; `fornitura-vuota`; `troppi-file` above 999;
 * `opzione-non-valida`. And whatever the records, the compressor and the destination throw.
 * @example
 * const scritti: string[] = [];
 * const scrivi = async (nome: string, byte: AsyncIterable<Uint8Array>) => { for await (const _ of byte); scritti.push(nome); };
 * const destinazione = { scrivi, concludi: async () => {}, abbandona: async () => {} };
 * const comprimi = (byte: AsyncIterable<Uint8Array>) => Readable.from(byte).pipe(createDeflateRaw());
 * const generalita = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', luogoNascita: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } } };
 * const toFamiglia = (n: number) => ({ idFamConvComune: `F${n % 2}`, legameSoggetto: { dataDecorrenza: '2006-07-01', codiceLegame: '1' } });
 * const soggetti = [1, 2, 3].map((n) => ({ tipo: 'soggetto', riga: n, soggetto: { generalita, famiglia: toFamiglia(n) } }) as const);
 * const opzioni = { codiceIstat: '028060', versione: 2, dataEstrazione: '2026-11-21', massimoSoggetti: 2, comprimi, destinazione } as const;
 * (await writeFornitura(soggetti, opzioni)).map(({ conteggi }) => conteggi.soggetti) // → [2, 1]
 * scritti // → ['028060_SUBAPR_2_1_2.gz', '028060_SUBAPR_2_2_2.gz']
 */
export async function writeFornitura(
  record: AsyncIterable<RecordFornitura> | Iterable<RecordFornitura>,
  opzioni: OpzioniScrittura,
): Promise<FileScritto[]> {
  const { destinazione } = opzioni;
  try {
    pretendiOpzioni(opzioni);
    const busta = lunghezzaBusta(testaMassima(opzioni));
    const appoggio = opzioni.appoggio ?? createAppoggioInMemoria();
    const penna = createPenna(appoggio);
    const nuclei = createNuclei();
    for await (const uno of record) await spedisci(uno, { penna, nuclei });
    await penna.svuota();

    const corpi = createCorpi(appoggio, {
      comprimi: opzioni.comprimi,
      inizio: penna.scritti(),
      massimoByte: (opzioni.massimoByte ?? LIMITE_COMPRESSO) - busta,
      massimoSoggetti: opzioni.massimoSoggetti ?? Infinity,
    });
    const scritti = await concludi(await corpi(nuclei.chiudi()), { appoggio, opzioni });
    await destinazione.concludi();
    return scritti;
  } catch (errore) {
    await destinazione.abbandona();
    throw errore;
  }
}

interface Banco {
  readonly penna: ReturnType<typeof createPenna>;
  readonly nuclei: Nuclei;
}

const SENZA_CONTEGGI = { soggetti: 0, femmine: 0, maschi: 0, italiani: 0, famiglie: 0, convivenze: 0 };

/** Writes one record to the appoggio and notes whose it is. */
async function spedisci(uno: RecordFornitura, { penna, nuclei }: Banco): Promise<void> {
  switch (uno.tipo) {
    case 'soggetto': {
      const lunghezza = await penna.scrivi('soggetto', uno.soggetto);
      const { legami } = toLegami(uno.soggetto, () => ({ schedaNelFile: undefined, schedaNellaFornitura: undefined }));
      const schede = legami.map(({ id }) => id);
      nuclei.aggiungi('soggetto', schede, { lunghezza, conteggi: toConteggiSoggetto(uno.soggetto) });
      return;
    }
    case 'famiglia':
    case 'convivenza': {
      const lunghezza = await penna.scrivi(uno.tipo, uno.scheda);
      const id = uno.scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
      nuclei.aggiungi(uno.tipo, id === undefined ? [] : [id], { lunghezza, conteggi: SENZA_CONTEGGI });
      return;
    }
    case 'violazione':
      pretendiRimediabile(uno);
      return;
    case 'datiFornitura':
    case 'datiInvio':
  }
}

/** What is wrong around the records is mended by writing them: what is wrong with one, or would be lost, is not. */
function pretendiRimediabile({ riga, percorso, motivo, ammesso = motivo, inScheda, perso }: ViolazioneStruttura): void {
  if (!perso && !inScheda) return;
  const dove = `Riga ${riga}, ${percorso}`;
  throw perso
    ? new ErroreScrittura('elemento-sconosciuto', `${dove}: ${motivo}; riscrivendo il file andrebbe perso.`, percorso)
    : new ErroreScrittura('struttura-non-valida', `${dove}: ${ammesso}.`, percorso);
}

/** Now that all is counted, each file gets its head and its name. */
async function concludi(
  corpi: readonly Corpo[],
  { appoggio, opzioni }: { readonly appoggio: Appoggio; readonly opzioni: OpzioniScrittura },
): Promise<FileScritto[]> {
  const { codiceIstat, versione, destinazione } = opzioni;
  const datiFornitura = toDatiFornitura(
    versione,
    corpi.map(({ conteggi }) => conteggi),
  );
  const scritti: FileScritto[] = [];
  for (const [i, { da, a, crc, lunghezza, conteggi }] of corpi.entries()) {
    const numero = { codiceIstat, versione, progressivo: i + 1, totale: corpi.length, compresso: true };
    const nome = formatNomeFile(numero);
    const testa = toTesta(opzioni, datiFornitura, toDatiInvio({ ...opzioni, ...numero }, conteggi));
    await destinazione.scrivi(nome, toGzip(testa, { byte: appoggio.leggi(da, a), crc, lunghezza }));
    scritti.push({ nome, byte: lunghezzaBusta(testa) + a - da, conteggi });
  }
  return scritti;
}

const MOLTI = 999_999_999; // nine digits in the official type
const META = 499_999_999; // so that those who are not Italian have nine digits too

/** No head is longer than with these. */
function testaMassima(opzioni: OpzioniScrittura): Uint8Array {
  const massimi = {
    soggetti: MOLTI,
    femmine: MOLTI,
    maschi: MOLTI,
    italiani: META,
    famiglie: MOLTI,
    convivenze: MOLTI,
  };
  const altri = Array.from({ length: NUMERO_MASSIMO - 1 }, () => SENZA_CONTEGGI);
  const datiFornitura = toDatiFornitura(opzioni.versione, [massimi, ...altri]);
  return toTesta(opzioni, datiFornitura, toDatiInvio({ ...opzioni, progressivo: NUMERO_MASSIMO }, massimi));
}

function toTesta({ commento }: OpzioniScrittura, datiFornitura: DatiFornitura, datiInvio: DatiInvio): Uint8Array {
  return new TextEncoder().encode(
    formatTesta({ ...(commento === undefined ? {} : { commento }), datiFornitura, datiInvio }),
  );
}

function pretendiOpzioni({ codiceIstat, versione, dataEstrazione, ...altre }: OpzioniScrittura): void {
  const { massimoByte, massimoSoggetti } = altre;
  const intero = (n: number): boolean => Number.isSafeInteger(n) && n > 0;
  const guasti: readonly (readonly [boolean, string])[] = [
    [/^\d{6}$/.test(codiceIstat), 'codiceIstat: servono sei cifre'],
    [intero(versione) && versione <= NUMERO_MASSIMO, `versione: serve un intero da 1 a ${NUMERO_MASSIMO}`],
    [parseDataLocale(dataEstrazione).ok, 'dataEstrazione: serve un giorno AAAA-MM-GG'],
    [massimoByte === undefined || intero(massimoByte), 'massimoByte: serve un intero positivo'],
    [massimoSoggetti === undefined || intero(massimoSoggetti), 'massimoSoggetti: serve un intero positivo'],
  ];
  const guasto = guasti.find(([bene]) => !bene)?.[1];
  if (guasto !== undefined) throw new ErroreScrittura('opzione-non-valida', `${guasto}.`);
}
