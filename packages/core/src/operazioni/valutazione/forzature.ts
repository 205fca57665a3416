import { toControlli } from './controlli.js';
import type { RichiestaInEsame } from './richiesta-in-esame.js';

/** The flags of `listaControlli` that let ANPR go on, by the code they silence: an address that does not change, a family left open. */
const FORZATURE: Readonly<Record<string, readonly [codice: string, valore: string]>> = {
  EN388: ['FO', 'S'],
  EN213: ['FI', '1'],
};

/** Does a flag of the request tell ANPR to go on in spite of this code? */
export function isForzato(codice: string, { corpo }: RichiestaInEsame): boolean {
  const forzatura = FORZATURE[codice];
  if (forzatura === undefined) return false;
  const [flag, valore] = forzatura;
  return toControlli(corpo).some((controllo) => controllo.codice === flag && controllo.valore === valore);
}
