import type { Result } from '../result.js';

/** A row of a decode table. */
export interface Riga {
  /** The code, as published: compared as it is written, `01` is not `1`. */
  readonly codice: string;
  /** What the code means, as published. */
  readonly descrizione: string;
  /** First day, or `null` when the table gives none. */
  readonly dal: string | null;
  /** Last day, included, or `null`. */
  readonly al: string | null;
  /** The remark beside the row, or `null`: `Utilizzabile solo al subentro`. */
  readonly nota: string | null;
  /** All cells, by official column name. */
  readonly campi: Readonly<Record<string, string>>;
}

/**
 * Why a table has no row to answer with: no row has the code (`inesistente`); the row had ended by that day (`scaduto`)
 * or had not begun (`non-ancora-in-vigore`); several rows share the code (`ambiguo`: tables 18, 33, 41).
 */
export type ErroreTabella =
  | { readonly type: 'inesistente' }
  | { readonly type: 'scaduto'; readonly riga: Riga; readonly al: string }
  | { readonly type: 'non-ancora-in-vigore'; readonly riga: Riga; readonly dal: string }
  | { readonly type: 'ambiguo'; readonly candidati: readonly Riga[] };

/** One decode table of ANPR. */
export interface Tabella {
  /** The number under which it was published: `5`, `16b`. */
  readonly numero: string;
  /** Short Italian title, ours. */
  readonly nome: string;
  /** Name of the source file. */
  readonly fonte: string;
  /** All rows, in the order of the source. */
  readonly righe: readonly Riga[];
  /** Footnotes that the source writes among the rows. */
  readonly note: readonly string[];
  /** The row of a code; with `il` (`AAAA-MM-GG`), only if it was in force that day. */
  readonly find: (codice: string, il?: string) => Result<Riga, ErroreTabella>;
}
