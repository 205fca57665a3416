import type { Rilievo } from '@anagrafe/core';

/** How many rilievi there are, by weight (the three are disjoint) and by code. */
export interface Riepilogo {
  readonly bloccanti: number;
  readonly daRimuovere: number;
  readonly avvisi: number;
  readonly perCodice: Readonly<Record<string, number>>;
}

/** Counts rilievi as they pass. */
export interface Contatore<R> {
  readonly conta: (rilievo: Rilievo) => void;
  readonly riepilogo: () => R;
}

/** A counter at zero. */
export function createContatore(): Contatore<Riepilogo> {
  return createContatorePerClasse({ bloccanti: 0, daRimuovere: 0, avvisi: 0 }, toPeso);
}

/** A counter of rilievi by code and by class, that begins with these counts of the classes. */
export function createContatorePerClasse<C extends string>(
  inizio: Readonly<Record<C, number>>,
  toClasse: (rilievo: Rilievo) => C,
): Contatore<Readonly<Record<C, number>> & Pick<Riepilogo, 'perCodice'>> {
  const classi: Record<C, number> = { ...inizio };
  const perCodice = new Map<string, number>();
  return {
    conta: (rilievo) => {
      classi[toClasse(rilievo)] += 1;
      perCodice.set(rilievo.codice, (perCodice.get(rilievo.codice) ?? 0) + 1);
    },
    riepilogo: () => ({
      ...classi,
      perCodice: Object.fromEntries([...perCodice].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}

/** What a rilievo weighs: it stops the subentro, it must be mended before it, or it is to be known. */
export function toPeso(rilievo: Rilievo): 'bloccanti' | 'daRimuovere' | 'avvisi' {
  const { severita, daRimuovere } = rilievo;
  if (severita === 'errore') return 'bloccanti';
  return daRimuovere ? 'daRimuovere' : 'avvisi';
}
