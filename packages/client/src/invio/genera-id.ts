import { randomInt } from 'node:crypto';

const LETTERE = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CASUALI = 12;

/**
 * A new `idOperazioneComune`: the moment in UTC, to be read by eye, and twelve letters by chance, so that no other program of the
 * comune makes the same. To one that was used before ANPR would answer with what it answered then.
 *
 * @returns 29 digits and capital letters; those made later come later in order, but for those of the same millisecond.
 */
export function generaIdOperazione(adesso: Date): string {
  const momento = adesso.toISOString().replace(/\D/g, '');
  return momento + Array.from({ length: CASUALI }, () => LETTERE.charAt(randomInt(LETTERE.length))).join('');
}
