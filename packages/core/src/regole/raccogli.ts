import type { Raccolta } from './evaluate-regole.js';
import type { Rilievo } from './rilievo.js';

/** A check that the data at hand could not decide, and the fields it would take. */
export interface NonVerificato {
  readonly codice: string;
  readonly mancano: readonly string[];
}

/** An examination, that tells what it finds to whoever it is given. */
type Esamina = (raccolta: Raccolta) => void;

/** What an examination finds. */
export function toRilievi(esamina: Esamina): Rilievo[] {
  const rilievi: Rilievo[] = [];
  esamina({ rilievo: (rilievo) => rilievi.push(rilievo) });
  return rilievi;
}

/** What an examination leaves open. */
export function toNonVerificati(esamina: Esamina): NonVerificato[] {
  const aperti: NonVerificato[] = [];
  esamina({
    rilievo: () => undefined,
    nonValutabile: (codice, mancano) => aperti.push({ codice, mancano }),
  });
  return aperti;
}
