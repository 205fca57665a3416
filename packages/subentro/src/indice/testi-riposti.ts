import { stacca } from '../stacca.js';

const BIT = 16;
const PAGINA = 1 << BIT;
const RESTO = PAGINA - 1;
/** A text is stored as its length and its characters, each in one byte; any other is kept as it is. */
const LUNGHEZZA_MASSIMA = 0xff;
const CODICE_MASSIMO = 0xff;

/**
 * Texts put away in few bytes, to be had again by their number: identifiers, by the million. None is ever taken for
 * another.
 */
export class TestiRiposti {
  #pagine: Uint8Array[] = [];
  #fine = 0;
  #altri: string[] = [];

  /** Puts a text away; answers its number. */
  add(testo: string): number {
    const { length } = testo;
    if (!isRiponibile(testo)) return -this.#altri.push(stacca(testo));
    if ((this.#fine & RESTO) + length + 1 > PAGINA) this.#fine = (this.#fine | RESTO) + 1;
    const inizio = this.#fine;
    const pagina = (this.#pagine[inizio >>> BIT] ??= new Uint8Array(PAGINA));
    let p = inizio & RESTO;
    pagina[p++] = length;
    for (let i = 0; i < length; i += 1) pagina[p++] = testo.charCodeAt(i);
    this.#fine += length + 1;
    return inizio;
  }

  /** The text of that number. */
  get(numero: number): string {
    if (numero < 0) return this.#altri[-numero - 1] ?? '';
    const pagina = this.#pagine[numero >>> BIT];
    const p = numero & RESTO;
    return String.fromCharCode(...(pagina?.subarray(p + 1, p + 1 + (pagina[p] ?? 0)) ?? []));
  }

  /** Is the text of that number this one? */
  is(numero: number, testo: string): boolean {
    if (numero < 0) return this.#altri[-numero - 1] === testo;
    const pagina = this.#pagine[numero >>> BIT];
    const p = numero & RESTO;
    if (pagina?.[p] !== testo.length) return false;
    for (let i = 0; i < testo.length; i += 1) if (pagina[p + 1 + i] !== testo.charCodeAt(i)) return false;
    return true;
  }
}

function isRiponibile(testo: string): boolean {
  if (testo.length > LUNGHEZZA_MASSIMA) return false;
  for (let i = 0; i < testo.length; i += 1) if (testo.charCodeAt(i) > CODICE_MASSIMO) return false;
  return true;
}
