import type { TokenVisto } from '../driver/protocollo.js';
import type { Modulo } from '../moduli/modulo.js';
import type { GenerazioneCarta } from './carta.js';

/** Tells a card by what its token and its driver say: PKCS#11 does not give the ATR. */
export function toGenerazione(token: TokenVisto, modulo: Modulo, descrizione: string): GenerazioneCarta {
  const detto = `${token.produttore} ${token.modello} ${descrizione}`.toLowerCase();
  if (detto.includes('softhsm')) return 'softhsm';
  if (token.prefisso === 'CIE' || modulo.famiglia === 'cie' || detto.includes('cie pkcs11')) return 'cie';
  if (modulo.famiglia === 'athena' || /athena|idprotect|asepcos/.test(detto)) return 'athena';
  if (modulo.famiglia === 'safedive' || detto.includes('safedive')) return 'infocert';
  // OpenSC writes the makers of chip and mask in the place of the maker of a CNS, and of no other card.
  return token.prefisso === 'CNS' || /\bcns\b|^ic: .*; mask:/.test(detto) ? 'cns' : 'ignota';
}
