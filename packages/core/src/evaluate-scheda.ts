import { regoleLegami, regoleSoggetto } from './regole/catalogo.js';
import { type Raccolta, evaluateRegole } from './regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from './regole/raccogli.js';
import type { Contesto } from './regole/regola.js';
import type { Rilievo } from './regole/rilievo.js';
import { toProvenienza } from './scheda/provenienza.js';
import type { Soggetto } from './scheda/soggetto.js';
import { toLegami } from './subentro/legami-soggetto.js';

/**
 * What ANPR would find in one scheda individuale.
 *
 * @param scheda - The scheda, under the official names; whatever is missing leaves rules undecided, never broken.
 * @param contesto - The day it is, the tables, and which ANPR is asking (`subentro` or `servizi`).
 * @returns One rilievo per broken rule, in the order of the catalogue; empty if none is broken. A rule that could not be
 * decided gives none: {@link evaluateNonVerificati} names it. Never throws for a wrong scheda.
 * @example
 * evaluateScheda({ generalita: { senzaNome: '1', nome: 'ADA' } }, contesto).map(({ codice }) => codice) // → ['ES050', 'ES062', 'ES128', 'ES092']
 */
export function evaluateScheda(scheda: Soggetto, contesto: Contesto): Rilievo[] {
  return toRilievi((raccolta) => {
    evaluateSoggetto(scheda, contesto, raccolta);
  });
}

/**
 * The checks that one scheda individuale leaves open: a field they read is absent or no date, or they need more than
 * the scheda, such as the rest of the fornitura.
 *
 * @param scheda - The scheda.
 * @param contesto - As for {@link evaluateScheda}.
 * @example
 * evaluateNonVerificati({}, contesto).map(({ codice }) => codice) // → ['ES008', 'ES127']
 */
export function evaluateNonVerificati(scheda: Soggetto, contesto: Contesto): NonVerificato[] {
  return toNonVerificati((raccolta) => {
    evaluateSoggetto(scheda, contesto, raccolta);
  });
}

function evaluateSoggetto(scheda: Soggetto, contesto: Contesto, raccolta: Raccolta): void {
  const provenienza = toProvenienza(scheda);
  evaluateRegole({ regole: regoleSoggetto, oggetto: scheda, provenienza }, contesto, raccolta);
  const legami = toLegami(scheda, () => ({ schedaNelFile: undefined, schedaNellaFornitura: undefined }));
  evaluateRegole({ regole: regoleLegami, oggetto: legami, provenienza }, contesto, raccolta);
}
