import { type Conteggi, createConteggi } from '@anagrafe/core';

/** What several counts amount to; one that is not known adds nothing. */
export function sommaConteggi(...conteggi: readonly (Conteggi | undefined)[]): Conteggi {
  const totale = createConteggi();
  for (const uno of conteggi)
    for (const voce of Object.keys(totale) as (keyof Conteggi)[]) totale[voce] += uno?.[voce] ?? 0;
  return totale;
}
