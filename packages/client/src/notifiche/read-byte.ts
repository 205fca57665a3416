import { Rifiutata } from './rifiuto.js';

/**
 * All of a body, if it is no longer than is taken: what is beyond is not read.
 *
 * @throws Rifiutata `troppo-grande`; what the stream throws.
 */
export async function readByte(corpo: Uint8Array | AsyncIterable<Uint8Array>, massimo: number): Promise<Uint8Array> {
  const pezzi: Uint8Array[] = [];
  let letti = 0;
  for await (const pezzo of corpo instanceof Uint8Array ? [corpo] : corpo) {
    letti += pezzo.length;
    if (letti > massimo) throw new Rifiutata('troppo-grande');
    pezzi.push(pezzo);
  }
  return Buffer.concat(pezzi);
}
