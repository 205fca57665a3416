import type { Provenienza } from '@anagrafe/core';

import type { EventoFornitura } from './evento-fornitura.js';
import type { ViolazioneStruttura } from './xml/lettura.js';

/** Holds what is wrong with a scheda until its end, when it is known whose it is. */
export interface ViolazioniScheda {
  /** What can be told at once. */
  readonly aggiungi: (violazione: ViolazioneStruttura) => readonly EventoFornitura[];
  /** What was held, of the scheda that has ended; or of one that never will. */
  readonly libera: (provenienza: Provenienza) => readonly EventoFornitura[];
}

/** More than these are not held for the sake of a name. */
const TRATTENUTE = 1000;

/** An empty hold. */
export function createViolazioniScheda(
  toEvento: (violazione: ViolazioneStruttura, provenienza: Provenienza) => EventoFornitura,
): ViolazioniScheda {
  let trattenute: ViolazioneStruttura[] = [];
  const libera = (provenienza: Provenienza): readonly EventoFornitura[] => {
    if (trattenute.length === 0) return NESSUNO;
    const eventi = trattenute.map((violazione) => toEvento(violazione, provenienza));
    trattenute = [];
    return eventi;
  };
  return {
    aggiungi: (violazione) => {
      if (!violazione.inScheda) return [toEvento(violazione, {})];
      trattenute.push(violazione);
      return trattenute.length < TRATTENUTE ? NESSUNO : libera({});
    },
    libera,
  };
}

const NESSUNO: readonly EventoFornitura[] = [];
