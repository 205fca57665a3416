import { Colonna, NESSUNA } from './colonna.js';
import { Indice, mescola } from './indice.js';

/** How a codice fiscale stands. */
export const ATTIVO = 0;
/** A more recent one has taken its place. */
export const COLLEGATO = 1;
/** It follows from the data of several people, each of whom has another. */
export const BASE = 2;
/** Its attribution was taken back. */
export const ANNULLATO = 3;

/** A character of a codice fiscale as a digit in base 37; 0 is none. */
function toCifra(testo: string, posto: number): number {
  if (posto >= testo.length) return 0;
  const codice = testo.charCodeAt(posto);
  return codice < 58 ? codice - 47 : (codice & 0x5f) - 54;
}

function toGruppo(testo: string, da: number, a: number): number {
  let numero = 0;
  for (let i = da; i < a; i++) numero = numero * 37 + toCifra(testo, i);
  return numero | 0;
}

function toTesto(gruppo: number, quanti: number): string {
  let testo = '';
  let resto = gruppo >>> 0;
  for (let i = 0; i < quanti; i++) {
    const cifra = resto % 37;
    resto = (resto - cifra) / 37;
    if (cifra > 0) testo = String.fromCharCode(cifra + (cifra < 11 ? 47 : 54)) + testo;
  }
  return testo;
}

/** Every codice fiscale ever given, three numbers each: six characters, six, four. */
export class Codici {
  readonly #primo = new Colonna();
  readonly #secondo = new Colonna();
  readonly #terzo = new Colonna();
  readonly #persona = new Colonna();
  readonly #stato = new Colonna();
  readonly #precedente = new Colonna();
  readonly #dal = new Colonna();
  readonly #indice = new Indice((riga) =>
    mescola(mescola(this.#primo.get(riga), this.#secondo.get(riga)), this.#terzo.get(riga)),
  );

  get lunghezza(): number {
    return this.#persona.lunghezza;
  }

  /** The row of a well-formed code, either case; {@link NESSUNA} if it was never given. */
  find(testo: string): number {
    const primo = toGruppo(testo, 0, 6);
    const secondo = toGruppo(testo, 6, 12);
    const terzo = toGruppo(testo, 12, 16);
    let riga = this.#indice.first(mescola(mescola(primo, secondo), terzo));
    while (riga !== NESSUNA) {
      const isSuo =
        this.#primo.get(riga) === primo && this.#secondo.get(riga) === secondo && this.#terzo.get(riga) === terzo;
      if (isSuo) return riga;
      riga = this.#indice.next(riga);
    }
    return NESSUNA;
  }

  /** Takes in a code that is not here yet. */
  add(testo: string, stato: number, persona: number): number {
    this.#primo.push(toGruppo(testo, 0, 6));
    this.#secondo.push(toGruppo(testo, 6, 12));
    this.#terzo.push(toGruppo(testo, 12, 16));
    this.#persona.push(persona);
    this.#stato.push(stato);
    this.#precedente.push(NESSUNA);
    this.#dal.push(0);
    const riga = this.#persona.lunghezza - 1;
    this.#indice.add(riga);
    return riga;
  }

  /** The code, upper case. */
  testo(riga: number): string {
    return toTesto(this.#primo.get(riga), 6) + toTesto(this.#secondo.get(riga), 6) + toTesto(this.#terzo.get(riga), 4);
  }

  isNumerico(riga: number): boolean {
    return this.#terzo.get(riga) === 0;
  }

  stato(riga: number): number {
    return this.#stato.get(riga);
  }

  /** Whose it is or was; {@link NESSUNA} for a base and for what was annulled. */
  persona(riga: number): number {
    return this.#persona.get(riga);
  }

  /** The code that this one took the place of. */
  precedente(riga: number): number {
    return this.#precedente.get(riga);
  }

  /** From which day it is only linked, as `AAAAMMGG`; 0 if that is not known, or if it is not. */
  dal(riga: number): number {
    return this.#dal.get(riga);
  }

  setStato(riga: number, stato: number, persona: number): void {
    this.#stato.set(riga, stato);
    this.#persona.set(riga, persona);
    if (stato !== COLLEGATO) this.#dal.set(riga, 0);
  }

  setCollegato(riga: number, persona: number, dal: number): void {
    this.#stato.set(riga, COLLEGATO);
    this.#persona.set(riga, persona);
    this.#dal.set(riga, dal);
  }

  setPrecedente(riga: number, precedente: number): void {
    this.#precedente.set(riga, precedente);
  }
}
