import { type ComuneScritto, findComune } from '@anagrafe/core';
import type { Comuni } from '@anagrafe/decodifica';

import { ErroreUso } from '../errore-uso.js';

/**
 * The comune that an argument names, with its province between brackets or in `--provincia`.
 *
 * @throws ErroreUso if the province is written twice.
 */
export function cercaComune(comuni: Comuni, scritto: ComuneScritto): ReturnType<typeof findComune> {
  if (scritto.siglaProvincia !== undefined && scritto.testo.includes('('))
    throw new ErroreUso('la provincia va scritta una volta sola: fra parentesi dopo il nome, o con --provincia.');
  return findComune(comuni, scritto);
}
