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
 */
export function toComponente(legami: readonly (LegameSoggetto | undefined)[]): Componente {
  const progressivi = legami.map((legame) => toNumero(legame?.progressivoComponente));
  return {
    intestatario: legami.some((legame) => toNumero(legame?.codiceLegame) === INTESTATARIO),
    progressivi: new Set(progressivi.filter((progressivo) => progressivo !== undefined)),
  };
}
