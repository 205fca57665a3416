import type { Marcatura } from './disallineamenti/stato-codice-fiscale.js';
import type { DatiAnagrafici, DomicilioFiscale } from './dati-anagrafici.js';

/** A codice fiscale that a person had, and that a more recent one has taken the place of. */
export interface CodiceCollegato {
  readonly codiceFiscale: string;
  /** The day from which it is only linked, `AAAA-MM-GG`; absent where the Agenzia does not tell. */
  readonly dal?: string;
}

/** What the Agenzia delle Entrate has of a person. */
export interface Posizione {
  /** The one that is usable now. */
  readonly codiceFiscale: string;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
  /** ANPR has had the code confirmed for these data. */
  readonly validato: boolean;
  /** «Marcato ANPR»: the data are those of ANPR, which owns them. Whoever is marked is validated. */
  readonly marcato: Marcatura;
  /** ISTAT code of the comune that the person is registered in, if marked. */
  readonly comune?: string;
  /** The usable code is one of an omocodia: its data are changed by the Agenzia alone. */
  readonly omocodice: boolean;
  /** The codes that this person had before, oldest first. */
  readonly collegati: readonly CodiceCollegato[];
}
