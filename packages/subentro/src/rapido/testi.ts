import type { Finestra } from './finestra.js';

/** How many texts are remembered; a power of two. */
const RICORDATI = 1 << 13;
/** Longer texts seldom come twice: they are made each time. */
const LUNGHEZZA_MASSIMA = 16;

/**
 * Makes texts of bytes. A register says the same few thousand things over and over, codes, names, comuni: a text that has
 * come twice not long ago is handed out again, and what others have worked out for it, such as its hash, comes with it. One
 * that comes once, an identifier, is left to die young: a remembered text that is forgotten costs the engine far more. Each
 * is made of its own characters: it keeps no bytes alive.
 */
export class Testi {
  readonly #ricordati = new Array<string>(RICORDATI).fill('');
  /** Of each remembered text its length, and its bytes four by four from either end, which may overlap. */
  readonly #impronte = new Int32Array(RICORDATI * 4);
  readonly #lunghezze = new Uint8Array(RICORDATI);
  /** What came last in each place, and is not remembered yet. */
  readonly #passati = new Int32Array(RICORDATI);
  readonly #brevi = Array.from({ length: 0x80 }, (_, c) => String.fromCharCode(c));
  /** For each length a list of as many codes, to be filled. */
  readonly #codici = Array.from({ length: LUNGHEZZA_MASSIMA + 1 }, (_, n) => new Array<number>(n).fill(0));
  readonly #decodificatore = new TextDecoder('utf-8', { ignoreBOM: true });

  /** The text of the bytes from one place to another: good UTF-8, at least one byte. */
  leggi({ byte, vista }: Finestra, da: number, a: number): string {
    const lunghezza = a - da;
    if (lunghezza === 1) return this.#brevi[byte[da] ?? 0] ?? '';
    if (lunghezza > LUNGHEZZA_MASSIMA) return this.#decodificatore.decode(byte.subarray(da, a));
    let p = vista.getInt32(da, true);
    let [q, r, s] = [0, 0, 0];
    if (lunghezza < 4) p &= (1 << (lunghezza * 8)) - 1;
    else {
      s = vista.getInt32(a - 4, true);
      if (lunghezza > 8) {
        q = vista.getInt32(da + 4, true);
        r = vista.getInt32(a - 8, true);
      }
    }
    let somma =
      Math.imul(p, 0x9e3779b1) ^ Math.imul(s, 0x85ebca6b) ^ Math.imul(q, 0xc2b2ae35) ^ Math.imul(r, 0x27d4eb2f);
    somma = Math.imul(somma ^ (somma >>> 15) ^ lunghezza, 0x2c1b3c6d);
    const posto = (somma ^ (somma >>> 13)) & (RICORDATI - 1);
    const impronte = this.#impronte;
    const i = posto << 2;
    if (
      impronte[i] === p &&
      impronte[i + 3] === s &&
      impronte[i + 1] === q &&
      impronte[i + 2] === r &&
      this.#lunghezze[posto] === lunghezza
    ) {
      return this.#ricordati[posto] ?? '';
    }
    const testo = this.#crea(byte, da, a);
    if (this.#passati[posto] !== somma) {
      this.#passati[posto] = somma;
      return testo;
    }
    this.#ricordati[posto] = testo;
    this.#lunghezze[posto] = lunghezza;
    impronte[i] = p;
    impronte[i + 1] = q;
    impronte[i + 2] = r;
    impronte[i + 3] = s;
    return testo;
  }

  #crea(byte: Uint8Array, da: number, a: number): string {
    const lunghezza = a - da;
    const codici = this.#codici[lunghezza] ?? [];
    for (let i = 0; i < lunghezza; i += 1) {
      const b = byte[da + i] ?? 0;
      if (b > 0x7f) return this.#decodificatore.decode(byte.subarray(da, a));
      codici[i] = b;
    }
    return String.fromCharCode.apply(undefined, codici);
  }
}

/** Are these bytes one of these texts, of ASCII? */
export function isFra(testi: readonly string[], byte: Uint8Array): boolean {
  return testi.some((testo) => testo.length === byte.length && byte.every((b, i) => b === testo.charCodeAt(i)));
}
