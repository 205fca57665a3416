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
  readonly #pagine: Uint8Array[] = [];
  readonly #altri: string[] = [];
  #fine = 0;

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

  /** {@link toImpronta} of the text of that number. */
  impronta(numero: number): number {
    if (numero < 0) return toImpronta(this.#altri[-numero - 1] ?? '');
    const pagina = this.#pagine[numero >>> BIT];
    const inizio = (numero & RESTO) + 1;
    const fine = inizio + (pagina?.[inizio - 1] ?? 0);
    let impronta = SEME;
    for (let p = inizio; p < fine; p += 1) impronta = mescola(impronta, pagina?.[p] ?? 0);
    return rimescola(impronta);
  }
}

/** A number that texts seldom share. */
export function toImpronta(testo: string): number {
  let impronta = SEME;
  for (let i = 0; i < testo.length; i += 1) impronta = mescola(impronta, testo.charCodeAt(i));
  return rimescola(impronta);
}

const SEME = 0x811c9dc5;

function mescola(impronta: number, codice: number): number {
  return Math.imul(impronta ^ codice, 0x01000193);
}

function rimescola(impronta: number): number {
  const mossa = Math.imul(impronta ^ (impronta >>> 15), 0x2c1b3c6d);
  return (mossa ^ (mossa >>> 13)) >>> 0;
}

function isRiponibile(testo: string): boolean {
  if (testo.length > LUNGHEZZA_MASSIMA) return false;
  for (let i = 0; i < testo.length; i += 1) if (testo.charCodeAt(i) > CODICE_MASSIMO) return false;
  return true;
}
