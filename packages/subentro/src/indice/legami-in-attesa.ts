import type { LegameIndicato } from '@anagrafe/core';

import { LettoreNastro, Nastro } from './nastro.js';

/** A tie of a soggetto to a scheda: the number of its identifier, and whether that scheda was in the file of the soggetto. */
export interface LegameInAttesa {
  readonly scheda: number;
  readonly schedaNelFile: LegameIndicato['schedaNelFile'];
}

/** A soggetto and its ties: the number of its file, its line, its identifier. */
export interface SoggettoInAttesa {
  readonly file: number;
  readonly riga: number;
  readonly soggetto: string | undefined;
  readonly famiglia: LegameInAttesa | undefined;
  readonly convivenza: LegameInAttesa | undefined;
}

/** What stands at the beginning of each: what follows, and of each tie where its scheda was found. */
const CON_ID = 1;
const ALTRO_FILE = 1 << 1;
const BIT_FAMIGLIA = 2;
const BIT_CONVIVENZA = 5;
const CON_LEGAME = 1;
const NEL_FILE = [undefined, false, true] as const;

/**
 * Soggetti whose ties are not settled yet, one after the other in few bytes: most of what is told of one is the difference to
 * the one before.
 */
export class LegamiInAttesa {
  readonly #nastro = new Nastro();
  #quanti = 0;
  #file = 0;
  #riga = 0;
  #scheda = 0;

  add({ file, riga, soggetto, famiglia, convivenza }: SoggettoInAttesa): void {
    this.#quanti += 1;
    const nastro = this.#nastro;
    nastro.numero(
      (soggetto === undefined ? 0 : CON_ID) |
        (file === this.#file ? 0 : ALTRO_FILE) |
        (toStato(famiglia) << BIT_FAMIGLIA) |
        (toStato(convivenza) << BIT_CONVIVENZA),
    );
    if (file !== this.#file) nastro.numero(file);
    nastro.numero(toNaturale(riga - this.#riga));
    if (soggetto !== undefined) nastro.testo(soggetto);
    if (famiglia !== undefined) this.#addScheda(famiglia.scheda);
    if (convivenza !== undefined) this.#addScheda(convivenza.scheda);
    this.#file = file;
    this.#riga = riga;
  }

  #addScheda(scheda: number): void {
    this.#nastro.numero(toNaturale(scheda - this.#scheda));
    this.#scheda = scheda;
  }

  /** The soggetti in their order, but for those that have ties and are settled by all of them. */
  *soggetti(isRisolto: (scheda: number) => boolean): Generator<SoggettoInAttesa, void, undefined> {
    const lettore = new LettoreNastro(this.#nastro.pagine);
    let [file, riga, scheda] = [0, 0, 0];
    const toLegame = (stato: number): LegameInAttesa | undefined => {
      if ((stato & CON_LEGAME) === 0) return undefined;
      scheda += toIntero(lettore.numero());
      return { scheda, schedaNelFile: NEL_FILE[(stato >> 1) & 3] };
    };
    for (let i = 0; i < this.#quanti; i += 1) {
      const segni = lettore.numero();
      if ((segni & ALTRO_FILE) !== 0) file = lettore.numero();
      riga += toIntero(lettore.numero());
      if ((segni & CON_ID) !== 0) lettore.passaTesto();
      const famiglia = toLegame(segni >> BIT_FAMIGLIA);
      const convivenza = toLegame(segni >> BIT_CONVIVENZA);
      const aperto = famiglia === undefined && convivenza === undefined;
      if (!aperto && [famiglia, convivenza].every((legame) => legame === undefined || isRisolto(legame.scheda)))
        continue;
      const soggetto = (segni & CON_ID) === 0 ? undefined : lettore.testoPassato();
      yield { file, riga, soggetto, famiglia, convivenza };
    }
  }
}

function toStato(legame: LegameInAttesa | undefined): number {
  return legame === undefined ? 0 : CON_LEGAME | (NEL_FILE.indexOf(legame.schedaNelFile) << 1);
}

/** Whole numbers of either sign as numbers from 0 on, small ones as small ones. */
function toNaturale(intero: number): number {
  return intero < 0 ? -2 * intero - 1 : 2 * intero;
}

function toIntero(naturale: number): number {
  return naturale % 2 === 0 ? naturale / 2 : -(naturale + 1) / 2;
}
