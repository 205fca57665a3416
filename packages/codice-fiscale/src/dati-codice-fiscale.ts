/** Sex, as a codice fiscale knows it. */
export type Sesso = 'M' | 'F';

/** What a codice fiscale is computed from. */
export interface DatiCodiceFiscale {
  /** Surname at birth. Absent, `null` or empty: the person has none. */
  readonly cognome?: string | null | undefined;
  /** All the given names. Absent, `null` or empty: the person has none. */
  readonly nome?: string | null | undefined;
  /** Either case. */
  readonly sesso: Sesso | Lowercase<Sesso>;
  /** Day of birth, `AAAA-MM-GG`, years 1800–9999. */
  readonly dataNascita: string;
  /** The day in `dataNascita` is not known. */
  readonly senzaGiorno?: boolean | undefined;
  /** Day and month in `dataNascita` are not known. */
  readonly senzaGiornoMese?: boolean | undefined;
  /** Code of the comune or state of birth: a letter and three digits, either case. */
  readonly codiceCatastale: string;
}
