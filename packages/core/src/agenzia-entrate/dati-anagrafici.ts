/**
 * The five data that the Agenzia delle Entrate knows a person by, all those that a codice fiscale follows from. Names as the
 * Agenzia compares them: character by character, in capitals.
 */
export interface DatiAnagrafici {
  /** Absent: the person has none. */
  readonly cognome?: string;
  /** Absent: the person has none. */
  readonly nome?: string;
  readonly sesso: 'M' | 'F';
  /** `AAAA-MM-GG`. */
  readonly dataNascita: string;
  /** The day in `dataNascita` is not known. */
  readonly senzaGiorno?: boolean;
  /** Day and month in `dataNascita` are not known. */
  readonly senzaGiornoMese?: boolean;
  /** Of the comune or state of birth: `H501`, `Z112`. */
  readonly codiceCatastale: string;
}

/** Where the Agenzia knows a person to live. Between ANPR and the Agenzia the address is always ANPR's. */
export interface DomicilioFiscale {
  /** ISTAT code of the comune, or codice catastale of the state abroad. */
  readonly comune: string;
  /** In one line, as it was sent. */
  readonly indirizzo: string;
}

/** A datum that may differ: of the birth, day, month and year are one each. */
export type CampoAnagrafico =
  'cognome' | 'nome' | 'sesso' | 'giornoNascita' | 'meseNascita' | 'annoNascita' | 'luogoNascita';
