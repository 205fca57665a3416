import { PESI_DISPARI } from './carattere-controllo.js';
import { isGiorno, meseDi } from './data-nascita.js';
import { leggiNumerico } from './leggi-numerico.js';
import { isLetteraLuogo } from './luogo.js';
import { lettera, segno } from './segno.js';

/**
 * Whether a text is a well-formed codice fiscale of a natural person: 16 characters at any omocodia with a day that
 * existed and the right check character, or 11 digits of an office that gives provisional codes, with the right check
 * digit.
 *
 * @param testo - The code alone, upper or lower case; blanks and separators are not taken away. What is no text is no code.
 * @returns `true` exactly when `parseCodiceFiscale(testo)` gives a code. Whether the comune or state of birth exists is
 * not asked, nor whether the code was ever given to anyone: only the Agenzia delle Entrate knows.
 * @remarks Source: DM 23-12-1976; the check character is computed on the letters as written, omocodia included.
 * @example
 * isCodiceFiscale('RSSMRA80A01H501U') // → true
 * isCodiceFiscale('rssmra80a01h50mm') // → true
 * isCodiceFiscale('RSSMRA80A32H501C') // → false
 */
export function isCodiceFiscale(testo: unknown): boolean {
  return typeof testo === 'string' && (testo.length === 16 ? isAlfanumerico(testo) : 'tipo' in leggiNumerico(testo));
}

// Each character is read once, for its meaning and for the control sum, and no string is made: this runs on registers
// of millions. `a | b | c` is negative when any of them is, that is when any place holds what it may not. The weights are
// read from their table and not through a function, because V8 inlines only so much and here the limit is near.
function isAlfanumerico(testo: string): boolean {
  let somma = 0;
  for (let i = 0; i < 6; i += 2) {
    const dispari = lettera(testo.charCodeAt(i));
    const pari = lettera(testo.charCodeAt(i + 1));
    if ((dispari | pari) < 0) return false;
    somma += (PESI_DISPARI[dispari] ?? 0) + pari;
  }
  const a1 = segno(testo.charCodeAt(6));
  const a2 = segno(testo.charCodeAt(7));
  const mese = lettera(testo.charCodeAt(8));
  const g1 = segno(testo.charCodeAt(9));
  const g2 = segno(testo.charCodeAt(10));
  const luogo = lettera(testo.charCodeAt(11));
  const n1 = segno(testo.charCodeAt(12));
  const n2 = segno(testo.charCodeAt(13));
  const n3 = segno(testo.charCodeAt(14));
  if ((a1 | a2 | mese | g1 | g2 | luogo | n1 | n2 | n3) < 0) return false;

  if (!isGiorno((g1 & 15) * 10 + (g2 & 15), meseDi(mese), (a1 & 15) * 10 + (a2 & 15))) return false;
  if (!isLetteraLuogo(luogo) || ((n1 | n2 | n3) & 15) === 0) return false;

  somma += (PESI_DISPARI[a1 >> 4] ?? 0) + (a2 >> 4) + (PESI_DISPARI[mese] ?? 0) + (g1 >> 4);
  somma += (PESI_DISPARI[g2 >> 4] ?? 0) + luogo + (PESI_DISPARI[n1 >> 4] ?? 0) + (n2 >> 4);
  somma += PESI_DISPARI[n3 >> 4] ?? 0;
  return lettera(testo.charCodeAt(15)) === somma % 26;
}
