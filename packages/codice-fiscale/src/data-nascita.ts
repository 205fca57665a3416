import { AnagrafeError } from './anagrafe-error.js';

/** The month that each letter A…T of the 9th place stands for; 0 for the letters that stand for none. */
const MESI: readonly number[] = [1, 2, 3, 4, 5, 0, 0, 6, 0, 0, 0, 7, 8, 0, 0, 9, 0, 10, 11, 12];

/** 1–12 for the value (0–25) of a month letter, 0 for any other. */
export function meseDi(valore: number): number {
  return MESI[valore] ?? 0;
}

/** The letter of a month 1–12. */
export function letteraDelMese(mese: number): string {
  return String.fromCharCode(65 + MESI.indexOf(mese));
}

/**
 * Days of a month; 0 if it is not one of 1–12. From January to July, and again from August, months of 31 and of 30 days
 * take turns.
 */
export function giorniDelMese(mese: number, anno: number): number {
  if (mese < 1 || mese > 12) return 0;
  if (mese !== 2) return 31 - (((mese - 1) % 7) % 2);
  return anno % (anno % 100 === 0 ? 400 : 4) === 0 ? 29 : 28;
}

/** The day of the month, 1–31, for a day as a code writes it: of women it writes 40 more. */
export function giornoCivile(scritto: number): number {
  return scritto > 40 ? scritto - 40 : scritto;
}

/**
 * Whether day (1–31, or 41–71 for a woman), month and year are a day that existed; never in month 0. A year of two
 * digits is one of those from 2000 on: the century does not matter but for 29 February of the year 00.
 */
export function isGiorno(scritto: number, mese: number, anno: number): boolean {
  const giorno = giornoCivile(scritto);
  return giorno >= 1 && giorno <= giorniDelMese(mese, 2000 + anno); // leap years come back after 2000 years
}

/** `AAAA-MM-GG` as the number AAAAMMGG, whether or not it is a day; `NaN`, which equals nothing, for another form. */
export function toNumero(data: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(data) ? Number(data.slice(0, 4) + data.slice(5, 7) + data.slice(8)) : NaN;
}

/** The same for what has to be a day of the years 1800–9999; `campo` tells in the error which datum is not. */
export function leggiData(data: string, campo: string): number {
  const numero = toNumero(data);
  const mese = Math.floor(numero / 100) % 100;
  const giorno = numero % 100;
  const massimo = giorniDelMese(mese, Math.floor(numero / 10000));
  if (numero > 18000000 && giorno >= 1 && giorno <= massimo) return numero;
  throw new AnagrafeError('data-non-valida', `${campo}: atteso un giorno come 1980-01-31.`);
}
