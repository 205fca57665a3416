import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { ErroreUso } from '../errore-uso.js';

/**
 * Nothing that is to be checked is overwritten by what is found in it, and no output by another.
 *
 * @param letti - The files to read.
 * @param scritti - Option → the file that it writes.
 * @throws ErroreUso that names the option.
 */
export async function pretendiUsciteDistinte(
  letti: readonly string[],
  scritti: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const presi = new Map<string, string>();
  for (const percorso of letti) presi.set(await toVero(percorso), 'è uno dei file da leggere');
  for (const [opzione, percorso] of Object.entries(scritti)) {
    if (percorso === undefined) continue;
    const vero = await toVero(percorso);
    const preso = presi.get(vero);
    if (preso !== undefined) throw new ErroreUso(`${opzione}: ${percorso} ${preso}.`);
    presi.set(vero, `è già il file di ${opzione}`);
  }
}

/** Where a path leads, links followed; of a file that is not there yet, where its folder leads. */
async function toVero(percorso: string): Promise<string> {
  return realpath(percorso).catch(async () => {
    const cartella = await realpath(dirname(percorso)).catch(() => resolve(dirname(percorso)));
    return join(cartella, basename(percorso));
  });
}
