import { Colonna } from '../colonna.js';

const GIRO = 1 << 8;

/** A column of counts, most of them small: one byte each, and what does not fit where it is needed. */
export class ConteggiPiccoli {
  readonly #bassi = new Colonna(Uint8Array);
  readonly #alti = new Colonna(Int32Array);

  get(i: number): number {
    return this.#alti.get(i) * GIRO + this.#bassi.get(i);
  }

  /** One more. */
  conta(i: number): void {
    const basso = (this.#bassi.get(i) + 1) % GIRO;
    this.#bassi.set(i, basso);
    if (basso === 0) this.#alti.set(i, this.#alti.get(i) + 1);
  }
}
