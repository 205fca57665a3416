import type { Parametri, Severita } from './regola.js';

/**
 * What a check found in a record. It is data, for whoever owns the record: nothing is thrown for a wrong one.
 *
 * `campo` is the path of the offending field, under the official element names; `valore` what the record holds there,
 * null if nothing. `messaggio` and `rimedio` are Italian, for the operator. `soggetto` and `famiglia` are the comune's
 * own identifiers, `riga` the line of the file where the record begins.
 */
export interface Rilievo {
  readonly codice: string;
  readonly severita: Severita | 'ignota';
  readonly daRimuovere: boolean;
  readonly campo: string;
  readonly valore: string | null;
  readonly parametri: Parametri;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly soggetto?: string;
  readonly famiglia?: string;
  readonly riga?: number;
}

/** Whose record it is, when it is known. */
export interface Provenienza {
  readonly soggetto?: string;
  readonly famiglia?: string;
  readonly riga?: number;
}
