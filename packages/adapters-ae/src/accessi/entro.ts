import type { Incerta } from '@anagrafe/core/agenzia-entrate';

/** The outcome of a call, or that it did not come in time. */
export async function entro<E>(
  invia: () => Promise<E>,
  scadenza: (segnale: AbortSignal) => Promise<unknown>,
): Promise<E | Incerta> {
  const attesa = new AbortController();
  let arrivata = false;
  const tardi = scadenza(attesa.signal).then(
    (): Incerta => ({ type: 'incerta', causa: 'tempo-scaduto' }),
    (causa: unknown): Promise<never> | Incerta => {
      // Who stops waiting hears of it as of a failure.
      if (arrivata) return { type: 'incerta', causa: 'tempo-scaduto' };
      throw causa;
    },
  );
  try {
    return await Promise.race([invia(), tardi]);
  } finally {
    arrivata = true;
    attesa.abort();
  }
}
