import { Colonna, NESSUNA } from './colonna.js';

/**
 * Finds rows by the hash of what they hold: a table of the first row of each chain, and for each row the one after it. A row
 * can be taken out and put back elsewhere when what it holds changes.
 */
export class Indice {
  #teste: Int32Array = new Int32Array(2048).fill(NESSUNA);
  readonly #dopo = new Colonna();
  readonly #hash: (riga: number) => number;
  #righe = 0;

  /** @param hash - Of the row as it stands now. */
  constructor(hash: (riga: number) => number) {
    this.#hash = hash;
  }

  /** The first row of the chain where rows of that hash are; {@link NESSUNA} if there is none. */
  first(hash: number): number {
    return this.#teste[hash & (this.#teste.length - 1)] ?? NESSUNA;
  }

  next(riga: number): number {
    return this.#dopo.get(riga);
  }

  add(riga: number): void {
    while (this.#dopo.lunghezza <= riga) this.#dopo.push(NESSUNA);
    this.#righe++;
    if (this.#righe > this.#teste.length) this.#grow();
    this.#link(riga);
  }

  /** To be called before what the row holds is changed. */
  remove(riga: number): void {
    const posto = this.#hash(riga) & (this.#teste.length - 1);
    let prima = NESSUNA;
    for (let r = this.#teste[posto] ?? NESSUNA; r !== NESSUNA; prima = r, r = this.#dopo.get(r)) {
      if (r !== riga) continue;
      if (prima === NESSUNA) this.#teste[posto] = this.#dopo.get(r);
      else this.#dopo.set(prima, this.#dopo.get(r));
      this.#righe--;
      return;
    }
  }

  #link(riga: number): void {
    const posto = this.#hash(riga) & (this.#teste.length - 1);
    this.#dopo.set(riga, this.#teste[posto] ?? NESSUNA);
    this.#teste[posto] = riga;
  }

  #grow(): void {
    const vecchie = this.#teste;
    this.#teste = new Int32Array(vecchie.length * 2).fill(NESSUNA);
    for (const testa of vecchie) {
      for (let riga = testa; riga !== NESSUNA;) {
        const dopo = this.#dopo.get(riga);
        this.#link(riga);
        riga = dopo;
      }
    }
  }
}

/** Mixes a number into a hash. */
export function mescola(hash: number, valore: number): number {
  const misto = Math.imul(hash ^ valore, 0x9e3779b1);
  return misto ^ (misto >>> 15);
}
