const BIT = 13;
const PAGINA = 1 << BIT;
const RESTO = PAGINA - 1;

/** A column of numbers that grows at its end, a page at a time: nothing is ever copied. Numbers not written yet are 0. */
export class Colonna {
  readonly #pagine: (Int32Array | Uint8Array)[] = [];
  readonly #tipo: Int32ArrayConstructor | Uint8ArrayConstructor;

  constructor(tipo: Int32ArrayConstructor | Uint8ArrayConstructor) {
    this.#tipo = tipo;
  }

  get(i: number): number {
    return this.#pagine[i >>> BIT]?.[i & RESTO] ?? 0;
  }

  set(i: number, valore: number): void {
    const pagina = (this.#pagine[i >>> BIT] ??= new this.#tipo(PAGINA));
    pagina[i & RESTO] = valore;
  }

  add(i: number, quanto: number): void {
    this.set(i, this.get(i) + quanto);
  }
}
