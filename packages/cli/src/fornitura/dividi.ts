import { type FileHandle, open } from 'node:fs/promises';

import { type Taglio, type Tratto, findTaglio } from '@anagrafe/subentro';

import type { FileTrovato } from './apri-file.js';

/** How long a stretch is, in bytes: enough that to begin one costs little beside reading it. */
const LUNGHEZZA_TRATTO = 16 * 1024 * 1024;
/** How much is looked at for a place where a stretch may begin: many records. */
const SGUARDO = 64 * 1024;

/**
 * The stretches of a plain file that can be read at the same time, in order. A file that is compressed, short, or not to be
 * divided has none; nor has one that cannot be read, which is for whoever reads it to tell.
 */
export async function dividi({ percorso, dimensione, byteDa }: FileTrovato): Promise<readonly Tratto[]> {
  if (byteDa === undefined || dimensione < 2 * LUNGHEZZA_TRATTO) return [];
  const file = await open(percorso).catch(() => undefined);
  try {
    return file === undefined ? [] : await toTratti(file, dimensione);
  } catch {
    return [];
  } finally {
    await file?.close();
  }
}

async function toTratti(file: FileHandle, dimensione: number): Promise<readonly Tratto[]> {
  const testa = await leggi(file, 0);
  const tagli: Taglio[] = [];
  for (let da = LUNGHEZZA_TRATTO; da < dimensione; da += LUNGHEZZA_TRATTO) {
    const taglio = findTaglio(testa, await leggi(file, da), da);
    if (taglio !== undefined) tagli.push(taglio);
  }
  return tagli.length === 0 ? [] : [undefined, ...tagli].map((da, i) => ({ testa, da, tagli: tagli.slice(i) }));
}

async function leggi(file: FileHandle, da: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(SGUARDO), 0, SGUARDO, da);
  return buffer.subarray(0, bytesRead);
}
