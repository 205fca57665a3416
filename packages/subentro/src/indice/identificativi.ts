import { Colonna } from './colonna.js';
import { TestiRiposti } from './testi-riposti.js';

const PRIMA_CAPIENZA = 1 << 10;
const LIBERO = -1;

/** Numbers for texts: 0 for the first that comes, the same whenever it comes again. */
export class Identificativi {
  readonly #testi = new TestiRiposti();
  readonly #numeri = new Colonna(Int32Array);
  #tavola = new Int32Array(PRIMA_CAPIENZA).fill(LIBERO);
  #quanti = 0;

  /** The number of a text, new if it was not seen yet. */
  add(testo: string): number {
    let posto = this.#cerca(testo);
    const gia = this.#tavola[posto] ?? LIBERO;
    if (gia !== LIBERO) return gia;
    const numero = this.#quanti;
    this.#quanti += 1;
    this.#numeri.set(numero, this.#testi.add(testo));
    if (this.#quanti * 2 > this.#tavola.length) {
      this.#allarga();
      posto = this.#cerca(testo);
    }
    this.#tavola[posto] = numero;
    return numero;
  }

  get(numero: number): string {
    return this.#testi.get(this.#numeri.get(numero));
  }

  /** Where a text stands in the table, or would. */
  #cerca(testo: string): number {
    const ultimo = this.#tavola.length - 1;
    for (let posto = toImpronta(testo) & ultimo; ; posto = (posto + 1) & ultimo) {
      const numero = this.#tavola[posto] ?? LIBERO;
      if (numero === LIBERO || this.#testi.is(this.#numeri.get(numero), testo)) return posto;
    }
  }

  #allarga(): void {
    const quanti = this.#quanti - 1; // the last one has no place yet
    this.#tavola = new Int32Array(this.#tavola.length * 2).fill(LIBERO);
    const ultimo = this.#tavola.length - 1;
    for (let numero = 0; numero < quanti; numero += 1) {
      let posto = toImpronta(this.get(numero)) & ultimo;
      while (this.#tavola[posto] !== LIBERO) posto = (posto + 1) & ultimo;
      this.#tavola[posto] = numero;
    }
  }
}

/** A number that texts seldom share. */
function toImpronta(testo: string): number {
  let impronta = 0x811c9dc5;
  for (let i = 0; i < testo.length; i += 1) impronta = Math.imul(impronta ^ testo.charCodeAt(i), 0x01000193);
  impronta = Math.imul(impronta ^ (impronta >>> 15), 0x2c1b3c6d);
  return (impronta ^ (impronta >>> 13)) >>> 0;
}
