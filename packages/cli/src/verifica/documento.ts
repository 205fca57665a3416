import type { Tabelle } from '@anagrafe/decodifica';
import type { ControlloNonVerificato, EsitoFile, EsitoProfilo, Riepilogo } from '@anagrafe/subentro';

import type { EsitoAgenzia } from '../agenzia/con-agenzia.js';
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
  /** Only with `--profilo`. */
  readonly profilo?: EsitoProfilo;
  /** Only with `--ae`. */
  readonly agenzia?: EsitoAgenzia;
}

/** What a profile found, beside the verdict on the file. */
interface DocumentoProfilo extends EsitoProfilo {
  readonly rilievi: readonly RilievoPubblico[];
}

/** The whole outcome of a check: what `--formato json` prints. */
export interface Documento extends Testata, Omit<Chiusura, 'profilo'> {
  readonly rilievi: readonly RilievoPubblico[];
  readonly profilo?: DocumentoProfilo;
}

/** Receives the outcome of a check and writes it in one form. */
export interface Stampa {
  readonly rilievo: (rilievo: RilievoPubblico) => Promise<void> | void;
  readonly fine: (chiusura: Chiusura) => Promise<void> | void;
}
