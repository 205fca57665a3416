import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';

/** The rilievi of one code that a profile found: how many, and the first of them. */
export interface GruppoProfilo {
  readonly quanti: number;
  readonly primi: readonly [RilievoPubblico, ...RilievoPubblico[]];
}

/** Counts what a profile found and keeps a few cases of each code. */
export interface RaccoltaProfilo {
  readonly aggiungi: (rilievo: RilievoPubblico) => void;
  /** The codes that block first, then the most frequent. */
  readonly gruppi: () => readonly GruppoProfilo[];
}

const PRIMI = 5;

/** An empty collection. */
export function createRaccoltaProfilo(): RaccoltaProfilo {
  const perCodice = new Map<string, { quanti: number; readonly primi: [RilievoPubblico, ...RilievoPubblico[]] }>();
  return {
    aggiungi: (rilievo) => {
      const gruppo = perCodice.get(rilievo.codice);
      if (gruppo === undefined) {
        perCodice.set(rilievo.codice, { quanti: 1, primi: [rilievo] });
        return;
      }
      gruppo.quanti += 1;
      if (gruppo.primi.length < PRIMI) gruppo.primi.push(rilievo);
    },
    gruppi: () => [...perCodice.values()].sort((a, b) => toPosto(a) - toPosto(b) || b.quanti - a.quanti),
  };
}

function toPosto({ primi: [primo] }: GruppoProfilo): number {
  return primo.severita === 'E' ? 0 : 1;
}
