import { setTimeout as attendi } from 'node:timers/promises';

import type { Carta } from './carta.js';
import type { Carte, EventoCarta } from './carte.js';

/** The events of the readers, to as many as listen. */
export interface Eventi {
  readonly apri: Carte['eventi'];
  /** Ends them all. */
  readonly chiudi: () => void;
}

/**
 * Looks at the readers every so often and tells what changed: drivers differ too much in what they tell by themselves. Nothing is looked
 * at while nobody listens, nor again before whoever listens has taken the last event.
 */
export function createEventi(elenco: () => Promise<readonly Carta[]>, intervallo: number): Eventi {
  const fine = new AbortController();

  async function* apri({ signal }: { readonly signal?: AbortSignal } = {}): AsyncGenerator<EventoCarta, void> {
    const basta = signal === undefined ? fine.signal : AbortSignal.any([signal, fine.signal]);
    let prima = new Map<string, Carta>();
    while (!basta.aborted) {
      const carte = await elenco().catch((errore: unknown) => {
        if (basta.aborted) return undefined; // closed while it looked
        throw errore;
      });
      if (carte === undefined) return;
      const adesso = new Map(carte.map((carta) => [toChiave(carta), carta]));
      for (const [chiave, carta] of prima) if (!adesso.has(chiave)) yield { type: 'rimossa', carta };
      for (const [chiave, carta] of adesso) if (!prima.has(chiave)) yield { type: 'inserita', carta };
      prima = adesso;
      await attendi(intervallo, undefined, { signal: basta }).catch(() => undefined);
    }
  }

  return {
    apri,
    chiudi: () => {
      fine.abort();
    },
  };
}

/** Which card it is, and where. */
function toChiave({ modulo, slot, seriale }: Carta): string {
  return JSON.stringify([modulo.percorso, slot, seriale]);
}
