import type { CodiceAe } from '@anagrafe/core/agenzia-entrate';
import type { Result } from '@anagrafe/core';

import { ANNULLATO, type Archivio, BASE, COLLEGATO, NESSUNA } from '../archivio/archivio.js';

/** Whose a usable code is, or the code of a variation that is refused because it is not usable. */
export function findUsabile({ codici }: Archivio, codiceFiscale: string): Result<number, CodiceAe> {
  const codice = codici.find(codiceFiscale);
  const stato = codici.stato(codice);
  if (codice === NESSUNA || stato === COLLEGATO) return { ok: false, error: 'EAM12' };
  if (stato === BASE) return { ok: false, error: 'EAM47' };
  if (stato === ANNULLATO) return { ok: false, error: 'EAM80' };
  return { ok: true, value: codici.persona(codice) };
}
