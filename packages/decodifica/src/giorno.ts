import { AnagrafeError } from './anagrafe-error.js';

/**
 * A calendar day as one integer, 1977-04-03 → 19770403: it sorts like the string it comes from and fits a typed array.
 */
export type Giorno = number;

/** The end of an interval that has none. */
export const APERTO: Giorno = 99991231;

/** The day that `testo` writes as `AAAA-MM-GG`, or -1 when that is not a day of the Gregorian calendar. */
export function parseGiorno(testo: string): Giorno {
  if (testo.length !== 10 || testo.charCodeAt(4) !== 45 || testo.charCodeAt(7) !== 45) return -1;
  const anno = leggiCifre(testo, 0, 4);
  const mese = leggiCifre(testo, 5, 7);
  const giorno = leggiCifre(testo, 8, 10);
  if (anno < 1 || mese < 1 || mese > 12 || giorno < 1 || giorno > giorniDelMese(anno, mese)) return -1;
  return toNumero(anno, mese, giorno);
}

/** The day written at position `da` of a longer text that has been checked already. */
export function leggiGiorno(testo: string, da: number): Giorno {
  return toNumero(leggiCifre(testo, da, da + 4), leggiCifre(testo, da + 5, da + 7), leggiCifre(testo, da + 8, da + 10));
}

/** As {@link parseGiorno}, for a day that the caller passes: throws `giorno-non-valido`, never showing the value. */
export function toGiorno(testo: string): Giorno {
  const giorno = parseGiorno(testo);
  if (giorno < 0) {
    throw new AnagrafeError('giorno-non-valido', 'Giorno non valido: serve una data esistente scritta AAAA-MM-GG.');
  }
  return giorno;
}

function toNumero(anno: number, mese: number, giorno: number): Giorno {
  return anno * 10_000 + mese * 100 + giorno;
}

function giorniDelMese(anno: number, mese: number): number {
  if (mese === 2) return anno % 4 === 0 && (anno % 100 !== 0 || anno % 400 === 0) ? 29 : 28;
  return mese === 4 || mese === 6 || mese === 9 || mese === 11 ? 30 : 31;
}

/** The number written by the digits in [da, a), or -1 if anything else is there. */
export function leggiCifre(testo: string, da: number, a: number): number {
  let numero = 0;
  for (let i = da; i < a; i++) {
    const cifra = testo.charCodeAt(i) - 48;
    if (cifra < 0 || cifra > 9) return -1;
    numero = numero * 10 + cifra;
  }
  return numero;
}
