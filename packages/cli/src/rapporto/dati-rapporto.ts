import type { Chiusura, Testata } from '../verifica/documento.js';
import type { Titoli } from './to-titolo.js';

/** What the report shows beside the rilievi: how `--formato json` begins and ends, and what its codes are called. */
export interface DatiRapporto extends Testata, Chiusura {
  readonly titoli: Titoli;
  /** The comune that the fornitura is of, with its province; without it the report is headed by the ISTAT code. */
  readonly comune?: string;
}

/** Style and script of the page, as built into `dist`. They become part of it: nothing is fetched when it is opened. */
export interface Risorse {
  readonly stile: string;
  readonly script: string;
}
