import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { toErroreFile } from '../../fornitura/errore-file.js';
import type { FornituraSintetica } from './create-fornitura-sintetica.js';

/** Under this name beside the files. */
export const NOME_MANIFESTO = 'manifesto.json';

/**
 * Writes the files of a synthetic fornitura, compressed, and its manifest, into a folder that it makes if need be.
 *
 * The XML is always the same for the same options. Its compressed form says neither when nor under which name it was
 * made, but may differ between versions of zlib.
 *
 * @throws AnagrafeError `file-illeggibile`, with the cause in Italian, if the disk does not let it.
 */
export async function writeFornituraSintetica(
  { file, manifesto }: FornituraSintetica,
  cartella: string,
): Promise<void> {
  try {
    await mkdir(cartella, { recursive: true });
    for (const { nome, byte } of file) {
      const testo = Readable.from(byte(), { highWaterMark: 1 }); // the next piece is made while this one is compressed
      await pipeline(testo, createGzip(), createWriteStream(join(cartella, nome)));
    }
    await writeFile(join(cartella, NOME_MANIFESTO), `${JSON.stringify(manifesto, null, 2)}\n`);
  } catch (errore) {
    throw isErroreDiSistema(errore) ? toErroreFile(cartella, errore) : errore;
  }
}

function isErroreDiSistema(errore: unknown): boolean {
  return errore instanceof Error && 'syscall' in errore;
}
