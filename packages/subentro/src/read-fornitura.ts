import type { DatiFornitura, DatiInvio, FamigliaConvivenza, Soggetto } from '@anagrafe/core';

import { BYTE_DICHIARAZIONE, type Decodificatore, toDecodificatore } from './xml/codifica.js';
import type { Nodo } from './xml/aperto.js';
import { type Lettore, type ViolazioneStruttura, createLettore } from './xml/lettore.js';

/** One record of a file di subentro, with the line where it begins. */
export type RecordFornitura =
  | { readonly tipo: 'datiFornitura'; readonly riga: number; readonly datiFornitura: DatiFornitura }
  | { readonly tipo: 'datiInvio'; readonly riga: number; readonly datiInvio: DatiInvio }
  | { readonly tipo: 'soggetto'; readonly riga: number; readonly soggetto: Soggetto }
  | { readonly tipo: 'famiglia' | 'convivenza'; readonly riga: number; readonly scheda: FamigliaConvivenza }
  | ({ readonly tipo: 'violazione' } & ViolazioneStruttura);

/** The bytes of a document, unpacked, in pieces of any size. */
export type Byte = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How much text the parser takes at once: it bounds the records that wait to be taken. */
const PEZZO = 64 * 1024;

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
  const pronti: RecordFornitura[] = [];
  const lettore = createLettore({
    gruppo: (nome, nodo, riga) => pronti.push(toRecord(nome, nodo, riga)),
    violazione: (violazione) => pronti.push({ tipo: 'violazione', ...violazione }),
  });
  try {
    for await (const testo of testi(byte, lettore)) {
      lettore.write(testo);
      yield* pronti.splice(0);
    }
    lettore.close();
  } catch (errore) {
    yield* pronti.splice(0);
    throw errore;
  }
  yield* pronti;
}

/** The text of a document, piece by piece; what is good before a bad byte is delivered first. */
async function* testi(byte: Byte, lettore: Lettore): AsyncGenerator<string, void, undefined> {
  let decodificatore: Decodificatore | undefined;
  for await (const pezzo of daCapo(byte)) {
    decodificatore ??=
      toDecodificatore(pezzo) ??
      lettore.fallisci('codifica-sconosciuta', 'la codifica dichiarata non è fra quelle lette');
    const { testo, guasto } = decodificatore.decodifica(pezzo, false);
    for (let i = 0; i < testo.length; i += PEZZO) yield testo.slice(i, i + PEZZO);
    if (guasto) lettore.fallisci('codifica-non-valida', 'ci sono byte che non sono testo nella codifica del file');
  }
  const coda = decodificatore?.decodifica(new Uint8Array(), true);
  if (coda?.guasto === true) lettore.fallisci('codifica-non-valida', 'il file finisce a metà di un carattere');
}

/** The same bytes, the first piece long enough to hold the XML declaration. */
async function* daCapo(byte: Byte): AsyncGenerator<Uint8Array, void, undefined> {
  let inizio: Uint8Array | undefined = new Uint8Array();
  for await (const pezzo of byte) {
    if (inizio === undefined) {
      yield pezzo;
      continue;
    }
    const unito: Uint8Array = new Uint8Array(inizio.length + pezzo.length);
    unito.set(inizio);
    unito.set(pezzo, inizio.length);
    inizio = unito.length < BYTE_DICHIARAZIONE ? unito : undefined;
    if (inizio === undefined) yield unito;
  }
  if (inizio !== undefined && inizio.length > 0) yield inizio;
}

/** The names of the file become the names of the domain: only `generalitaSubIscr` differs. */
function toRecord(nome: string, nodo: Nodo, riga: number): RecordFornitura {
  switch (nome) {
    case 'datiFornitura':
      return { tipo: 'datiFornitura', riga, datiFornitura: nodo };
    case 'datiInvio':
      return { tipo: 'datiInvio', riga, datiInvio: nodo };
    case 'famiglia':
    case 'convivenza':
      return { tipo: nome, riga, scheda: nodo };
    default: {
      const { generalitaSubIscr, ...altri } = nodo;
      return {
        tipo: 'soggetto',
        riga,
        soggetto: { ...(generalitaSubIscr && { generalita: generalitaSubIscr }), ...altri } as Soggetto,
      };
    }
  }
}
