import type { RispostaHttp } from '../risposta/to-esito.js';

/** A message on its way. */
export interface Chiamata {
  readonly indirizzo: string;
  /** What was signed: it is sent as it is, byte by byte. */
  readonly byte: Uint8Array;
  /** How long to wait for the answer, in milliseconds. */
  readonly attesa: number;
}

/** How connections are made by a transport that has nothing between this machine and ANPR. */
export interface ViaDiretta {
  /** Authorities to trust, in PEM; absent, those of the machine. */
  readonly autorita?: readonly string[];
  /** How long a connection may take to be made, in milliseconds. */
  readonly connessione: number;
}

/**
 * Takes a message to ANPR once, and brings back what it answers, whatever the status. It never tries again: a registration could
 * be done twice. What goes wrong on the way is an `ErroreTrasporto`.
 */
export interface Trasporto {
  (chiamata: Chiamata): Promise<RispostaHttp>;
  /** `client.doctor` goes the same way, step by step. Absent where others make the connections: a proxy, a double for tests. */
  readonly diretta?: ViaDiretta;
}
