import type { Ricevente } from './lettore-fornitura.js';
import { toCopia } from './rapido/record-vivo.js';
import type { RecordFornitura } from './record-fornitura.js';
import { type Seguito, createLettoreTratto } from './tratti/lettore-tratto.js';
import type { Taglio, Tratto } from './tratti/tratto.js';

/** The bytes of a document, unpacked, in pieces of any size. */
export type Byte = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How many bytes are read at once: it bounds the records that wait to be taken. */
const PEZZO = 1024 * 1024;

/**
 * Reads a file di subentro in one pass and bounded memory: one record at a time, as soon as it is closed.
 *
 * Prefixes, order of attributes, CDATA, character references, comments, byte order mark, UTF-8, UTF-16, ISO-8859-1,
 * ISO-8859-15, windows-1252 and US-ASCII are all read alike. Values are texts as they were sent, blanks included; an
 * empty element counts as absent; what the official structure does not allow is a `violazione`, after which the reading
 * goes on: without violations, and without an error, the document is valid. A comment, or the blanks between two elements, are held until they end: up to
 * 128 million characters; a record, up to 16 million.
 *
 * @param byte - The XML, already unpacked: a stream of Node, a `ReadableStream` of a page, an array of pieces.
 * @returns The records in the order of the file.
 * @throws ErroreLettura (an AnagrafeError with `riga` and `colonna`), after the last good record: `xml-malformato` |
 * `codifica-non-valida` | `codifica-sconosciuta` | `doctype-rifiutato` | `radice-inattesa` | `limite-superato`.
 * @example
 * const xml = '<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti><soggetto><generalitaSubIscr><nome>ADA</nome></generalitaSubIscr></soggetto></generalitaSoggetti></s:subentro>';
 * const record = [];
 * for await (const uno of readFornitura([new TextEncoder().encode(xml)])) record.push(uno);
 * record.filter(({ tipo }) => tipo === 'soggetto') // → [{ tipo: 'soggetto', riga: 1, soggetto: { generalita: { nome: 'ADA' } } }]
 */
export async function* readFornitura(byte: Byte): AsyncGenerator<RecordFornitura, void, undefined> {
  yield* leggi<RecordFornitura>(byte, (record, letti) => letti.push(toCopia(record)));
}

/** A stretch to be read, and what is said when its reading goes on beyond the beginning of another. */
export interface Consegna<T> {
  readonly tratto: Tratto;
  readonly oltre: (taglio: Taglio) => T;
}

/** How a document is read. */
export interface ModoLettura<T> extends Pick<Ricevente, 'isChiesto'> {
  /** The stretch; if absent, the document is read whole. */
  readonly consegna?: Consegna<T> | undefined;
}

/**
 * Reads a document, or a stretch of it, and makes of each record what is wanted, before the next is read.
 *
 * @param byte - The document, or what of it comes from the beginning of the stretch on.
 * @param esamina - Takes each record and adds what comes of it. The group in a record is lent: the next one may be the
 * same object, filled again.
 * @param modo - What is read, and which values are asked of most records.
 * @returns All that was added, in that order, as soon as the piece of document is read; what was added before an error comes
 * before it. At the end, where another stretch takes over.
 * @throws As {@link readFornitura}.
 */
export async function* leggi<T>(
  byte: Byte,
  esamina: (record: RecordFornitura, raccolti: T[]) => void,
  modo: ModoLettura<T> = {},
): AsyncGenerator<T, Seguito | undefined, undefined> {
  const raccolti: T[] = [];
  const record = (uno: RecordFornitura): void => {
    esamina(uno, raccolti);
  };
  const { consegna, isChiesto } = modo;
  const lettore = createLettoreTratto({ record, isChiesto }, consegna?.tratto);
  try {
    for await (const pezzo of byte) {
      for (let i = 0; i < pezzo.length;) {
        const fine = (Math.floor(i / PEZZO) + 1) * PEZZO;
        i += lettore.write(pezzo.subarray(i, fine));
        const taglio = lettore.taglio();
        const seguito = taglio && lettore.seguito(taglio);
        if (raccolti.length > 0) yield* raccolti.splice(0);
        if (seguito !== undefined) return seguito;
        if (taglio !== undefined && consegna !== undefined) yield consegna.oltre(taglio);
      }
    }
    lettore.close();
  } catch (errore) {
    yield* raccolti.splice(0);
    throw errore;
  }
  yield* raccolti;
  return undefined;
}
