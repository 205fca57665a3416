/**
 * Something wrong in an official file that was given: the whole file is then left aside and the embedded table kept.
 *
 * `type`: `tabella-sconosciuta` · `codifica` (not UTF-8) · `intestazione` · `numero-campi` · `virgolette` · `carattere`
 * (a control character inside a cell) · `codice` · `data` · `intervallo` (it ends before it begins) · `stato` (the
 * A/C flag against the last day) · `doppione` · `sovrapposizione` (two versions of one codice catastale on one day).
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
  | 'numero-campi'
  | 'virgolette'
  | 'carattere'
  | 'codice'
  | 'data'
  | 'intervallo'
  | 'stato'
  | 'doppione'
  | 'sovrapposizione';

/** Where problems are noted while a file is read. */
export interface Annotatore {
  readonly problemi: readonly Problema[];
  readonly add: (
    type: TipoProblema,
    messaggio: string,
    dove?: { readonly riga?: number; readonly colonna?: string },
  ) => void;
}

/** An empty list for one table. */
export function createAnnotatore(tabella: string): Annotatore {
  const problemi: Problema[] = [];
  return {
    problemi,
    add: (
      type,
      messaggio,
      { riga = null, colonna = null }: { readonly riga?: number | null; readonly colonna?: string | null } = {},
    ) => {
      problemi.push({ tabella, riga, colonna, type, messaggio });
    },
  };
}
