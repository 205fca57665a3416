import { AnagrafeError } from '@anagrafe/core';

import type { CodiceGuasto, Guasto } from '../guasti/guasto.js';

/** A message that did not arrive, or whose answer did not. */
export class ErroreTrasporto extends AnagrafeError<CodiceGuasto> {
  override readonly name = 'ErroreTrasporto';
  readonly guasto: Guasto;

  constructor(guasto: Guasto, cause: unknown) {
    super(guasto.codice, guasto.significato, { cause, retryable: !guasto.forseRegistrata });
    this.guasto = guasto;
  }
}
