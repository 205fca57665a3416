import { TABELLE } from './disposizione.js';
import { openGemello } from './gemello.js';
import { type Scorri, createScorri } from './scorri.js';

/** The kinds of record of a file. */
const SPECIE = 3;
/** How much of a document is at hand: what comes in at once, and behind it a record that is not at its end. */
export const PEZZO_MASSIMO: number = 1 << 20;
export const RECORD_MASSIMO: number = 1 << 16;
/** How many zeros stand after the text: more than any comparison may look ahead. No zero is ever allowed in a record. */
export const MARGINE = 4096;

const TESTO = SPECIE * TABELLE;
const TUTTA = TESTO + PEZZO_MASSIMO + 2 * RECORD_MASSIMO + MARGINE;

/** The memory of a reader: the tables of each kind of record, then the text. */
export interface Memoria {
  readonly byte: Uint8Array;
  readonly vista: DataView;
  readonly parole: Int32Array;
  readonly scorri: Scorri;
  /** Room for the tables of one more kind of record: where it begins. */
  readonly aggiungiTabelle: () => number;
  /** Nobody uses it any more. */
  readonly rendi: () => void;
  /** Where the text begins. */
  readonly testo: number;
}

/** Memories that were used and are empty again: to make one costs as much as to read ten records. */
const LIBERE: Memoria[] = [];
const LIBERE_MASSIME = 2;

/** An empty memory, for a reader that gives it back when it has done. */
export function prendiMemoria(conGemello: boolean): Memoria {
  return (conGemello ? LIBERE.pop() : undefined) ?? createMemoria(conGemello);
}

function createMemoria(conGemello: boolean): Memoria {
  const gemello = conGemello ? openGemello(TUTTA) : undefined;
  const memoria = gemello?.memoria ?? new ArrayBuffer(TUTTA);
  const byte = new Uint8Array(memoria);
  let specie = 0;
  const questa: Memoria = {
    byte,
    vista: new DataView(memoria),
    parole: new Int32Array(memoria),
    scorri: gemello?.scorri ?? createScorri(memoria),
    aggiungiTabelle: () => {
      if (specie === SPECIE) throw new Error('there are no more kinds of record');
      return TABELLE * specie++;
    },
    rendi: () => {
      byte.fill(0, 0, TABELLE * specie);
      byte.fill(0, TESTO); // nobody's record is kept
      specie = 0;
      if (gemello !== undefined && LIBERE.length < LIBERE_MASSIME) LIBERE.push(questa);
    },
    testo: TESTO,
  };
  return questa;
}
