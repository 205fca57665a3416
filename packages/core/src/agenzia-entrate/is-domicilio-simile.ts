import type { DomicilioFiscale } from './dati-anagrafici.js';

/**
 * Is it the same address, or nearly? The Agenzia does not tell how it compares them: here they are similar in the same comune, if
 * one says all that the other does, letters and digits. Of an address that is not given nothing is held against it.
 *
 * @example
 * const casa = { comune: '058091', indirizzo: 'VIA DEI FIORI 1' };
 * isDomicilioSimile(casa, { ...casa, indirizzo: 'Fiori, 1' }) // → true
 * isDomicilioSimile(casa, { ...casa, comune: '015146' }) // → false
 */
export function isDomicilioSimile(uno: DomicilioFiscale | undefined, altro: DomicilioFiscale | undefined): boolean {
  if (uno === undefined || altro === undefined) return true;
  if (uno.comune.toUpperCase() !== altro.comune.toUpperCase()) return false;
  const [breve, lungo] = [toParole(uno.indirizzo), toParole(altro.indirizzo)].sort((a, b) => a.length - b.length);
  return breve?.every((parola) => lungo?.includes(parola)) ?? true;
}

function toParole(indirizzo: string): string[] {
  return indirizzo.toUpperCase().match(/[\p{L}\d]+/gu) ?? [];
}
