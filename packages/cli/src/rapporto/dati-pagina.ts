import type { Peso } from './peso.js';

/**
 * One rilievo as it travels in the page. `campo` and `rimedio` are places in the lists of its `Voce`, `file` in that of
 * the page: what thousands of rows repeat is written once.
 */
export type RigaPagina = readonly [
  file: number,
  riga: number | null,
  soggetto: string | null,
  famiglia: string | null,
  campo: number,
  valore: string | null,
  messaggio: string,
  rimedio: number,
];

/** A code, and the rilievi that carry it. */
export interface Voce {
  readonly codice: string;
  /** '' if it has none. */
  readonly titolo: string;
  readonly peso: Peso;
  readonly campi: readonly string[];
  readonly rimedi: readonly string[];
  readonly righe: readonly RigaPagina[];
}

/** What the page's script reads: the codes from the heaviest and most frequent, the files by name and in short. */
export interface DatiPagina {
  readonly file: readonly string[];
  readonly fileBrevi: readonly string[];
  readonly voci: readonly Voce[];
}

/** Where the data stands in the page. */
export const ID_DATI = 'dati-rapporto';
