/** What is asked for, and what the card said of its tries: to be shown to who is asked. */
export interface DomandaPin {
  readonly segreto: 'pin' | 'nuovo-pin' | 'puk';
  /** The reader that the card is in. */
  readonly lettore: string;
  /** How many characters the card takes; absent where the driver does not say, and of a PUK. */
  readonly lunghezza?: { readonly minima: number; readonly massima: number };
  /** A try went wrong since the last right one, as the card says. */
  readonly tentativiRidotti: boolean;
  /** One more wrong PIN blocks the card, as it says. */
  readonly ultimoTentativo: boolean;
}

/**
 * Asks the operator for a PIN. It is called once for every try, its answer is used for that one try and not kept; `null`: the
 * operator gave none.
 */
export type ChiediPin = (domanda: DomandaPin) => Promise<string | null>;

/** What a card says of its PIN. Some drivers say nothing true before a PIN was tried: then it is not `attendibile`. */
export interface StatoPin {
  readonly tentativiRidotti: boolean;
  readonly ultimoTentativo: boolean;
  readonly bloccato: boolean;
  readonly daCambiare: boolean;
  /** A PIN was tried since the driver started. A `bloccato` that is not `attendibile` may be untrue. */
  readonly attendibile: boolean;
}
