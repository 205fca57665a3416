import type { Rilievo } from '@anagrafe/core';

import type { ControlloNonVerificato } from './non-verificati.js';

/** What else can be asked of the same records, beside ANPR's verdict: the checks of its services. */
export type NomeProfilo = 'servizi';

/** How many rilievi a profile raised: `errori` would stop an operation; a severity that no source tells counts as avviso. */
export interface RiepilogoProfilo {
  readonly errori: number;
  readonly avvisi: number;
  readonly perCodice: Readonly<Record<string, number>>;
}

/** What a profile found in a fornitura. ANPR's own verdict on the file is elsewhere, and never depends on this. */
export interface EsitoProfilo {
  readonly nome: NomeProfilo;
  readonly riepilogo: RiepilogoProfilo;
  /** The checks of the profile that some record left open. */
  readonly nonVerificati: readonly ControlloNonVerificato[];
}

/** Counts the rilievi of a profile as they pass. */
export interface ContatoreProfilo {
  readonly conta: (rilievo: Rilievo) => void;
  readonly riepilogo: () => RiepilogoProfilo;
}

/** A counter at zero. */
export function createContatoreProfilo(): ContatoreProfilo {
  const quanti = { errori: 0, avvisi: 0 };
  const perCodice = new Map<string, number>();
  return {
    conta: ({ codice, severita }) => {
      quanti[severita === 'errore' ? 'errori' : 'avvisi'] += 1;
      perCodice.set(codice, (perCodice.get(codice) ?? 0) + 1);
    },
    riepilogo: () => ({
      ...quanti,
      perCodice: Object.fromEntries([...perCodice].sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}
