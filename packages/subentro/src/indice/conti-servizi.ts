import type { ComposizioneServizi } from '@anagrafe/core';

import { Colonna } from '../colonna.js';
import { ASSENTE, ILLEGGIBILE, fromGiornoCompatto } from './giorno-compatto.js';
import type { LegameServizi, SchedaServizi } from './iscrizione.js';

const [ISCRITTI_AIRE, NON_ISCRITTI_AIRE, RESIDENTI_IN_ITALIA, INGRESSI_ILLEGGIBILI] = [1, 2, 4, 8];
const FAMIGLIA_AIRE = 1;

/** What the checks of the services ask of the schede of a fornitura; it takes no room unless they are asked. */
export class ContiServizi {
  /** By number of the identifier: what is true of some member, and the first day on which one came in. */
  readonly #membri = new Colonna(Uint8Array);
  readonly #ingressi = new Colonna(Int32Array);
  /** By place: is it of the AIRE, and its origin. */
  readonly #aire = new Colonna(Uint8Array);
  readonly #origini = new Colonna(Int32Array);

  addComponente(numero: number, { ingresso, iscrittoAire, residenteInItalia }: LegameServizi): void {
    const segni =
      (iscrittoAire ? ISCRITTI_AIRE : NON_ISCRITTI_AIRE) |
      (residenteInItalia ? RESIDENTI_IN_ITALIA : 0) |
      (ingresso === ILLEGGIBILE ? INGRESSI_ILLEGGIBILI : 0);
    const prima = this.#membri.get(numero);
    if ((prima | segni) !== prima) this.#membri.set(numero, prima | segni);
    if (ingresso <= ILLEGGIBILE) return;
    const primo = this.#ingressi.get(numero);
    if (primo === ASSENTE || ingresso < primo) this.#ingressi.set(numero, ingresso);
  }

  addScheda(posto: number, { famigliaAire, origine }: SchedaServizi): void {
    if (famigliaAire) this.#aire.set(posto, FAMIGLIA_AIRE);
    if (origine !== ASSENTE) this.#origini.set(posto, origine);
  }

  /** A scheda by its place, with those that name its identifier, if it has one. */
  composizione(posto: number, numero: number | undefined): ComposizioneServizi {
    const segni = numero === undefined ? 0 : this.#membri.get(numero);
    const dataOrigine = fromGiornoCompatto(this.#origini.get(posto));
    const primoIngresso = numero === undefined ? undefined : fromGiornoCompatto(this.#ingressi.get(numero));
    return {
      famigliaAire: this.#aire.get(posto) === FAMIGLIA_AIRE,
      conIscrittiAire: (segni & ISCRITTI_AIRE) !== 0,
      conNonIscrittiAire: (segni & NON_ISCRITTI_AIRE) !== 0,
      conResidentiInItalia: (segni & RESIDENTI_IN_ITALIA) !== 0,
      conIngressiIlleggibili: (segni & INGRESSI_ILLEGGIBILI) !== 0,
      ...(dataOrigine === undefined ? {} : { dataOrigine }),
      ...(primoIngresso === undefined || primoIngresso === 'illeggibile' ? {} : { primoIngresso }),
    };
  }
}
