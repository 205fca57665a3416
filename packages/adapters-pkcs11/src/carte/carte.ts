import type { ErroreCarta } from '../errori/errore-carta.js';
import type { Modulo } from '../moduli/modulo.js';
import type { Carta } from './carta.js';

/** How long is waited for a driver, in milliseconds; whoever does not answer by then is ended and started anew. */
export interface Attese {
  /** To load it. */
  readonly avvio: number;
  /** For each thing that it is asked. */
  readonly comando: number;
}

/** What a log may have of what is done with drivers: no PIN, label, name, codice fiscale. */
export interface Annotazione {
  /** The name of the file of the driver. */
  readonly modulo: string;
  readonly tipo: 'avvio' | 'comando' | 'fine';
  /** What was asked: `elenco`, `firma`… Of a `fine`, why: `chiuso`, `fermo`, `caduto`. */
  readonly cosa: string;
  readonly slot?: string;
  /** Keyed fingerprint of the serial number: the same card within one opening, another in the next. */
  readonly impronta?: string;
  readonly millisecondi: number;
  /** The code of the error, and the number of the driver; absent if it went well. */
  readonly errore?: string;
  readonly ckr?: number;
}

/** Which drivers to open, and how to behave with them. */
export interface OpzioniCarte {
  /** Paths of drivers; these are asked first. */
  readonly moduli?: readonly string[];
  /** Look also where drivers are installed: absent, only if neither `moduli` nor the environment name any. */
  readonly cerca?: boolean;
  /** Absent: 15 s to load a driver, 60 s for each thing it is asked. */
  readonly attese?: Partial<Attese>;
  /** Milliseconds between two looks at the readers, for the events. Absent: 1000. */
  readonly intervallo?: number;
  readonly annota?: (annotazione: Annotazione) => void;
}

/** A driver in use, or why it is not. */
export interface StatoModulo {
  readonly modulo: Modulo;
  readonly errore?: ErroreCarta;
  /** Maker and description, as the driver says them. */
  readonly descrizione?: string;
}

/** A reader, with or without a card. */
export interface Lettore {
  readonly modulo: Modulo;
  readonly slot: string;
  readonly nome: string;
  readonly cartaPresente: boolean;
  /** The driver knows the card, and it was prepared for use. */
  readonly cartaRiconosciuta: boolean;
}

/** A card came or went. */
export type EventoCarta =
  { readonly type: 'inserita'; readonly carta: Carta } | { readonly type: 'rimossa'; readonly carta: Carta };

/** The readers and cards of every driver that was opened. */
export interface Carte {
  /**
   * All drivers, also those that could not be loaded, and why. Loads those that are not; one that is no driver, hung or died while it was
   * loaded is not tried again until all are opened anew.
   */
  readonly moduli: () => Promise<readonly StatoModulo[]>;
  readonly lettori: () => Promise<readonly Lettore[]>;
  /**
   * The cards, without a PIN, in the order of the drivers. A card that two drivers know is there twice. A driver that fails is not
   * in the way of the others: `moduli` says what it has.
   */
  readonly elenco: () => Promise<readonly Carta[]>;
  /** The cards that are there, as inserted, then those that come and go, until the loop ends, `signal` or `chiudi`. */
  readonly eventi: (opzioni?: { readonly signal?: AbortSignal }) => AsyncIterable<EventoCarta>;
  /** Closes sessions and drivers. Afterwards everything answers `CHIUSA`. */
  readonly chiudi: () => Promise<void>;
}
