import { compareCodiceFiscale } from '@anagrafe/codice-fiscale';

import type { DatiAnagrafici } from '../dati-anagrafici.js';

const LUNGHEZZA = 16;

/** Does a codice fiscale agree with some data? No code of 11 digits does, nor one beside a name that cannot be read. */
export function isDelCodice(codice: string, dati: DatiAnagrafici): boolean {
  if (codice.length !== LUNGHEZZA) return false;
  try {
    // A name that is not there is one that the person does not have.
    return compareCodiceFiscale(codice, { cognome: '', nome: '', ...dati }).length === 0;
  } catch {
    return false;
  }
}
