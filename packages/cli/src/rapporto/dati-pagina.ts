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

/** What at least one rilievo of a code has: the others need no column. */
interface Presenze {
  readonly riga: boolean;
  readonly soggetto: boolean;
  readonly famiglia: boolean;
  readonly valore: boolean;
}

/** A code, and the first of the rilievi that carry it; the others come in pieces, after the page. */
export interface Voce {
  readonly codice: string;
  /** '' if it has none. */
  readonly titolo: string;
  readonly peso: Peso;
  /** A place in the lists of the page; 0 where there is one list only. */
  readonly lista: number;
  readonly campi: readonly string[];
  readonly rimedi: readonly string[];
  readonly presenze: Presenze;
  /** How many rilievi there are in all. */
  readonly quanti: number;
  readonly prime: readonly RigaPagina[];
}

/** What the page's script reads at once: the codes from the heaviest and most frequent, the files by name and in short. */
export interface DatiPagina {
  readonly file: readonly string[];
  readonly fileBrevi: readonly string[];
  /** The lists that the rilievi are divided into; empty if they are not. */
  readonly liste: readonly string[];
  /** Characters of the longest identifier, within reason. */
  readonly larghezzaId: number;
  readonly voci: readonly Voce[];
}

/** Where the data stands in the page. */
export const ID_DATI = 'dati-rapporto';

/** The class of the elements that hold the other rows, and the attribute that says of which `Voce`. */
export const CLASSE_PEZZO = 'pezzo';
