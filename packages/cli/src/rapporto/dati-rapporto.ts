import type { Documento } from '../verifica/documento.js';

/** What the report shows: the document of `--formato json`, and what its codes are called. */
export interface DatiRapporto extends Documento {
  /** Title of the rule behind each code; a code without one is shown alone. */
  readonly titoli: Readonly<Record<string, string>>;
  /** The comune that the fornitura is of, with its province; without it the report is headed by the ISTAT code. */
  readonly comune?: string;
}

/** Style and script of the page, as built into `dist`. They become part of it: nothing is fetched when it is opened. */
export interface Risorse {
  readonly stile: string;
  readonly script: string;
}
