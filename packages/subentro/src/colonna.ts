const BIT = 14;
const PAGINA = 1 << BIT;
const RESTO = PAGINA - 1;

type Vettore = Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;
type TipoVettore = new (quanti: number) => Vettore;

/**
 * A column of numbers that grows at its end, a page at a time: nothing is ever copied. Numbers not written yet are 0, and a
 * page without any takes no room.
 */
export class Colonna {
  readonly #pagine: (Vettore | undefined)[] = [];
  readonly #tipo: TipoVettore;

  constructor(tipo: TipoVettore) {
    this.#tipo = tipo;
  }

  get(i: number): number {
    return this.#pagine[i >>> BIT]?.[i & RESTO] ?? 0;
  }

  set(i: number, valore: number): void {
    const numero = i >>> BIT;
    while (this.#pagine.length < numero) this.#pagine.push(undefined); // a list with holes is a slow one
    const pagina = (this.#pagine[numero] ??= new this.#tipo(PAGINA));
    pagina[i & RESTO] = valore;
  }
}

/** A column that is written at its end alone, and so knows how many numbers it has. */
export class Elenco extends Colonna {
  quanti = 0;

  aggiungi(valore: number): void {
    this.set(this.quanti, valore);
    this.quanti += 1;
  }
}
