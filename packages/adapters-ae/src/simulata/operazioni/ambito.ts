import { isAnagrafeError } from '@anagrafe/core';
import { compareCodiceFiscale } from '@anagrafe/codice-fiscale';
import type { DatiAnagrafici, DomicilioFiscale } from '@anagrafe/core/agenzia-entrate';

import type { Esiti } from '../../esiti.js';
import type { Archivio } from '../archivio/archivio.js';

/** What an operation works on. */
export interface Ambito {
  readonly archivio: Archivio;
  readonly esiti: Esiti;
  /** `AAAA-MM-GGThh:mm:ss`. */
  readonly adesso: string;
}

/** Does a code follow from some data, in omocodia or not? A provisional number follows from none, and agrees with any. */
export function isCongruente(codice: string, dati: DatiAnagrafici): boolean {
  if (codice.length === 11) return true;
  try {
    return compareCodiceFiscale(codice, { cognome: null, nome: null, ...dati }).length === 0;
  } catch (causa) {
    if (isAnagrafeError(causa)) return false; // a name with signs that no code is made of
    throw causa;
  }
}

/**
 * Is it the same address, or nearly? The Agenzia does not tell how it compares them: here they are similar in the same comune, if
 * one says all that the other does, letters and digits. Of an address that is not given nothing is held against it.
 */
export function isDomicilioSimile(uno: DomicilioFiscale | undefined, altro: DomicilioFiscale | undefined): boolean {
  if (uno === undefined || altro === undefined) return true;
  if (uno.comune.toUpperCase() !== altro.comune.toUpperCase()) return false;
  const [breve, lungo] = [toParole(uno.indirizzo), toParole(altro.indirizzo)].sort((a, b) => a.length - b.length);
  return breve?.every((parola) => lungo?.includes(parola)) ?? true;
}

function toParole(indirizzo: string): string[] {
  return indirizzo.toUpperCase().match(/[\p{L}\d]+/gu) ?? [];
}
