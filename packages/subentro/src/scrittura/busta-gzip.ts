import { combineCrc32, computeCrc32 } from './crc32.js';

/** Text that was compressed before what comes before it was known. */
export interface CorpoCompresso {
  /** Raw deflate, whole. */
  readonly byte: AsyncIterable<Uint8Array>;
  /** Of the text, not of what it was compressed to. */
  readonly crc: number;
  readonly lunghezza: number;
}

/** Gzip, deflate, no name and no time, system unknown: the same text gives the same bytes. */
const INTESTAZIONE = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
const BLOCCO_MASSIMO = 0xffff;

/** How many bytes stand around the compressed body: heading, the head as it is, check and length. */
export function lunghezzaBusta(testa: Uint8Array): number {
  return INTESTAZIONE.length + testa.length + 5 * Math.ceil(testa.length / BLOCCO_MASSIMO) + 8;
}

/**
 * A gzip file of a head and a body that is compressed already: one member like any other, for every program that reads
 * gzip. (Two members in a row are gzip too, but a page's `DecompressionStream` refuses the second.) The head is stored
 * as it is, in blocks that deflate has for that; the check of the whole is made from those of its parts.
 */
export async function* toGzip(testa: Uint8Array, corpo: CorpoCompresso): AsyncGenerator<Uint8Array, void, undefined> {
  yield Uint8Array.from(INTESTAZIONE);
  for (let da = 0; da < testa.length; da += BLOCCO_MASSIMO) {
    const pezzo = testa.subarray(da, da + BLOCCO_MASSIMO);
    const blocco = new Uint8Array(5 + pezzo.length);
    const vista = new DataView(blocco.buffer);
    vista.setUint16(1, pezzo.length, true);
    vista.setUint16(3, ~pezzo.length & 0xffff, true);
    blocco.set(pezzo, 5);
    yield blocco;
  }
  yield* corpo.byte;
  const coda = new DataView(new ArrayBuffer(8));
  coda.setUint32(0, combineCrc32(computeCrc32(testa), corpo.crc, corpo.lunghezza), true);
  coda.setUint32(4, (testa.length + corpo.lunghezza) % 2 ** 32, true);
  yield new Uint8Array(coda.buffer);
}
