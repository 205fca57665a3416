import type { Carta } from '@anagrafe/adapters-pkcs11';

import { ErroreUso } from '../errore-uso.js';

/** The card that was asked for, by its number in the list or its serial number; the only one, if none was. */
export function scegliCarta(carte: readonly Carta[], chiesta: string | undefined): Carta {
  const [sola] = carte;
  if (sola === undefined) throw new ErroreUso('Nessuna carta nei lettori: «anagrafe carta doctor» dice che cosa manca.');
  if (chiesta === undefined) {
    if (carte.length === 1) return sola;
    throw new ErroreUso(`Ci sono ${carte.length} carte: scegliere con --carta, per numero o per seriale, fra quelle di «anagrafe carta elenco».`);
  }
  const perSeriale = carte.filter(({ seriale }) => seriale === chiesta);
  const scelta = /^\d{1,2}$/.test(chiesta) ? carte[Number(chiesta) - 1] : perSeriale[0];
  if (scelta !== undefined) return scelta;
  throw new ErroreUso(`--carta ${chiesta}: non c’è; «anagrafe carta elenco» dice quali ci sono.`);
} // prettier-ignore
