/** A time that begins when a message is made, as the header writes it: UTC, with milliseconds. */
export interface Finestra {
  readonly da: string;
  readonly a: string;
}

const CINQUE_MINUTI = 5 * 60_000;

/** The five minutes in which ANPR takes a message. */
export function toFinestra(adesso: Date): Finestra {
  return { da: adesso.toISOString(), a: new Date(adesso.getTime() + CINQUE_MINUTI).toISOString() };
}
