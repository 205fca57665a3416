import type { DatiAnagrafici, DomicilioFiscale } from './dati-anagrafici.js';

/** What every request says. */
export interface RichiestaAe {
  /** Who asks: the operator or the process, as the register of accesses is to name them. */
  readonly richiedente: string;
}

/** What every request that may change something says besides. */
interface Modifica extends RichiestaAe {
  /** ISTAT code of the comune on whose behalf ANPR asks. */
  readonly comune: string;
}

/** «Consultazione AE», by codice fiscale or by data. It counts as an access to PuntoFisco. */
export type Interrogazione = RichiestaAe &
  (
    | { readonly codiceFiscale: string; readonly dati?: undefined }
    | { readonly dati: DatiAnagrafici; readonly codiceFiscale?: undefined }
  );

/** Is this the code of this person? With the address, the Agenzia also takes over ANPR's and marks the position. */
export interface Validazione extends Modifica {
  readonly codiceFiscale: string;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
}

/** A first code for someone who has none; the same for one of an omocodia. */
export interface Attribuzione extends Modifica {
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
}

/** Other data for a marked position. */
export interface Variazione extends Modifica {
  readonly codiceFiscale: string;
  /** The data that ANPR had: if the code is not of that person, the Agenzia refuses (EAM21). */
  readonly precedenti?: DatiAnagrafici;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
}

/** «Conferma ANPR»: ANPR's data in place of those that the Agenzia has, for a position that is not marked. */
export interface Allineamento extends Modifica {
  readonly codiceFiscale: string;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
}

/** Two codes of one person: that of ANPR, validated and marked, gives way to the other. */
export interface Collegamento extends Modifica {
  /** ANPR's. */
  readonly codiceFiscale: string;
  /** The one that the Agenzia has besides, not marked: the one that stays. */
  readonly nuovo: string;
}

/** Takes an attribution back, within 24 hours. */
export interface AnnullamentoAttribuzione extends Modifica {
  readonly codiceFiscale: string;
}
