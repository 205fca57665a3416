import type { Rilievo } from '@anagrafe/core';

import { stacca } from './stacca.js';

/** A rilievo to be kept as long as anyone likes: what it says of the record is copied, what the rule says is shared. */
export function toRilievoStaccato(rilievo: Rilievo): Rilievo {
  const { valore, parametri, messaggio, soggetto, famiglia } = rilievo;
  return {
    ...rilievo,
    valore: valore === null ? null : stacca(valore),
    parametri: stacca(parametri),
    messaggio: stacca(messaggio),
    ...(soggetto === undefined ? {} : { soggetto: stacca(soggetto) }),
    ...(famiglia === undefined ? {} : { famiglia: stacca(famiglia) }),
  };
}
