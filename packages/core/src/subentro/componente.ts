import type { LegameSoggetto } from '../scheda/soggetto.js';
import { toNumero } from './numero.js';

/** What one soggetto brings to a scheda: is it its intestatario, and under which numbers is it a member. */
export interface Componente {
  readonly intestatario: boolean;
  readonly progressivi: ReadonlySet<number>;
}

const INTESTATARIO = 1;

/**
 * A soggetto as a member of one scheda. It is one member by however many ties: whoever names the same scheda in both
 * `famiglia` and `convivenza` counts once, and shares its number with nobody.
 *
 * @param legami - All the ties of one soggetto to one scheda.
 * @returns `intestatario` if any tie has codiceLegame 1, in a convivenza its responsabile; numbers that are none are left
 * out. Nothing is thrown.
 * @remarks Source: EF004, EF008 and EF009 in the list of errors of ANPR count soggetti, not ties.
 * @example
 * toComponente([{ codiceLegame: '1', progressivoComponente: '1' }]).intestatario // → true
 */
export function toComponente(legami: readonly (LegameSoggetto | undefined)[]): Componente {
  const progressivi = legami.map((legame) => toNumero(legame?.progressivoComponente));
  return {
    intestatario: legami.some((legame) => toNumero(legame?.codiceLegame) === INTESTATARIO),
    progressivi: new Set(progressivi.filter((progressivo) => progressivo !== undefined)),
  };
}
