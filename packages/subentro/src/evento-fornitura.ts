import type { Rilievo } from '@anagrafe/core';

import type { ControlloNonVerificato } from './non-verificati.js';
import type { EsitoProfilo, NomeProfilo } from './profilo.js';
import type { Riepilogo } from './riepilogo.js';

/** A rilievo, and the file it is about. */
export interface RilievoFornitura extends Rilievo {
  readonly file: string;
  /** The profile that found it; absent in ANPR's own verdict on the file. */
  readonly profilo?: NomeProfilo;
}

/**
 * How the reading of one file went. `errore` says why it was not read to its end. An AIRE file has `righeAire`, its lines,
 * and no schede: its records cannot be told apart without their layout.
 */
export interface EsitoFile {
  readonly nome: string;
  readonly righeAire?: number;
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
      /** Only if one was asked for. */
      readonly profilo?: EsitoProfilo;
    };
