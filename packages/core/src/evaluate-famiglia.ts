import { regoleCollocazione, regoleComposizione, regoleScheda } from './regole/catalogo.js';
import { evaluateRilievi } from './regole/evaluate-regole.js';
import type { Contesto } from './regole/regola.js';
import type { Rilievo } from './regole/rilievo.js';
import type { FamigliaConvivenza } from './scheda/famiglia-convivenza.js';
import { toProvenienzaScheda } from './scheda/provenienza.js';
import type { Soggetto } from './scheda/soggetto.js';
import { toComposizione } from './subentro/composizione.js';

/**
 * What ANPR would find in a scheda famiglia or convivenza and its members together.
 *
 * @param famiglia - The scheda; `tipoScheda` 4 makes it a convivenza.
 * @param soggetti - All its members. A soggetto that names another scheda does not count as one.
 * @param contesto - The day it is, the tables, and which ANPR is asking.
 * @returns The rilievi on the scheda, then those on it with its members; those on each member come from `evaluateScheda`.
 * @example
 * evaluateFamiglia({ tipoScheda: '3' }, [], contesto).map(({ codice }) => codice) // → ['EF010']
 */
export function evaluateFamiglia(
  famiglia: FamigliaConvivenza,
  soggetti: readonly Soggetto[],
  contesto: Contesto,
): Rilievo[] {
  const provenienza = toProvenienzaScheda(famiglia);
  const composizione = toComposizione(famiglia, soggetti);
  const collocata = { specie: composizione.specie, scheda: famiglia };
  return [
    ...evaluateRilievi({ regole: regoleScheda, oggetto: famiglia, provenienza }, contesto),
    ...evaluateRilievi({ regole: regoleCollocazione, oggetto: collocata, provenienza }, contesto),
    ...evaluateRilievi({ regole: regoleComposizione, oggetto: composizione, provenienza }, contesto),
  ];
}
