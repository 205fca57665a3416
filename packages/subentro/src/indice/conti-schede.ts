import type { ComposizioneServizi, SpecieScheda } from '@anagrafe/core';

import { Colonna } from '../colonna.js';
import { ConteggiPiccoli } from './conteggi.js';
import { ContiServizi } from './conti-servizi.js';
import { Identificativi } from './identificativi.js';
import { Progressivi } from './progressivi.js';
import type { LegameIscritto, SchedaServizi } from './iscrizione.js';

/** Where a scheda stands: the number of its file, its line; and of what kind it is. */
export interface SchedaTrovata {
  readonly file: number;
  readonly riga: number;
  readonly specie: SpecieScheda;
  readonly tutoreIntestatario: boolean;
}

const CONVIVENZA = 1;
const CON_TUTORE = 2;

/**
 * What is known of the schede of a fornitura, and of those who name them: by the numbers of their identifiers, and by their
 * places, which are given to each scheda that is the first of its identifier, or has none.
 */
export class ContiSchede {
  readonly #identificativi = new Identificativi();
  /** By number: the place of the first scheda, and 1. */
  readonly #posti = new Colonna(Int32Array);
  /** By number, where there is more than one: how many schede, and the file of the last, and 1. */
  readonly #ripetute = new Colonna(Int32Array);
  readonly #ultimiFile = new Colonna(Int32Array);
  /** By number: the members. */
  readonly #componenti = new ConteggiPiccoli();
  readonly #intestatari = new ConteggiPiccoli();
  readonly #progressivi = new Progressivi();
  readonly #servizi = new ContiServizi();
  /** By place: line, kind, and the number of the identifier, and 1. */
  readonly #righe = new Colonna(Int32Array);
  readonly #specie = new Colonna(Uint8Array);
  readonly #numeri = new Colonna(Int32Array);
  /** By file: the first place. */
  readonly #inizi: number[] = [];
  #quanti = 0;

  /** How many places there are. */
  get posti(): number {
    return this.#quanti;
  }

  /** The number of an identifier. */
  toNumero(id: string): number {
    return this.#identificativi.add(id);
  }

  id(numero: number): string {
    return this.#identificativi.get(numero);
  }

  /** A soggetto is a member, by one tie or by two. */
  addComponente(numero: number, primo: LegameIscritto, secondo?: LegameIscritto): void {
    this.#componenti.conta(numero);
    if (primo.intestatario || secondo?.intestatario === true) this.#intestatari.conta(numero);
    if (primo.servizi !== undefined) this.#servizi.addComponente(numero, primo.servizi);
    if (secondo?.servizi !== undefined) this.#servizi.addComponente(numero, secondo.servizi);
    const progressivo = primo.progressivo;
    const altro = secondo?.progressivo;
    if (progressivo !== undefined) this.#progressivi.add(numero, progressivo);
    if (altro !== undefined && altro !== progressivo) this.#progressivi.add(numero, altro);
  }

  /** A scheda was found; answers how many there are now of its identifier. */
  addScheda(
    numero: number | undefined,
    { file, riga, specie, tutoreIntestatario }: SchedaTrovata,
    servizi: SchedaServizi | undefined,
  ): number {
    while (this.#inizi.length <= file) this.#inizi.push(this.#quanti);
    if (numero !== undefined && this.isNellaFornitura(numero)) {
      const quante = this.#quante(numero) + 1;
      this.#ripetute.set(numero, quante);
      this.#ultimiFile.set(numero, file + 1);
      return quante;
    }
    const posto = this.#quanti;
    this.#quanti += 1;
    this.#righe.set(posto, riga);
    this.#specie.set(posto, (specie === 'convivenza' ? CONVIVENZA : 0) | (tutoreIntestatario ? CON_TUTORE : 0));
    if (servizi !== undefined) this.#servizi.addScheda(posto, servizi);
    if (numero === undefined) return 1;
    this.#numeri.set(posto, numero + 1);
    this.#posti.set(numero, posto + 1);
    return 1;
  }

  #quante(numero: number): number {
    return Math.max(1, this.#ripetute.get(numero));
  }

  /** The place of the first scheda of an identifier; below zero if there is none. */
  posto(numero: number): number {
    return this.#posti.get(numero) - 1;
  }

  /** The number of the identifier of the scheda at a place, if it has one. */
  numero(posto: number): number | undefined {
    const numero = this.#numeri.get(posto) - 1;
    return numero < 0 ? undefined : numero;
  }

  /** The scheda at a place. */
  scheda(posto: number): SchedaTrovata {
    const specie = this.#specie.get(posto);
    return {
      file: this.#toFile(posto),
      riga: this.#righe.get(posto),
      specie: (specie & CONVIVENZA) === 0 ? 'famiglia' : 'convivenza',
      tutoreIntestatario: (specie & CON_TUTORE) !== 0,
    };
  }

  /** The last file that begins at a place or before it. */
  #toFile(posto: number): number {
    let [da, a] = [0, this.#inizi.length];
    while (a - da > 1) {
      const mezzo = (da + a) >> 1;
      if ((this.#inizi[mezzo] ?? 0) <= posto) da = mezzo;
      else a = mezzo;
    }
    return da;
  }

  /** Is there a scheda of that identifier in this file, the last that was read? */
  isNelFile(numero: number, file: number): boolean {
    const inizio = this.#inizi[file];
    if (inizio === undefined) return false;
    return this.posto(numero) >= inizio || this.#ultimiFile.get(numero) === file + 1;
  }

  isNellaFornitura(numero: number): boolean {
    return this.posto(numero) >= 0;
  }

  membri(numero: number): {
    readonly componenti: number;
    readonly intestatari: number;
    readonly progressiviRipetuti: readonly number[];
  } {
    return {
      componenti: this.#componenti.get(numero),
      intestatari: this.#intestatari.get(numero),
      progressiviRipetuti: this.#progressivi.ripetuti(numero),
    };
  }
  /** What the checks of the services ask of the scheda at a place, and of its members. */
  servizi(posto: number): ComposizioneServizi {
    return this.#servizi.composizione(posto, this.numero(posto));
  }
}
