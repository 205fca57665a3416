import { isAnagrafeError } from '@anagrafe/core';
import { compareCodiceFiscale } from '@anagrafe/codice-fiscale';
import type { DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

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
