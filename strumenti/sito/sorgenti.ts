import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What lists rules, or says why a code has none, defines none. */
const ELENCHI =
  /(?:\.data|\/(?:altrove[\w-]*|catalogo[\w-]*|codici-ufficiali|cure|elenco|find-[\w-]+|index|non-verificabili|perche-[\w-]+|senza-[\w-]+|condizioni\/[\w-]+|spiega|legami-registrati|richiesta-in-esame|evaluate-[\w-]+|piano\/[\w-]+))\.ts$/;

/** Finds the modules in which rules are defined. */
export interface Sorgenti {
  /** Paths from the root of the repository; none for a code that has no rule. */
  readonly find: (codice: string) => readonly string[];
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
    find: (codice) => {
      const tutti = moduli.filter(({ percorso }) => perCodice.get(codice)?.has(percorso) === true);
      const definisce = new RegExp(
        String.raw`(?:codice: '${codice}'|export const ${codice}\b|^\s*'?${codice}'?: |\['${codice}'|^\s*'${codice}')`,
        'm',
      );
      const propri = tutti.filter(({ testo }) => definisce.test(testo));
      return (propri.length > 0 ? propri : tutti).map(({ percorso }) => percorso);
    },
  };
}
