import { regole } from './catalogo.js';
import { type CodiceUfficiale, toCodiciUfficiali } from './codici-ufficiali.js';
import type { NonVerificabile } from './non-verificabili.js';
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

/** The rules of another entry of the package, which this one does not load, and its reasons for codes without a rule. */
export interface CatalogoAggiunto {
  readonly regole: readonly Regola<never>[];
  readonly findNonVerificabile: (codice: string) => NonVerificabile | undefined;
}

/**
 * What the SDK does about every code that ANPR publishes, made from the rule objects themselves: a code is `regola` here
 * if and only if it is in {@link regole}, or in a catalogue given.
 *
 * @param altri - The catalogues of other entries, such as `catalogoCertificati` of `@anagrafe/core/certificati`.
 * @returns The codes of {@link toCodiciUfficiali}, in the same order, each once.
 * @example
 * toCoperture().filter(({ stato }) => stato === 'regola').length === regole.length // → true
 */
export function toCoperture(altri: readonly CatalogoAggiunto[] = []): Copertura[] {
  const perCodice = new Map<string, Regola<never>>();
  for (const regola of [...altri.flatMap((altro) => altro.regole), ...regole]) perCodice.set(regola.codice, regola);
  return toCodiciUfficiali().map((ufficiale) => {
    const regola = perCodice.get(ufficiale.codice);
    return regola === undefined ? toSenzaRegola(ufficiale, altri) : { ...ufficiale, stato: 'regola', regola };
  });
}

/**
 * What the SDK does about one code.
 *
 * @param codice - As ANPR writes it, any case: `EN077`.
 * @param altri - As for {@link toCoperture}.
 * @returns `undefined` if no such code is published.
 * @example
 * findCopertura('en077')?.stato // → 'non-verificabile'
 */
export function findCopertura(codice: string, altri: readonly CatalogoAggiunto[] = []): Copertura | undefined {
  const cercato = codice.trim().toUpperCase();
  return toCoperture(altri).find((una) => una.codice === cercato);
}

function toSenzaRegola(ufficiale: CodiceUfficiale, altri: readonly CatalogoAggiunto[]): Copertura {
  if (ufficiale.alias !== undefined) return { ...ufficiale, stato: 'nome-interno' };
  for (const { findNonVerificabile } of altri) {
    const suo = findNonVerificabile(ufficiale.codice);
    if (suo !== undefined) return { ...ufficiale, stato: 'non-verificabile', ...suo };
  }
  return { ...ufficiale, ...toPerche(ufficiale) };
}
