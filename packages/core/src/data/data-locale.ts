import { type Result, toErr, toOk } from '../result.js';
import { isGiornoEsistente } from './calendario.js';

/**
 * A day of the Gregorian calendar, `AAAA-MM-GG`. Days compare with `<`. Never a JS `Date`: a day has no hour and no zone.
 */
export type DataLocale = `${number}-${number}-${number}`;

/** Why a text is not a day: it has another form, or it has the form of a day that no calendar shows. */
export type ErroreData = { readonly type: 'formato' } | { readonly type: 'giorno-inesistente' };

const ZERO = 48;

/**
 * Reads a day written `AAAA-MM-GG`, years 0001–9999.
 *
 * @param testo - The day, without blanks, hour or zone.
 * @returns The day. Errors: `formato` | `giorno-inesistente`.
 * @example
 * parseDataLocale('2024-02-29').ok // → true
 * parseDataLocale('2023-02-29') // → { ok: false, error: { type: 'giorno-inesistente' } }
 */
export function parseDataLocale(testo: string): Result<DataLocale, ErroreData> {
  if (testo.length !== 10 || testo[4] !== '-' || testo[7] !== '-') return toErr({ type: 'formato' });
  const anno = toNumero(testo, 0, 4);
  const mese = toNumero(testo, 5, 7);
  const giorno = toNumero(testo, 8, 10);
  if (anno < 0 || mese < 0 || giorno < 0) return toErr({ type: 'formato' });
  if (!isGiornoEsistente(anno, mese, giorno)) return toErr({ type: 'giorno-inesistente' });
  return toOk(testo as DataLocale);
}

/** The year of a day, as a number. */
export function toAnno(giorno: DataLocale): number {
  return toNumero(giorno, 0, 4);
}

/** The digits between two positions as a number; -1 if one of them is not a digit. */
function toNumero(testo: string, da: number, a: number): number {
  let numero = 0;
  for (let i = da; i < a; i++) {
    const cifra = testo.charCodeAt(i) - ZERO;
    if (!(cifra >= 0 && cifra <= 9)) return -1;
    numero = numero * 10 + cifra;
  }
  return numero;
}
