import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** In so many pieces at most is an archive read, however long it is: a short one byte by byte. */
const PEZZI = 16_384;
const USCITA = 16 * 1024;
/** Damage shows only some pieces after it is: what comes out of these is left. */
const SOSPETTI = 32;

/**
 * What a broken archive still holds beyond the bytes that came out of it. A decompressor that meets an error throws away
 * what it has in hand, up to megabytes of good text: here the archive is read once more, in pieces so small that hardly
 * anything is in hand. If it is only cut short, or followed by something else, all that is in it is good.
 */
export async function* recupera(percorso: string, consegnati: number): AsyncGenerator<Uint8Array, void, undefined> {
  const { size } = await stat(percorso);
  const aperto = createGunzip({ chunkSize: USCITA });
  const tenuti: Uint8Array[][] = [[]];
  aperto.on('data', (uscito: Uint8Array) => tenuti.at(-1)?.push(uscito));
  const rotto = new Promise<Error>((resolve) => {
    aperto.on('error', resolve); // it is told where the first reading met it
  });
  let daSaltare = consegnati;
  function* consegna(quanti: number): Generator<Uint8Array, void, undefined> {
    for (const uscito of tenuti.splice(0, quanti).flat()) {
      if (daSaltare < uscito.length) yield uscito.subarray(daSaltare);
      daSaltare = Math.max(0, daSaltare - uscito.length);
    }
  }

  const pezzi = createReadStream(percorso, { highWaterMark: Math.max(1, Math.ceil(size / PEZZI)) });
  for await (const pezzo of pezzi as AsyncIterable<Uint8Array>) {
    const scritto = new Promise<undefined>((resolve) => {
      aperto.write(pezzo, () => {
        resolve(undefined);
      });
    });
    const errore = await Promise.race([scritto, rotto]);
    if (errore !== undefined && errore.message !== 'incorrect header check') return;
    if (errore !== undefined) break;
    tenuti.push([]);
    yield* consegna(Math.max(0, tenuti.length - SOSPETTI));
  }
  yield* consegna(tenuti.length);
}
