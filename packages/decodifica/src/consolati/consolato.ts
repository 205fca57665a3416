import type { Result } from '../result.js';

/** A consular office: a row of table 40, with the states that table 41 assigns to it. */
export interface Consolato {
  /** Seven digits. */
  readonly codice: string;
  /** Code of the state where it stands, Ministry of Foreign Affairs. */
  readonly codiceMaeStato: string;
  /** The state where it stands. */
  readonly stato: string;
  /** The city: the text that ANPR compares. */
  readonly sede: string;
  /** As published, with its doubled apostrophes: `CONSOLATO GENERALE D''ITALIA`. */
  readonly rango: string;
  readonly indirizzo: string;
  /** CODISTAT of the states and territories it serves. */
  readonly codiciStato: readonly string[];
}

/**
 * Italian consular offices: tables 40 (which error texts call 24) and 41. The tables have no dates: they show
 * 2016-05-31 and 2015-03-24.
 *
 * @example
 * const { consolati } = await openTabelle();
 * const valona = consolati.findByCodice('2200303');
 * valona.ok && valona.value.sede // → 'VALONA'
 * consolati.findByStato('201').length // → 2
 */
export interface Consolati {
  /** The office with that code, seven digits. */
  readonly findByCodice: (codice: string) => Result<Consolato, { readonly type: 'mai-esistito' }>;
  /** The offices that serve a state or territory, by CODISTAT (three digits); `[]` when there are none. */
  readonly findByStato: (codice: string) => readonly Consolato[];
  /** Offices whose city or state resembles `testo`, best first: at most `limite` (10). */
  readonly search: (testo: string, opzioni?: { readonly limite?: number | undefined }) => readonly Consolato[];
}
