import type { Rilievo } from '@anagrafe/core';

import type { ControlloNonVerificato } from './non-verificati.js';
import type { Riepilogo } from './riepilogo.js';

/** A rilievo, and the file it is about. */
export interface RilievoFornitura extends Rilievo {
  readonly file: string;
}

/** How the reading of one file went. `errore` says why it was not read to its end. */
export interface EsitoFile {
  readonly nome: string;
  readonly soggetti: number;
  readonly famiglie: number;
  readonly convivenze: number;
  readonly letto: boolean;
  readonly errore?: string;
}

/** What comes of a fornitura, in the order in which it is known; the `riepilogo` is last. */
export type EventoFornitura =
  | ({ readonly tipo: 'rilievo' } & RilievoFornitura)
  | ({ readonly tipo: 'file' } & EsitoFile)
  | {
      readonly tipo: 'riepilogo';
      readonly file: readonly EsitoFile[];
      readonly riepilogo: Riepilogo;
      readonly nonVerificati: readonly ControlloNonVerificato[];
    };
