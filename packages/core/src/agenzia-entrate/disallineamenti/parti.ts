import type { DataLocale } from '../../data/data-locale.js';
import type { DatiAnagrafici, DomicilioFiscale } from '../dati-anagrafici.js';
import type { StatoCodiceFiscale } from './stato-codice-fiscale.js';

/** A person as one of two sides has him. */
export interface Parte {
  readonly dati: DatiAnagrafici;
  /** Absent: the side has none. */
  readonly codiceFiscale?: StatoCodiceFiscale;
  /** Absent: not known. */
  readonly domicilio?: DomicilioFiscale;
}

/** A person as ANPR has him. */
export interface ParteAnpr extends Parte {
  /** Was an operation on him left unfinished in the web application (*operazione sospesa*)? Absent: not known. */
  readonly sospesa?: boolean;
  /** The day he was entered into ANPR, where it may still count: ANPR and the Agenzia may be aligned only on the next. */
  readonly iscrittoIl?: DataLocale;
}

/**
 * How the Anagrafe Tributaria stands to a position: it may be used; it is the base of an omocodia, not to be used; an omocodia is
 * being worked on; it cannot be used.
 */
export type SituazioneAe = 'utilizzabile' | 'base-omocodia' | 'in-lavorazione' | 'non-utilizzabile';

/** A person as the Agenzia delle Entrate has him. */
export interface ParteAe extends Parte {
  readonly codiceFiscale: StatoCodiceFiscale;
  readonly situazione: SituazioneAe;
  /** ISTAT code of the comune that the person is registered in, if marked. */
  readonly comune?: string;
  /** The last day on which the Agenzia changed the position for a comune: it does so once a day (EAM15). */
  readonly trattataIl?: DataLocale;
}

/** Do the two sides have the person in one comune? `undefined` where one of them does not say. */
export function isStessoComune(anpr: ParteAnpr, ae: ParteAe): boolean | undefined {
  const [qui, la] = [anpr.domicilio?.comune, ae.comune ?? ae.domicilio?.comune];
  return qui === undefined || la === undefined ? undefined : qui === la;
}
