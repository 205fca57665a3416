import type { Rilievo } from '@anagrafe/core';

/** How many rilievi there are, by weight (the three are disjoint) and by code. */
export interface Riepilogo {
  readonly bloccanti: number;
  readonly daRimuovere: number;
  readonly avvisi: number;
  readonly perCodice: Readonly<Record<string, number>>;
}

/** Counts rilievi as they pass. */
export interface Contatore {
  readonly conta: (rilievo: Rilievo) => void;
  readonly riepilogo: () => Riepilogo;
}

/** A counter at zero. */
export function createContatore(): Contatore {
  const pesi = { bloccanti: 0, daRimuovere: 0, avvisi: 0 };
  const perCodice = new Map<string, number>();
  return {
    conta: (rilievo) => {
      pesi[toPeso(rilievo)] += 1;
      perCodice.set(rilievo.codice, (perCodice.get(rilievo.codice) ?? 0) + 1);
    },
    riepilogo: () => ({ ...pesi, perCodice: Object.fromEntries([...perCodice].sort(([a], [b]) => (a < b ? -1 : 1))) }),
  };
}

/** What a rilievo weighs: it stops the subentro, it must be mended before it, or it is to be known. */
export function toPeso({ severita, daRimuovere }: Rilievo): 'bloccanti' | 'daRimuovere' | 'avvisi' {
  if (severita === 'errore') return 'bloccanti';
  return daRimuovere ? 'daRimuovere' : 'avvisi';
}
