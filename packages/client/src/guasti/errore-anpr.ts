import { AnagrafeError } from '@anagrafe/core';

import type { CodiceGuasto, Guasto } from './guasto.js';

/** A call that ANPR certainly did not take: nothing was recorded. What it could be and what to look at is in `guasto`. */
export class ErroreAnpr extends AnagrafeError<CodiceGuasto> {
  override readonly name = 'ErroreAnpr';
  readonly guasto: Guasto;

  constructor(guasto: Guasto) {
    const [prima] = guasto.cause;
    const consiglio = prima === undefined ? '' : ` Per primo: ${prima.controllare}.`;
    super(guasto.codice, `${guasto.significato}${consiglio}`);
    this.guasto = guasto;
  }
}
