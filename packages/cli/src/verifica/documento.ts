import type { Tabelle } from '@anagrafe/decodifica';
import type { ControlloNonVerificato, EsitoFile, Riepilogo } from '@anagrafe/subentro';

import type { RilievoPubblico } from './rilievo-pubblico.js';

/** What heads every output: which tool, which tables, which day. */
export interface Testata {
  readonly versione: string;
  readonly tabelle: Tabelle['versione'];
  readonly oggi: string;
}

/** What ends every output. */
export interface Chiusura {
  readonly file: readonly EsitoFile[];
  readonly riepilogo: Riepilogo;
  readonly nonVerificati: readonly ControlloNonVerificato[];
}

/** The whole outcome of a check: what `--formato json` prints. */
export interface Documento extends Testata, Chiusura {
  readonly rilievi: readonly RilievoPubblico[];
}

/** Receives the outcome of a check and writes it in one form. */
export interface Stampa {
  readonly rilievo: (rilievo: RilievoPubblico) => Promise<void> | void;
  readonly fine: (chiusura: Chiusura) => Promise<void> | void;
}
