import { findRegola } from '@anagrafe/core';
import { type RilievoFornitura, controlloStruttura, toPeso } from '@anagrafe/subentro';

import { type Gruppo, PER_PAGINA, type PaginaRilievi, type Quali } from './protocollo.js';

/** Of each code so many rilievi are kept to be shown; all are counted. */
const TENUTI = 1_000;

const PESI = ['bloccanti', 'daRimuovere', 'avvisi', 'operazioni', 'avvisiServizi'] as const;

/** The rilievi of a check, by code. */
export interface Raccolta {
  readonly aggiungi: (rilievo: RilievoFornitura) => void;
  /** The heaviest first, of those the most frequent; what a profile found is last. */
  readonly gruppi: () => readonly Gruppo[];
  readonly pagina: (quali: Quali, da: number) => PaginaRilievi;
}

/** Those of a code that are kept, at least one, and how many there are. */
interface Mucchio {
  readonly primi: [RilievoFornitura, ...RilievoFornitura[]];
  quanti: number;
}

/** An empty collection. */
export function createRaccolta(): Raccolta {
  const mucchi = new Map<string, Mucchio>();
  return {
    aggiungi: (rilievo) => {
      const chiave = toChiave(rilievo);
      const mucchio = mucchi.get(chiave);
      if (mucchio === undefined) {
        mucchi.set(chiave, { primi: [rilievo], quanti: 1 });
        return;
      }
      mucchio.quanti += 1;
      if (mucchio.primi.length < TENUTI) mucchio.primi.push(rilievo);
    },
    gruppi: () =>
      [...mucchi.values()]
        .map(toGruppo)
        .sort((a, b) => PESI.indexOf(a.peso) - PESI.indexOf(b.peso) || b.quanti - a.quanti),
    pagina: (quali, da) => {
      const primi = mucchi.get(toChiave(quali))?.primi ?? [];
      return { quali, da, rilievi: primi.slice(da, da + PER_PAGINA), tenuti: primi.length };
    },
  };
}

function toChiave({ codice, profilo }: Quali): string {
  return `${profilo ?? ''} ${codice}`;
}

function toGruppo({ primi: [primo], quanti }: Mucchio): Gruppo {
  const { codice, profilo, severita } = primo;
  const titolo = findRegola(codice)?.titolo ?? controlloStruttura.titolo;
  if (profilo === undefined) return { codice, titolo, peso: toPeso(primo), quanti };
  return { codice, profilo, titolo, peso: severita === 'errore' ? 'operazioni' : 'avvisiServizi', quanti };
}
