import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import { mediana } from './misura.js';

const PROCESSI = 21;

/** How long importing takes, in milliseconds: of an empty module and of others, by name. */
export interface Importazioni {
  readonly vuoto: number;
  readonly altri: readonly (readonly [string, number])[];
}

/** Medians over processes started in turn, one module each; `moduli` are addresses by name. */
export function misuraImportazioni(moduli: Readonly<Record<string, string>>): Importazioni {
  const indirizzi = [new URL('./vuoto.js', import.meta.url).href, ...Object.values(moduli)];
  const tempi = indirizzi.map((): number[] => []);
  for (let giro = 0; giro < PROCESSI; giro++) {
    for (const [i, indirizzo] of indirizzi.entries()) tempi[i]?.push(importa(indirizzo));
  }
  const [vuoto = Number.NaN, ...altri] = tempi.map(mediana);
  return { vuoto, altri: Object.keys(moduli).map((nome, i) => [nome, altri[i] ?? Number.NaN] as const) };
}

/** The address from which Node imports an installed package. */
export function findModulo(nome: string): string {
  return pathToFileURL(createRequire(import.meta.url).resolve(nome)).href;
}

function importa(modulo: string): number {
  const programma = 'const t = performance.now(); await import(process.argv[1]); console.log(performance.now() - t);';
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', programma, modulo], { encoding: 'utf8' }),
  );
}
