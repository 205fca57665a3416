import { regoleCertificati } from '../../certificati/elenco.js';
import { regoleAnnullamento } from '../annullamento/elenco.js';
import { regoleEliminazione } from '../eliminazione/elenco.js';
import { regoleRettifica } from '../rettifica/elenco.js';
import type { Regola } from '../../regole/regola.js';
import type { Operazione } from '../richiesta.js';
import { type Altrove, findAltrove } from './altrove.js';
import { toRegoleOperazione } from './regole-per-operazione.js';
import { findCodiciDi } from './servizi-per-codice.js';

/** The codes that the official list has for an operation, and those of them that have a rule for it. */
export interface CodiciOperazione {
  /** In order; those that ANPR only uses inside (CN, CC) are among them. */
  readonly pubblicati: readonly string[];
  /** In order: those that {@link evaluateOperazione} puts to a request. */
  readonly conRegola: readonly string[];
  /** In order: those that are rules for other operations, and why not for this one. */
  readonly altrove: readonly CodiceAltrove[];
}

/** A code that the list has for an operation, and that only others check. */
export interface CodiceAltrove extends Altrove {
  readonly codice: string;
}

/**
 * Which codes ANPR may answer a request of an operation with, as its list of errors says, and which of them are checked before.
 *
 * @param operazione - Its code.
 * @example
 * const { pubblicati, conRegola } = findCodiciOperazione('2009');
 * pubblicati.includes('EN126') && conRegola.includes('EN126') // → true
 * findCodiciOperazione('5008').altrove.find(({ codice }) => codice === 'ES034')?.motivo // → 'lo dice EN117 (italia/anpr, segnalazioni 846 e 1149)'
 */
export function findCodiciOperazione(operazione: Operazione): CodiciOperazione {
  const controllati = new Set(toRegoleDi(operazione).map(({ codice }) => codice));
  const pubblicati = findCodiciDi(operazione);
  return {
    pubblicati,
    conRegola: pubblicati.filter((codice) => controllati.has(codice)),
    altrove: pubblicati.flatMap((codice) => {
      const altrove = findAltrove(codice, operazione);
      return altrove === undefined ? [] : [{ codice, ...altrove }];
    }),
  };
}

/** Every rule that a request of an operation is put to; a code of several services has the one of that. */
export function toRegoleDi(operazione: Operazione): readonly Regola<never>[] {
  const { richiesta, soggetto, residenza, scheda, collocazione } = toRegoleOperazione(operazione);
  return [...toProprie(operazione), ...richiesta, ...soggetto, ...residenza, ...scheda, ...collocazione];
}

/** The rules of the services that correct, annul and certify, which have functions of their own too. */
function toProprie(operazione: Operazione): readonly Regola<never>[] {
  switch (operazione as string) {
    case '1013':
    case '2011':
    case '5012':
      return regoleAnnullamento;
    case '5013':
      return regoleEliminazione;
    case '5014':
      return regoleRettifica;
    case '6001':
      return regoleCertificati;
    default:
      return [];
  }
}
