import type { EsitoAe, Posizione } from '@anagrafe/core/agenzia-entrate';

import { toTestoCanonico } from './testo-canonico.js';

/** An answer that came with others. */
export interface RispostaLotto<P = Posizione> {
  /** What the request was sent with, to know its answer by. */
  readonly chiave: string;
  readonly esito: EsitoAe<P>;
}

/** How a batch of requests ended. */
export interface EsitiLotto<P = Posizione> {
  /** One outcome for each request, in the order of the requests. */
  readonly esiti: ReadonlyMap<string, EsitoAe<P>>;
  /** How many answers were to no request of the batch. */
  readonly estranee: number;
}

/**
 * The outcomes of requests that are sent together and answered together: every request gets one, whatever comes back.
 *
 * @param chieste - The keys of the requests; one that is there twice counts once.
 * @param risposte - What came back, in any order.
 * @returns A request without an answer is `incerta`, `risposta-incompleta`: whether it was done nobody knows. One that was answered
 * twice with the same has that outcome; with different ones it is `incerta`, `risposte-discordi`. Answers to nobody are counted.
 * @example
 * const persa = { type: 'incerta', causa: 'tempo-scaduto' } as const;
 * const { esiti, estranee } = toEsitiLotto(['a', 'b'], [{ chiave: 'a', esito: persa }, { chiave: 'z', esito: persa }]);
 * [...esiti.values()].map((esito) => esito.type === 'incerta' && esito.causa) // → ['tempo-scaduto', 'risposta-incompleta']
 * estranee // → 1
 */
export function toEsitiLotto<P = Posizione>(
  chieste: Iterable<string>,
  risposte: Iterable<RispostaLotto<P>>,
): EsitiLotto<P> {
  const esiti = new Map<string, EsitoAe<P>>();
  for (const chiave of chieste) esiti.set(chiave, { type: 'incerta', causa: 'risposta-incompleta' });
  const giunte = new Map<string, string>();
  let estranee = 0;
  for (const { chiave, esito } of risposte) {
    const prima = giunte.get(chiave);
    const testo = toTestoCanonico(esito);
    if (!esiti.has(chiave)) estranee++;
    else if (prima === undefined) {
      giunte.set(chiave, testo);
      esiti.set(chiave, esito);
    } else if (prima !== testo) esiti.set(chiave, { type: 'incerta', causa: 'risposte-discordi' });
  }
  return { esiti, estranee };
}
