import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { LIMITE_COMPRESSO } from '@anagrafe/subentro';

import { ErroreUso } from '../../errore-uso.js';
import { toErroreScrittura } from '../../fornitura/errore-file.js';
import type { FornituraSintetica } from './create-fornitura-sintetica.js';
import { type Manifesto, conEccedenti } from './manifesto.js';

/** Under this name beside the files. */
export const NOME_MANIFESTO = 'manifesto.json';

/**
 * Writes the files of a synthetic fornitura, compressed, and its manifest, into a folder that it makes if need be.
 *
 * The XML is always the same for the same options. Its compressed form says neither when nor under which name it was
 * made, but may differ between versions of zlib.
 *
 * @returns The manifest as written: if a file came out too big for ANPR, that (EN002) is among its defects.
 * @throws ErroreUso if the folder holds files of another fornitura, which would be taken for this one's. AnagrafeError
 * `file-non-scritto`, with the cause in Italian, if the disk does not let it.
 */
export async function writeFornituraSintetica(
  { file, manifesto }: FornituraSintetica,
  cartella: string,
  { limiteCompresso = LIMITE_COMPRESSO }: { readonly limiteCompresso?: number } = {},
): Promise<Manifesto> {
  try {
    await mkdir(cartella, { recursive: true });
    await pretendiSenzaAltre(cartella, new Set(file.map(({ nome }) => nome)));
    const eccedenti: string[] = [];
    for (const { nome, byte } of file) {
      const testo = Readable.from(byte(), { highWaterMark: 1 }); // the next piece is made while this one is compressed
      const scritto = createWriteStream(join(cartella, nome));
      await pipeline(testo, createGzip(), scritto);
      if (scritto.bytesWritten > limiteCompresso) eccedenti.push(nome);
    }
    const finale = conEccedenti(manifesto, eccedenti);
    await writeFile(join(cartella, NOME_MANIFESTO), `${JSON.stringify(finale, null, 2)}\n`);
    return finale;
  } catch (errore) {
    throw isErroreDiSistema(errore) ? toErroreScrittura(cartella, errore) : errore;
  }
}

async function pretendiSenzaAltre(cartella: string, nomi: ReadonlySet<string>): Promise<void> {
  const altro = (await readdir(cartella)).find((nome) => /_SUBAPR_.*\.(?:gz|xml)$/i.test(nome) && !nomi.has(nome));
  if (altro === undefined) return;
  throw new ErroreUso(
    `${cartella}: contiene già un file di un’altra fornitura (${altro}): indicare un’altra cartella.`,
  );
}

function isErroreDiSistema(errore: unknown): boolean {
  return errore instanceof Error && 'syscall' in errore;
}
