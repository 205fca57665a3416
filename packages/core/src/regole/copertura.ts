import { regole } from './catalogo.js';
import { type CodiceUfficiale, toCodiciUfficiali } from './codici-ufficiali.js';
import { toPerche } from './perche-senza-regola.js';
import type { Regola } from './regola.js';

/**
 * What the SDK does about an official code: it has a rule for it (`regola`); it cannot know the answer, whatever it is
 * given of the data (`non-verificabile`); the rule is still to come (`non-ancora`); or the code is only what ANPR calls
 * another one inside (`nome-interno`, with `alias`).
 */
export type StatoCopertura = 'regola' | 'non-verificabile' | 'non-ancora' | 'nome-interno';

/** An official code, and what the SDK does about it. `motivo` and `serve` are Italian, for the operator and the auditor. */
export type Copertura = CodiceUfficiale &
  (
    | { readonly stato: 'regola'; readonly regola: Regola<never> }
    | { readonly stato: 'non-verificabile' | 'non-ancora'; readonly motivo: string; readonly serve: string }
    | { readonly stato: 'nome-interno' }
  );

/**
 * What the SDK does about every code that ANPR publishes, made from the rule objects themselves: a code is `regola` here
 * if and only if it is in {@link regole}.
 *
 * @returns The codes of {@link toCodiciUfficiali}, in the same order, each once.
 * @example
 * toCoperture().filter(({ stato }) => stato === 'regola').length === regole.length // → true
 */
export function toCoperture(): Copertura[] {
  const perCodice = new Map(regole.map((regola) => [regola.codice, regola]));
  return toCodiciUfficiali().map((ufficiale) => toCopertura(ufficiale, perCodice.get(ufficiale.codice)));
}

/**
 * What the SDK does about one code.
 *
 * @param codice - As ANPR writes it, any case: `EN077`.
 * @returns `undefined` if no such code is published.
 * @example
 * findCopertura('en077')?.stato // → 'non-verificabile'
 */
export function findCopertura(codice: string): Copertura | undefined {
  const cercato = codice.trim().toUpperCase();
  return toCoperture().find((una) => una.codice === cercato);
}

function toCopertura(ufficiale: CodiceUfficiale, regola: Regola<never> | undefined): Copertura {
  if (regola !== undefined) return { ...ufficiale, stato: 'regola', regola };
  if (ufficiale.alias !== undefined) return { ...ufficiale, stato: 'nome-interno' };
  return { ...ufficiale, ...toPerche(ufficiale) };
}
