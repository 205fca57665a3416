import type { LegameSoggetto, SpecieScheda } from '@anagrafe/core';
import { toNumero } from '@anagrafe/core';

import { Colonna } from './colonna.js';
import { Identificativi } from './identificativi.js';
import { Progressivi } from './progressivi.js';

/** Where a scheda stands: the number of its file, its line; and of what kind it is. */
export interface SchedaTrovata {
  readonly file: number;
  readonly riga: number;
  readonly specie: SpecieScheda;
  readonly tutoreIntestatario: boolean;
}

const INTESTATARIO = 1;
const CONVIVENZA = 1;
const CON_TUTORE = 2;

/** What is known of the schede of a fornitura by their identifiers, and of those who name them. */
export class ContiSchede {
  readonly #identificativi = new Identificativi();
  readonly #file = new Colonna(Int32Array);
  readonly #righe = new Colonna(Int32Array);
  readonly #specie = new Colonna(Uint8Array);
  readonly #schede = new Colonna(Int32Array);
  /** The file in which it was seen last, and 1. */
  readonly #ultimiFile = new Colonna(Int32Array);
  readonly #componenti = new Colonna(Int32Array);
  readonly #intestatari = new Colonna(Int32Array);
  readonly #progressivi = new Progressivi();

  /** The number of an identifier. */
  toNumero(id: string): number {
    return this.#identificativi.add(id);
  }

  id(numero: number): string {
    return this.#identificativi.get(numero);
  }

  /** A soggetto is a member, by one tie or by two. */
  addComponente(numero: number, primo: LegameSoggetto | undefined, secondo?: LegameSoggetto): void {
    this.#componenti.add(numero, 1);
    if (isIntestatario(primo) || isIntestatario(secondo)) this.#intestatari.add(numero, 1);
    const progressivo = toNumero(primo?.progressivoComponente);
    const altro = toNumero(secondo?.progressivoComponente);
    if (progressivo !== undefined) this.#progressivi.add(numero, progressivo);
    if (altro !== undefined && altro !== progressivo) this.#progressivi.add(numero, altro);
  }

  /** A scheda was found; answers how many there are now of that identifier. */
  addScheda(numero: number, { file, riga, specie, tutoreIntestatario }: SchedaTrovata): number {
    const quante = this.#schede.get(numero) + 1;
    this.#schede.set(numero, quante);
    this.#ultimiFile.set(numero, file + 1);
    if (quante > 1) return quante;
    this.#file.set(numero, file);
    this.#righe.set(numero, riga);
    this.#specie.set(numero, (specie === 'convivenza' ? CONVIVENZA : 0) | (tutoreIntestatario ? CON_TUTORE : 0));
    return quante;
  }

  /** The first scheda of that identifier, if there is one. */
  scheda(numero: number): SchedaTrovata | undefined {
    if (this.#schede.get(numero) === 0) return undefined;
    const specie = this.#specie.get(numero);
    return {
      file: this.#file.get(numero),
      riga: this.#righe.get(numero),
      specie: (specie & CONVIVENZA) === 0 ? 'famiglia' : 'convivenza',
      tutoreIntestatario: (specie & CON_TUTORE) !== 0,
    };
  }

  /** Is there a scheda of that identifier in this file, the last that was read? */
  isNelFile(numero: number, file: number): boolean {
    return this.#ultimiFile.get(numero) === file + 1;
  }

  isNellaFornitura(numero: number): boolean {
    return this.#schede.get(numero) > 0;
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
}

function isIntestatario(legame: LegameSoggetto | undefined): boolean {
  return toNumero(legame?.codiceLegame) === INTESTATARIO;
}
