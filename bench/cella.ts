import type { Cella } from './misura.js';

const LOTTO = 1_000;

/** A contender that applies `azione` to `voci` in turn, a batch at a time; promises are awaited, what is thrown is dropped. */
export function toCella<T>(nome: string, voci: readonly T[], azione: (voce: T) => unknown): Cella {
  let da = 0;
  return {
    nome,
    esegui: async () => {
      const lotto = voci.slice(da, da + LOTTO);
      for (const voce of lotto) {
        try {
          const esito = azione(voce);
          if (esito instanceof Promise) await esito;
        } catch {
          // A peer that throws has done its work: rightness is counted elsewhere.
        }
      }
      da = (da + LOTTO) % voci.length;
      return lotto.length;
    },
  };
}
