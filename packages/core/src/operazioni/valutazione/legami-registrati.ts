import type { RichiestaInEsame } from './richiesta-in-esame.js';

/**
 * Of 5008: what a tie must have when it begins, or the scheda as a whole. A request that ends or corrects a tie may name the
 * recorded one by a part of its data, and one on something else brings no citizenship: only the register has the rest.
 */
const APERTURE: Readonly<Record<string, number>> = {
  EN251: 16,
  EN267: 16,
  EN269: 18,
  EN306: 12,
  EN382: 12,
  EN421: 2,
};

/** Is it for the register to say, of this request? */
export function isAperta(codice: string, { operazione, tipi }: RichiestaInEsame): boolean {
  const apertura = APERTURE[codice];
  return operazione === '5008' && apertura !== undefined && !tipi.includes(apertura);
}
