import type { StatoModulo } from '@anagrafe/adapters-pkcs11';

import { type Esame, attenzione, bene, guasto } from './esame.js';

const INSTALLARE =
  'Installare il driver della carta e riavviare: IDProtect per le carte senza numero sul retro (Athena), SafeDive per quelle ' +
  'con il numero seriale sul retro (Infocert); si scaricano dal portale ANPR, Guida all’ANPR, punto 5.';

/** Is there a driver for cards, of the right bits, and does it load? */
export function esaminaDriver(moduli: readonly StatoModulo[]): Esame {
  const buoni = moduli.filter(({ errore }) => errore === undefined);
  const cattivi = moduli.filter(({ errore }) => errore !== undefined);
  if (moduli.length === 0) return guasto('Nessun driver PKCS#11 trovato.', INSTALLARE);
  if (buoni.length === 0) return guasto(`Nessun driver si carica. ${cattivi.map(toMotivo).join(' ')}`, INSTALLARE);
  const trovati = `Si caricano: ${buoni.map(({ modulo }) => modulo.nome).join(', ')}.`;
  // On Windows the makers install both: the one of the other bits is for other programs.
  const gravi = cattivi.filter(({ modulo }) => !buoni.some((buono) => buono.modulo.nome === modulo.nome));
  if (gravi.length === 0) return bene(trovati);
  return attenzione(`${trovati} ${gravi.map(toMotivo).join(' ')}`, 'Disinstallare ciò che non serve, reinstallare ciò che serve.');
} // prettier-ignore

function toMotivo({ modulo, errore }: StatoModulo): string {
  const motivo = modulo.idoneita.type === 'idoneo' ? errore?.message : `${modulo.idoneita.motivo}.`;
  return `${modulo.nome} (${modulo.percorso}): ${motivo ?? ''}`;
}
