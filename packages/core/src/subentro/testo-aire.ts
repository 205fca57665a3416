/**
 * What no AIRE file may hold, whatever its records are: nothing at all, bytes that are no ISO-8859-1 (or are UTF-8),
 * control characters, a degree sign, lines that do not end in CR LF.
 */
export type TipoDifettoAire = 'vuoto' | 'utf-8' | 'non-latin1' | 'controllo' | 'grado' | 'fine-riga';

/** A defect of the text of an AIRE file: how many lines have it, and the first of them, from 1. */
export interface DifettoAire {
  readonly tipo: TipoDifettoAire;
  readonly righe: number;
  readonly prima: number;
}

/** What can be known of the text of an AIRE file without its layout, which is not public. */
export interface TestoAire {
  readonly righe: number;
  readonly difetti: readonly DifettoAire[];
}
