import { regoleLegami, regoleSoggetto } from './regole/catalogo.js';
import { type Raccolta, evaluateRegole } from './regole/evaluate-regole.js';
import type { Contesto } from './regole/regola.js';
import type { Rilievo } from './regole/rilievo.js';
import { toProvenienza } from './scheda/provenienza.js';
import type { Soggetto } from './scheda/soggetto.js';
import { toLegami } from './subentro/legami-soggetto.js';

/** A check that a record alone could not decide, and the fields it would take. */
export interface NonVerificato {
  readonly codice: string;
  readonly mancano: readonly string[];
}

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
  const rilievi: Rilievo[] = [];
  evaluateSoggetto(scheda, contesto, { rilievo: (r) => rilievi.push(r) });
  return rilievi;
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
  const aperti: NonVerificato[] = [];
  evaluateSoggetto(scheda, contesto, {
    rilievo: () => undefined,
    nonValutabile: (codice, mancano) => aperti.push({ codice, mancano }),
  });
  return aperti;
}

function evaluateSoggetto(scheda: Soggetto, contesto: Contesto, raccolta: Raccolta): void {
  const provenienza = toProvenienza(scheda);
  evaluateRegole({ regole: regoleSoggetto, oggetto: scheda, provenienza }, contesto, raccolta);
  const legami = toLegami(scheda, () => ({ schedaNelFile: undefined, schedaNellaFornitura: undefined }));
  evaluateRegole({ regole: regoleLegami, oggetto: legami, provenienza }, contesto, raccolta);
}
