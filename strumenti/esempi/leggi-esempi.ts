import { readFile } from 'node:fs/promises';

import type { Esempio } from './distilla.js';

/** The examples of the rules, by code, from the file that `pnpm esempi` writes. */
export async function leggiEsempi(percorso: string): Promise<ReadonlyMap<string, Esempio>> {
  const righe = (await readFile(percorso, 'utf8')).split('\n').filter((riga) => riga !== '');
  return new Map(
    righe.map((riga) => {
      const esempio = JSON.parse(riga) as Esempio;
      return [esempio.codice, esempio];
    }),
  );
}
