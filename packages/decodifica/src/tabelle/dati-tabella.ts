/** A decode table as it is stored: its official columns and its rows, as published. */
export interface DatiTabella {
  /** The number under which the file was published: `1`, `16b`. */
  readonly numero: string;
  /** Our short title. */
  readonly nome: string;
  /** Name of the source file. */
  readonly file: string;
  /** The header, all columns in order; one table has a column without a name. */
  readonly colonne: readonly string[];
  /** The column that holds the code. */
  readonly chiave: string;
  /** The column that says what the code means. */
  readonly testo: string;
  /** One row a line, cells divided by tabs, the empty ones at the end left out. */
  readonly righe: string;
}
