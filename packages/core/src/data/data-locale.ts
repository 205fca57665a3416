import { type Result, toErr, toOk } from '../result.js';
import { isGiornoEsistente } from './calendario.js';

/**
 * A day of the Gregorian calendar, `AAAA-MM-GG`. Days compare with `<`. Never a JS `Date`: a day has no hour and no zone.
 */
export type DataLocale = `${number}-${number}-${number}`;

/** Why a text is not a day: it has another form, or it has the form of a day that no calendar shows. */
export type ErroreData = { readonly type: 'formato' } | { readonly type: 'giorno-inesistente' };

const ZERO = 48;
const TRATTINO = 45;
const MODELLO = /^\d{4}-\d{2}-\d{2}$/;

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
  if (isDataLocale(testo)) return toOk(testo);
  return toErr({ type: MODELLO.test(testo) ? 'giorno-inesistente' : 'formato' });
}

/** Is it a day, written `AAAA-MM-GG`? The question of {@link parseDataLocale} where nobody asks why not. */
export function isDataLocale(testo: string): testo is DataLocale {
  if (testo.length !== 10 || testo.charCodeAt(4) !== TRATTINO || testo.charCodeAt(7) !== TRATTINO) return false;
  return isGiornoEsistente(toNumero(testo, 0, 4), toNumero(testo, 5, 7), toNumero(testo, 8, 10));
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
