import { Colonna, NESSUNA } from './colonna.js';
import { Indice, mescola } from './indice.js';

/** The first texts, which come up most, are not made anew each time they are read. */
const PRIMI = 16_384;

/** Texts, each kept once and known by its number: a million people have some ten thousand surnames. Number 0 is the empty text. */
export class Testi {
  #segni = new Uint16Array(4096);
  /** Where each text ends; it begins where the one before ends. */
  readonly #fine = new Colonna();
  readonly #hash = new Colonna();
  readonly #indice = new Indice((numero) => this.#hash.get(numero));
  readonly #letti: string[] = [];

  constructor() {
    this.intern('');
  }

  /** The number of a text, which is taken in if it is new. */
  intern(testo: string): number {
    const hash = toHash(testo);
    const trovato = this.#find(testo, hash);
    if (trovato !== NESSUNA) return trovato;
    const inizio = this.#fine.lunghezza === 0 ? 0 : this.#fine.get(this.#fine.lunghezza - 1);
    this.#reserve(inizio + testo.length);
    for (let i = 0; i < testo.length; i++) this.#segni[inizio + i] = testo.charCodeAt(i);
    this.#fine.push(inizio + testo.length);
    this.#hash.push(hash);
    const numero = this.#fine.lunghezza - 1;
    this.#indice.add(numero);
    return numero;
  }

  /** The number of a text; {@link NESSUNA} if it is not here. */
  find(testo: string): number {
    return this.#find(testo, toHash(testo));
  }

  get(numero: number): string {
    if (numero >= PRIMI) return this.#read(numero);
    return (this.#letti[numero] ??= this.#read(numero));
  }

  #read(numero: number): string {
    const fine = this.#fine.get(numero);
    let testo = '';
    for (let i = numero === 0 ? 0 : this.#fine.get(numero - 1); i < fine; i++) {
      testo += String.fromCharCode(this.#segni[i] ?? 0);
    }
    return testo;
  }

  #find(testo: string, hash: number): number {
    for (let n = this.#indice.first(hash); n !== NESSUNA; n = this.#indice.next(n)) {
      if (this.#hash.get(n) === hash && this.#is(n, testo)) return n;
    }
    return NESSUNA;
  }

  #is(numero: number, testo: string): boolean {
    const inizio = numero === 0 ? 0 : this.#fine.get(numero - 1);
    if (this.#fine.get(numero) - inizio !== testo.length) return false;
    for (let i = 0; i < testo.length; i++) {
      if (this.#segni[inizio + i] !== testo.charCodeAt(i)) return false;
    }
    return true;
  }

  #reserve(quanti: number): void {
    if (quanti <= this.#segni.length) return;
    const vecchi = this.#segni;
    this.#segni = new Uint16Array(Math.max(quanti, vecchi.length * 2));
    this.#segni.set(vecchi);
  }
}

function toHash(testo: string): number {
  let hash = testo.length;
  for (let i = 0; i < testo.length; i++) hash = mescola(hash, testo.charCodeAt(i));
  return hash;
}
