import type { RispostaHttp } from '../risposta/to-esito.js';

/** A message on its way. */
export interface Chiamata {
  readonly indirizzo: string;
  /** What was signed: it is sent as it is, byte by byte. */
  readonly byte: Uint8Array;
  /** How long to wait for the answer, in milliseconds. */
  readonly attesa: number;
}

/**
 * Takes a message to ANPR once, and brings back what it answers, whatever the status. It never tries again: a registration could
 * be done twice. What goes wrong on the way is an `ErroreTrasporto`.
 */
export type Trasporto = (chiamata: Chiamata) => Promise<RispostaHttp>;
