/** One official file behind the tables. */
export interface VersioneFonte {
  /** Name of the file. */
  readonly file: string;
  /** Rows, header excluded. */
  readonly righe: number;
  /** SHA-256 of the file, hexadecimal; `null` for a given file when no digest function was given with it. */
  readonly sha256: string | null;
  /** Newest day that the file itself mentions as its own update, `AAAA-MM-GG`; `null` where it says none. */
  readonly estratta: string | null;
  /** What to know before trusting it, in Italian; `null` if nothing. */
  readonly nota: string | null;
}

/** A file as it was opened: the one that came with the package, or one given at run time. */
export interface FonteAperta extends VersioneFonte {
  readonly origine: 'incorporata' | 'fornita';
}

/** The official files behind the tables, by role and, for the decode tables, by number. */
export interface VersioneTabelle<F extends VersioneFonte = VersioneFonte> {
  /** The archive of comuni, table 3. */
  readonly comuni: F;
  /** States that are no more. */
  readonly statiCessati: F;
  /** Z codes of several public lists, also those that ANPR does not have. */
  readonly codiciStato: F;
  /** Codici catastali that ANPR does not have. */
  readonly codiciCatastali: F;
  /** The decode tables, by the number of their file. */
  readonly tabelle: Readonly<Record<string, F>>;
}
