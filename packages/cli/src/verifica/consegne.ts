import type { Stampa } from './documento.js';
import type { Uscita } from './uscita.js';

/** A form and where it goes. */
export interface Consegna {
  readonly stampa: Stampa;
  readonly uscita: Uscita;
}

/** Several forms written side by side. */
export interface Consegne {
  /** Does something with every form that is still good. Throws, as `chiudi` does, once none is. */
  readonly ognuna: (azione: (stampa: Stampa) => Promise<void> | void) => Promise<void>;
  /** Closes the good ones; throws the first error of the others, if any. */
  readonly chiudi: () => Promise<void>;
}

/** Forms that do not depend on each other: where one cannot be written, on a full disk, the others still are. */
export function createConsegne(tutte: readonly Consegna[]): Consegne {
  const errori: unknown[] = [];
  let buone = [...tutte];
  const perOgnuna = async (azione: (una: Consegna) => Promise<void> | void): Promise<void> => {
    for (const una of buone) {
      try {
        await azione(una);
      } catch (errore) {
        errori.push(errore);
        buone = buone.filter((altra) => altra !== una);
        await una.uscita.abbandona();
      }
    }
    if (buone.length === 0 && errori.length > 0) throw errori[0];
  };
  return {
    ognuna: (azione) => perOgnuna(({ stampa }) => azione(stampa)),
    chiudi: async () => {
      await perOgnuna(({ uscita }) => uscita.chiudi());
      if (errori.length > 0) throw errori[0];
    },
  };
}
