import { readFile } from 'node:fs/promises';

import type { Regola } from '@anagrafe/core';

import type { Esempio } from './distilla.js';

/** A rule as it is told from the others: those of a code that means several things have titles of their own. */
export type Significato = Pick<Regola<never>, 'codice' | 'titolo'>;

/** The examples of the rules. */
export interface Esempi {
  readonly tutti: readonly Esempio[];
  readonly find: (regola: Significato) => Esempio | undefined;
}

/** Reads the file that `pnpm esempi` writes. */
export async function leggiEsempi(percorso: string): Promise<Esempi> {
  const righe = (await readFile(percorso, 'utf8')).split('\n').filter((riga) => riga !== '');
  const tutti = righe.map((riga) => JSON.parse(riga) as Esempio);
  const perRegola = new Map(tutti.map((esempio) => [toNome(esempio), esempio]));
  return { tutti, find: (regola) => perRegola.get(toNome(regola)) };
}

/** The name of a rule in lists. */
export function toNome({ codice, titolo }: Significato): string {
  return `${codice}: ${titolo}`;
}
