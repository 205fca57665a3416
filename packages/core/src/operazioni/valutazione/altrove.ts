import type { Operazione } from '../richiesta.js';
import { ALTROVE_FATTI } from './altrove-fatti.js';
import type { Motivo } from './altrove-gruppi.js';
import { ALTROVE_PERSONE } from './altrove-persone.js';
import { findOperazioniDi } from './servizi-per-codice.js';

/** Why a code that the official list has for an operation, and that is a rule for others, is not checked there. */
export interface Altrove {
  /** Italian, without a capital and a full stop: which other code decides, or which field or condition is not there. */
  readonly motivo: string;
  /** Where it could be checked, if more were known: what it would take. Absent: it is decided otherwise, or cannot happen. */
  readonly serve?: string;
}

/** Every reason, with the pairs that it is of. */
export function toMotivi(): readonly Motivo[] {
  return [...ALTROVE_PERSONE, ...ALTROVE_FATTI];
}

let perCoppia: ReadonlyMap<string, Altrove> | undefined;

/**
 * Why a code is not checked for an operation; `undefined` if it is, or if the list does not have it there.
 *
 * @param codice - As ANPR writes it: `EN250`.
 * @param operazione - Its code.
 */
export function findAltrove(codice: string, operazione: Operazione): Altrove | undefined {
  perCoppia ??= leggi();
  return perCoppia.get(`${codice} ${operazione}`);
}

/** The operations whose requests are put to a check: those of the official list, but for those that have a reason not to be. */
export function findControllate(codice: string): readonly Operazione[] {
  return findOperazioniDi(codice).filter((operazione) => findAltrove(codice, operazione) === undefined);
}

function leggi(): ReadonlyMap<string, Altrove> {
  const motivi = new Map<string, Altrove>();
  for (const { codici, operazioni, ...altrove } of toMotivi())
    for (const codice of codici.flatMap((uno) => uno.split(' ')))
      for (const operazione of operazioni.split(' ')) motivi.set(`${codice} ${operazione}`, altrove);
  return motivi;
}
