import type { Comuni } from './comuni/comuni.js';
import type { Consolati } from './consolati/consolato.js';
import type { Problema } from './fonte/problema.js';
import type { Stati } from './stati/stato.js';
import type { Tabella } from './tabelle/tabella.js';
import type { FonteAperta, VersioneTabelle } from './versione.js';

/**
 * All decode tables, opened: lookups are synchronous from here on.
 *
 * @example
 * const tabelle = await openTabelle();
 * const figliastro = tabelle.tabella(5).find('14', '2020-01-01');
 * figliastro.ok ? '' : figliastro.error.type // → 'scaduto'
 * tabelle.versione.comuni.estratta // → '2023-05-16'
 */
export interface Tabelle {
  /** Table 3, the archive of comuni since 1861. */
  readonly comuni: Comuni;
  /** Table 2, states and territories. */
  readonly stati: Stati;
  /** Tables 40 and 41, consular offices. */
  readonly consolati: Consolati;
  /**
   * Any other table, by the number of its published file (`5`, `'16b'`). Error texts use other numbers for three of
   * them: 24 and 36 are accepted for 40 and 34; what they call 44 (stati di lavorazione) is `'16b'`, as file 44 lists
   * the comuni subentrati. Throws `tabella-inesistente` for a number without a file; 3 is {@link Tabelle.comuni}.
   */
  readonly tabella: (numero: number | string) => Tabella;
  /** What was opened: files, rows, digests, days. */
  readonly versione: VersioneTabelle<FonteAperta>;
  /** What was wrong in the files given to `openTabelle`; `[]` if nothing. A table with problems is the embedded one. */
  readonly problemi: readonly Problema[];
}
