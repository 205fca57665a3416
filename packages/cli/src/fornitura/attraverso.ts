import { Readable, type Transform } from 'node:stream';

/** Bytes through a compressor or a decompressor; what goes wrong before it is told after it. */
export async function* attraverso(
  byte: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  trasforma: Transform,
): AsyncGenerator<Uint8Array, void, undefined> {
  const sorgente = Readable.from(byte, { highWaterMark: 1 }); // the next piece is made while this one passes
  sorgente.on('error', (errore) => trasforma.destroy(errore));
  try {
    yield* sorgente.pipe(trasforma) as AsyncIterable<Uint8Array>;
  } finally {
    sorgente.destroy();
  }
}
