import type { Firmatario } from '@anagrafe/core';

/** A signer that knows how long it took. */
export interface Cronometro extends Firmatario {
  /** From when the first signature was asked for until the last was there, in milliseconds. */
  readonly toDurata: () => number;
}

/** Signs as another does, and measures what its key takes, which may be far away. */
export function createCronometro(firmatario: Firmatario): Cronometro {
  let da = Infinity;
  let a = 0;
  return {
    certificato: firmatario.certificato,
    sign: async (dati, algoritmo) => {
      da = Math.min(da, performance.now());
      try {
        return await firmatario.sign(dati, algoritmo);
      } finally {
        a = Math.max(a, performance.now());
      }
    },
    toDurata: () => Math.max(0, a - da),
  };
}
