import { AnagrafeError } from './anagrafe-error.js';
import { toVariante } from './omocodia.js';
import { parseCodiceFiscale } from './parse-codice-fiscale.js';

/**
 * The base of a codice fiscale: the code with its seven digits back in place of the letters of the omocodia, and the
 * check character that follows. Two codes are one person's, or two namesakes', when their bases are the same.
 *
 * @param cf - A 16-character code at any omocodia, either case.
 * @returns 16 characters, upper case; the code itself when it has no such letters.
 * @throws AnagrafeError `numerico-senza-omocodia` for an 11-digit code; for a text that is no codice fiscale, the `type`
 * of the error that {@link parseCodiceFiscale} gives.
 * @remarks Source: DM 23-12-1976, art. 6.
 * @example toBase('RSSMRA80A01H50MM') // → 'RSSMRA80A01H501U'
 */
export function toBase(cf: string): string {
  const letto = parseCodiceFiscale(cf);
  if (letto.ok && letto.value.tipo === 'alfanumerico') return letto.value.base;
  const code = letto.ok ? 'numerico-senza-omocodia' : letto.error.type;
  throw new AnagrafeError(code, 'Codice fiscale: attesi 16 caratteri validi.');
}

/**
 * The 127 variants that an omocodia can make of a codice fiscale, in the order of the Agenzia delle Entrate: the n-th
 * replaces the digits that are 1 in the binary form of n, the rightmost digit being the lowest bit.
 *
 * @param cf - A 16-character code, either case: the base or any of its variants.
 * @returns 127 codes, upper case, each with its own check character; the base is not among them.
 * @throws AnagrafeError as {@link toBase} does.
 * @remarks All are well-formed; which were given, and to whom, only the Agenzia knows. Source: DM 23-12-1976, art. 6.
 * @example
 * toOmocodie('RSSMRA80A01H501U').length // → 127
 * toOmocodie('RSSMRA80A01H501U')[2] // → 'RSSMRA80A01H5LMX'
 */
export function toOmocodie(cf: string): readonly string[] {
  const base = toBase(cf);
  return Array.from({ length: 127 }, (_, i) => toVariante(base, i + 1));
}
