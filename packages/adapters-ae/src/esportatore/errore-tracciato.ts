/**
 * Why a record cannot be written or read. Positions are from 1, records too; values are not repeated.
 *
 * - `mancante`: nothing where something must be · `vuoto`: a text of nothing; absent is `undefined`
 * - `tipo`: another type, or a number or a day that is none · `non-ammesso`: none of the values that the field takes
 * - `troppo-lungo` · `spazi-in-coda`: blanks at the end of a text, that would be taken for filling
 * - `carattere`: outside ISO-8859-1, or one that moves the carriage
 * - `costante`: something else stands where a constant does · `lunghezza-record` · `fine-record`: no CR LF at its end
 */
export type ErroreTracciato =
  | {
      readonly type: 'mancante' | 'vuoto' | 'non-ammesso' | 'spazi-in-coda' | 'costante';
      readonly record: number;
      readonly campo: string;
    }
  | {
      readonly type: 'tipo';
      readonly record: number;
      readonly campo: string;
      readonly atteso: 'testo' | 'numero' | 'data';
    }
  | {
      readonly type: 'troppo-lungo';
      readonly record: number;
      readonly campo: string;
      readonly lunghezza: number;
      readonly massimo: number;
    }
  | { readonly type: 'carattere'; readonly record: number; readonly campo: string; readonly posizione: number }
  | {
      readonly type: 'lunghezza-record';
      readonly record: number;
      readonly lunghezza: number;
      readonly attesa: number;
    }
  | { readonly type: 'fine-record'; readonly record: number };

/** What is wrong with one field, before it is known of which record. */
export type ErroreCampo =
  | { readonly type: 'mancante' | 'vuoto' | 'non-ammesso' | 'spazi-in-coda' }
  | { readonly type: 'tipo'; readonly atteso: 'testo' | 'numero' | 'data' }
  | { readonly type: 'troppo-lungo'; readonly lunghezza: number; readonly massimo: number }
  | { readonly type: 'carattere'; readonly posizione: number };
