/**
 * Something wrong in an official file that was given: the whole file is then left aside and the embedded table kept.
 *
 * The file as a whole: `tabella-sconosciuta` · `codifica` (not UTF-8) · `intestazione` · `superato` (older than the
 * embedded data) · `incompleto` (codes of the embedded data are not there). A row or a cell: `numero-campi` ·
 * `virgolette` · `carattere` (a control, invisible or lost character) · `spazi` (around the value) · `codice` ·
 * `descrizione` (none) · `data` · `intervallo` (it ends before it begins) · `stato` (the A/C flag against the last day)
 * · `doppione` · `sovrapposizione` (one code, catastale or ISTAT, in two versions on one day) · `riferimento` (a code
 * that the table it belongs to does not have).
 */
export interface Problema {
  /** `3` for the archive of comuni, else the number of the table. */
  readonly tabella: string;
  /** Line of the file, from 1, the header being 1; `null` when it is the whole file. */
  readonly riga: number | null;
  /** Official name of the column, or `null`. */
  readonly colonna: string | null;
  readonly type: TipoProblema;
  /** One Italian sentence. */
  readonly messaggio: string;
}

/** The kinds of {@link Problema}. */
export type TipoProblema =
  | 'tabella-sconosciuta'
  | 'codifica'
  | 'intestazione'
  | 'superato'
  | 'incompleto'
  | 'numero-campi'
  | 'virgolette'
  | 'carattere'
  | 'spazi'
  | 'codice'
  | 'descrizione'
  | 'data'
  | 'intervallo'
  | 'stato'
  | 'doppione'
  | 'sovrapposizione'
  | 'riferimento';

/** The place of a problem in the file. */
export interface Dove {
  readonly riga?: number | null;
  readonly colonna?: string | null;
}

/** Where problems are noted while a file is read. */
export interface Annotatore {
  readonly problemi: readonly Problema[];
  readonly add: (type: TipoProblema, messaggio: string, dove?: Dove) => void;
}

/** An empty list for one table. */
export function createAnnotatore(tabella: string): Annotatore {
  const problemi: Problema[] = [];
  return {
    problemi,
    add: (type, messaggio, { riga = null, colonna = null }: Dove = {}) => {
      problemi.push({ tabella, riga, colonna, type, messaggio });
    },
  };
}
