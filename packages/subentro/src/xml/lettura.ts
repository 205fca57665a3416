import type { ElementoPrevisto } from '@anagrafe/core/xsd';

import type { ErroreLettura, Posizione } from '../errore-lettura.js';
import type { Nodo } from './aperto.js';
import type { Contesto } from './contesto.js';

/** What the reader hands over while it reads. */
export interface Ascoltatore {
  /** A whole group below the root or in one of its lists, with the path of its name and the line where it begins. */
  readonly gruppo: (nome: string, nodo: Nodo, riga: number) => void;
  /** What the official structure does not allow. */
  readonly violazione: (violazione: ViolazioneStruttura) => void;
}

/** Something that the official structure does not allow: where, and in Italian what was found and what is allowed. */
export interface ViolazioneStruttura {
  readonly riga: number;
  /** The names from the root to the element, with `/` between them. */
  readonly percorso: string;
  readonly motivo: string;
  /** The text that was found where the structure wants another: of a very long one, the beginning. */
  readonly valore?: string;
  /** What is allowed there, where there is a `valore`: the `motivo` without it, for who may not tell it. */
  readonly ammesso?: string;
  /** Is it within a scheda? That comes after it: what is wrong with a scheda is known before its end. */
  readonly inScheda: boolean;
  /** Was what was found passed over, so that no record holds it? */
  readonly perso: boolean;
}

/** Reads one document of subentro, a piece of text at a time. */
export interface Lettore {
  readonly write: (testo: string) => void;
  readonly close: () => void;
  /** Stops the reading at the current position. */
  readonly fallisci: (code: ErroreLettura['code'], motivo: string) => never;
  /** Where it stands, if that is in a list of records, between two of them and nothing left over; undefined elsewhere. */
  readonly confine: () => Confine | undefined;
  /** Goes on from another position: until there stood records of the list, well-formed and valid, that others have read. */
  readonly riprendi: (posizione: Posizione) => void;
  /** Where `confine` is defined: what the rest of the document depends on, beside its characters. */
  readonly contesto: () => Contesto;
}

/** A position in a list, and the record that may come there, any number of times. */
export interface Confine extends Posizione {
  readonly record: ElementoPrevisto;
}
