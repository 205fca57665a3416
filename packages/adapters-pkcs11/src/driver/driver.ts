import type { Avvio, Comandi, Comando } from './protocollo.js';

/**
 * One driver, loaded by whoever owns it: a child process, or the double of the tests. It does one thing at a time, in the order in
 * which it is asked. Errors: `ErroreCarta`.
 */
export interface Driver {
  /** Changes whenever it was started anew: sessions of another time are no more. */
  readonly epoca: () => number;
  /** Loads it, if it is not; everything else does that by itself. */
  readonly avvia: () => Promise<Avvio>;
  readonly esegui: <C extends Comando>(comando: C, dati: Comandi[C]['chiede']) => Promise<Comandi[C]['risponde']>;
  /** Ends it; what is under way has `CHIUSA`. */
  readonly chiudi: () => Promise<void>;
}
