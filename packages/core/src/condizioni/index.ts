/**
 * What each rule checks, in words: when it finds something, where it does not look, what leaves it open. For whoever reads
 * the checks without reading the code; the engine uses none of it.
 *
 * @module
 */
import type { Regola } from '../regole/regola.js';
import { CONDIZIONI } from './elenco.js';

/**
 * The condition of a rule in words, in Italian: one to four sentences, of what the rule's `verifica` does.
 *
 * The first says when the rule finds something («Scatta se …»); the others, where there is such a thing, what it does not
 * look at and what leaves it undecided («Resta aperta se …»). A code that means several things in different services has a
 * condition for each of its rules: the title tells which.
 *
 * @param regola - A rule of any of the catalogues, or the code and the title of one.
 * @returns The condition; undefined if no rule has this code and, of several, this title.
 * @example
 * ```ts
 * import { ES092 } from '@anagrafe/core';
 * import { findCondizione } from '@anagrafe/core/condizioni';
 *
 * findCondizione(ES092)?.startsWith('Scatta se'); // → true
 * findCondizione({ codice: 'EAV91', titolo: '' }); // → undefined
 * ```
 */
export function findCondizione(regola: Pick<Regola<never>, 'codice' | 'titolo'>): string | undefined {
  const trovata = Object.hasOwn(CONDIZIONI, regola.codice) ? CONDIZIONI[regola.codice] : undefined;
  return typeof trovata === 'object' ? trovata[regola.titolo] : trovata;
}
