import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Significato } from '../esempi/leggi-esempi.js';

/** What lists rules, or says why a code has none, defines none. */
const ELENCHI =
  /(?:\.data|\/(?:altrove[\w-]*|catalogo[\w-]*|codici-ufficiali|cure|elenco|find-[\w-]+|index|non-verificabili|perche-[\w-]+|senza-[\w-]+|condizioni\/[\w-]+|spiega|legami-registrati|richiesta-in-esame|evaluate-[\w-]+|piano\/[\w-]+))\.ts$/;

/** Finds the modules in which rules are defined. */
export interface Sorgenti {
  /**
   * Paths from the root of the repository. `altre` are the rules that have the same code: what says the title of one of them is
   * no source of this one.
   */
  readonly find: (regola: Significato, altre: readonly Significato[]) => readonly string[];
}

/** Where the check of the structure is described: no module of core has a rule for it. */
const STRUTTURA = 'packages/subentro/src/controllo-struttura.ts';

/** Reads the modules of core, and that one. */
export async function apriSorgenti(radice: string): Promise<Sorgenti> {
  const cartella = 'packages/core/src';
  const nomi = await readdir(resolve(radice, cartella), { recursive: true });
  const percorsi = [STRUTTURA, ...nomi.map((nome) => `${cartella}/${nome.replaceAll('\\', '/')}`)]
    .filter((percorso) => percorso.endsWith('.ts') && !ELENCHI.test(percorso))
    .sort();
  const moduli = await Promise.all(
    percorsi.map(async (percorso) => ({ percorso, testo: await readFile(resolve(radice, percorso), 'utf8') })),
  );
  const perCodice = new Map<string, Set<string>>();
  for (const { percorso, testo } of moduli)
    for (const [codice] of testo.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '').matchAll(/\b[A-Z][A-Z\d-]*\b|\b999\b/g))
      perCodice.set(codice, (perCodice.get(codice) ?? new Set()).add(percorso));
  return {
    find: ({ codice, titolo }, altre) => {
      const altrui = altre.filter((una) => una.titolo !== titolo).map((una) => `'${una.titolo}'`);
      const tutti = moduli.filter(
        ({ percorso, testo }) =>
          perCodice.get(codice)?.has(percorso) === true && !altrui.some((loro) => testo.includes(loro)),
      );
      const definisce = new RegExp(
        String.raw`(?:codice: '${codice}'|export const ${codice}\b|^\s*'?${codice}'?: |\['${codice}'|^\s*'${codice}')`,
        'm',
      );
      const intitolati = tutti.filter(({ testo }) => testo.includes(`'${titolo}'`));
      const propri = tutti.filter(({ testo }) => definisce.test(testo));
      return ([intitolati, propri].find(({ length }) => length > 0) ?? tutti).map(({ percorso }) => percorso);
    },
  };
}
