import type { Comune } from '../comuni/comune.js';

/** A version of the archive and the line it comes from. */
export interface VersioneLetta {
  readonly riga: number;
  readonly comune: Comune;
}
