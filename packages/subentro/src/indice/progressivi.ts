import { Colonna } from '../colonna.js';

/** Numbers below this have a bit each; others are kept aside. */
const BIT = 16;

/** Which numbers the members of each scheda have, and which of them more than one has. */
export class Progressivi {
  readonly #visti = new Colonna(Uint16Array);
  readonly #altri = new Map<number, Set<number>>();
  readonly #ripetuti = new Map<number, number[]>();

  /** A member of a scheda has that number. */
  add(scheda: number, progressivo: number): void {
    if (!this.#segna(scheda, progressivo)) return;
    const ripetuti = this.#ripetuti.get(scheda) ?? [];
    if (!ripetuti.includes(progressivo)) ripetuti.push(progressivo);
    this.#ripetuti.set(scheda, ripetuti);
  }

  /** The numbers that more than one has, as they came. */
  ripetuti(scheda: number): readonly number[] {
    return this.#ripetuti.get(scheda) ?? [];
  }

  /** Answers whether it was there already. */
  #segna(scheda: number, progressivo: number): boolean {
    if (progressivo < BIT) {
      const visti = this.#visti.get(scheda);
      const bit = 1 << progressivo;
      this.#visti.set(scheda, visti | bit);
      return (visti & bit) !== 0;
    }
    const altri = this.#altri.get(scheda) ?? new Set();
    this.#altri.set(scheda, altri);
    const gia = altri.has(progressivo);
    altri.add(progressivo);
    return gia;
  }
}
