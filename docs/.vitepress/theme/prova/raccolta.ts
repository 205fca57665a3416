import { type Rilievo, findRegola } from '@anagrafe/core';
import { toPeso } from '@anagrafe/subentro';

import { type Gruppo, PER_PAGINA, type PaginaRilievi } from './protocollo.js';

/** Of each code so many rilievi are kept to be shown; all are counted. */
const TENUTI = 1_000;

const PESI = ['bloccanti', 'daRimuovere', 'avvisi'] as const;

/** The rilievi of a check, by code. */
export interface Raccolta {
  readonly aggiungi: (rilievo: Rilievo) => void;
  /** The heaviest first, of those the most frequent. */
  readonly gruppi: () => readonly Gruppo[];
  readonly pagina: (codice: string, da: number) => PaginaRilievi;
}

/** An empty collection. */
export function createRaccolta(): Raccolta {
  const perCodice = new Map<string, { readonly primi: Rilievo[]; quanti: number }>();
  return {
    aggiungi: (rilievo) => {
      const suoi = perCodice.get(rilievo.codice) ?? { primi: [], quanti: 0 };
      suoi.quanti += 1;
      if (suoi.primi.length < TENUTI) suoi.primi.push(rilievo);
      perCodice.set(rilievo.codice, suoi);
    },
    gruppi: () =>
      [...perCodice]
        .flatMap(
          ([
            codice,
            {
              primi: [primo],
              quanti,
            },
          ]) => (primo === undefined ? [] : [{ codice, titolo: toTitolo(codice), peso: toPeso(primo), quanti }]),
        )
        .sort((a, b) => PESI.indexOf(a.peso) - PESI.indexOf(b.peso) || b.quanti - a.quanti),
    pagina: (codice, da) => {
      const { primi } = perCodice.get(codice) ?? { primi: [] };
      return { codice, da, rilievi: primi.slice(da, da + PER_PAGINA), tenuti: primi.length };
    },
  };
}

function toTitolo(codice: string): string {
  return findRegola(codice)?.titolo ?? 'Il file è scritto come vuole lo schema ufficiale';
}
