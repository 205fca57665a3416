import { Colonna } from '../colonna.js';
import { TestiRiposti, toImpronta } from './testi-riposti.js';

const PRIME_LISTE = 1 << 6;

/**
 * Numbers for texts: 0 for the first that comes, the same whenever it comes again. Texts are found through lists, as many as
 * there are texts: with each new text one list is parted in two, so that the table grows without ever being made again.
 */
export class Identificativi {
  readonly #testi = new TestiRiposti();
  /** Of each text, its number among those put away. */
  readonly #riposti = new Colonna(Int32Array);
  /** Of each list, its first text; of each text, the next in its list. One more than its number: 0 is none. */
  readonly #primi = new Colonna(Int32Array);
  readonly #seguenti = new Colonna(Int32Array);
  #quanti = 0;
  #liste = PRIME_LISTE;
  /** How many lists there were when the last round of partings began: a power of two. */
  #giro = PRIME_LISTE;

  /** The number of a text, new if it was not seen yet. */
  add(testo: string): number {
    const impronta = toImpronta(testo);
    const lista = this.#toLista(impronta);
    for (let uno = this.#primi.get(lista); uno !== 0; uno = this.#seguenti.get(uno - 1)) {
      if (this.#testi.is(this.#riposti.get(uno - 1), testo)) return uno - 1;
    }
    const numero = this.#quanti;
    this.#quanti += 1;
    this.#riposti.set(numero, this.#testi.add(testo));
    this.#metti(lista, numero + 1);
    if (this.#quanti > this.#liste) this.#dividi();
    return numero;
  }

  get(numero: number): string {
    return this.#testi.get(this.#riposti.get(numero));
  }

  #toLista(impronta: number): number {
    const stretta = impronta & (this.#giro - 1);
    return stretta < this.#liste - this.#giro ? impronta & (2 * this.#giro - 1) : stretta;
  }

  #metti(lista: number, uno: number): void {
    this.#seguenti.set(uno - 1, this.#primi.get(lista));
    this.#primi.set(lista, uno);
  }

  /** Parts the next list in two: its texts stay, or go to a new list at the end. */
  #dividi(): void {
    const vecchia = this.#liste - this.#giro;
    let uno = this.#primi.get(vecchia);
    this.#primi.set(vecchia, 0);
    this.#liste += 1;
    while (uno !== 0) {
      const seguente = this.#seguenti.get(uno - 1);
      this.#metti(this.#toLista(this.#testi.impronta(this.#riposti.get(uno - 1))), uno);
      uno = seguente;
    }
    if (this.#liste === 2 * this.#giro) this.#giro = this.#liste;
  }
}
