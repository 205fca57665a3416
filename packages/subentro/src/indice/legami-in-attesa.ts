import type { LegameIndicato, SpecieScheda } from '@anagrafe/core';

import { Colonna } from './colonna.js';
import { TestiRiposti } from './testi-riposti.js';

/** A tie of a soggetto to a scheda: the number of its identifier, and whether that scheda was in the file of the soggetto. */
export interface LegameInAttesa {
  readonly gruppo: SpecieScheda;
  readonly scheda: number;
  readonly schedaNelFile: LegameIndicato['schedaNelFile'];
}

/** A soggetto and its ties: the number of its file, its line, its identifier. */
export interface SoggettoInAttesa {
  readonly file: number;
  readonly riga: number;
  readonly soggetto: string | undefined;
  readonly legami: readonly LegameInAttesa[];
}

const SPECIE: readonly SpecieScheda[] = ['famiglia', 'convivenza'];
const NEL_FILE = [undefined, false, true] as const;
/** Of a tie: 1 if it is to a convivenza, and above that, where the scheda was found. */
const IN_CONVIVENZA = 1;
const SENZA = -1;

/** Soggetti whose ties are not settled yet, in few bytes each. */
export class LegamiInAttesa {
  readonly #testi = new TestiRiposti();
  readonly #file = new Colonna(Int32Array);
  readonly #righe = new Colonna(Int32Array);
  /** The number of the identifier among the texts, where there is one. */
  readonly #soggetti = new Colonna(Int32Array);
  readonly #conId = new Colonna(Uint8Array);
  readonly #schede = new Colonna(Int32Array);
  readonly #stati = new Colonna(Uint8Array);
  /** Hardly anyone has two. */
  readonly #secondi = new Map<number, LegameInAttesa>();
  quanti = 0;

  add({ file, riga, soggetto, legami: [primo, secondo] }: SoggettoInAttesa): void {
    const i = this.quanti;
    this.quanti += 1;
    this.#file.set(i, file);
    this.#righe.set(i, riga);
    if (soggetto !== undefined) {
      this.#conId.set(i, 1);
      this.#soggetti.set(i, this.#testi.add(soggetto));
    }
    this.#schede.set(i, primo?.scheda ?? SENZA);
    if (primo !== undefined) this.#stati.set(i, toStato(primo));
    if (secondo !== undefined) this.#secondi.set(i, secondo);
  }

  get(i: number): SoggettoInAttesa {
    const scheda = this.#schede.get(i);
    const stato = this.#stati.get(i);
    const primo = {
      gruppo: SPECIE[stato & IN_CONVIVENZA] ?? 'famiglia',
      scheda,
      schedaNelFile: NEL_FILE[stato >> 1],
    };
    const secondo = this.#secondi.get(i);
    return {
      file: this.#file.get(i),
      riga: this.#righe.get(i),
      soggetto: this.#conId.get(i) === 1 ? this.#testi.get(this.#soggetti.get(i)) : undefined,
      legami: scheda === SENZA ? [] : secondo === undefined ? [primo] : [primo, secondo],
    };
  }
}

function toStato({ gruppo, schedaNelFile }: LegameInAttesa): number {
  return (NEL_FILE.indexOf(schedaNelFile) << 1) | (gruppo === 'convivenza' ? IN_CONVIVENZA : 0);
}
