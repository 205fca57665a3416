/** Chance that repeats itself: the same seed, the same numbers, on every machine. */
export interface Caso {
  /** An integer from 0 to `n` - 1. */
  readonly intero: (n: number) => number;
  readonly scegli: <T>(elenco: readonly T[]) => T;
}

/** Mulberry32. */
export function createCaso(seme: number): Caso {
  let stato = seme | 0;
  const intero = (n: number): number => {
    stato = (stato + 0x6d2b79f5) | 0;
    let t = Math.imul(stato ^ (stato >>> 15), 1 | stato);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
  return {
    intero,
    scegli: (elenco) => {
      const scelto = elenco[intero(elenco.length)];
      if (scelto === undefined) throw new Error('Nothing to choose from.');
      return scelto;
    },
  };
}
