import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { VersioneFonte } from '../../packages/decodifica/src/versione.js';

/** A source file as it lies on disk. */
export interface Fonte {
  readonly file: string;
  readonly byte: Uint8Array;
  readonly testo: string;
}

/** Reads a source file; it must be UTF-8. */
export async function leggiFonte(cartella: string, percorso: string): Promise<Fonte> {
  const byte = await readFile(join(cartella, percorso));
  return { file: basename(percorso), byte, testo: new TextDecoder('utf-8', { fatal: true }).decode(byte) };
}

/** The rows of a file with a heading, as cells. */
export function toRighe({ testo }: Fonte): readonly (readonly string[])[] {
  const [, ...righe] = testo.trimEnd().split('\n');
  return righe.map((riga) => riga.split('\t'));
}

/** What the package says of the file. */
export function toVersione(
  { file, byte }: Fonte,
  {
    righe,
    estratta = null,
    nota = null,
  }: { righe: number; estratta?: string | null; nota?: string | null | undefined },
): VersioneFonte {
  return { file, righe, sha256: createHash('sha256').update(byte).digest('hex'), estratta, nota };
}
