import type { DataLocale } from '@anagrafe/core';

/** A day as the count of days from 1 January 1970: drawing and comparing days is then drawing and comparing numbers. */
export type Giorno = number;

/** 31 December 2025: nothing in the population is later, so that no check depends on the day it is made. */
export const ULTIMO_GIORNO: Giorno = 20453;

/** In days; enough for ages and distances, which are drawn anyway. */
const ANNO = 365.2425;

const MILLISECONDI = 86_400_000;

/** The dates already computed: a population has far fewer days than people. */
const DATE = new Map<Giorno, DataLocale>();

/** The date of a day, `AAAA-MM-GG`. Years 0–9999. */
export function toData(giorno: Giorno): DataLocale {
  const nota = DATE.get(giorno);
  if (nota !== undefined) return nota;
  const data = new Date(giorno * MILLISECONDI).toISOString().slice(0, 10) as DataLocale; // UTC: no zone comes into it
  DATE.set(giorno, data);
  return data;
}

/** The day of a date `AAAA-MM-GG`. */
export function toGiorno(data: string): Giorno {
  return Date.parse(`${data}T00:00:00Z`) / MILLISECONDI;
}

/** So many years, in whole days. */
export function anni(quanti: number): number {
  return Math.floor(quanti * ANNO);
}

/** The year of a day. */
export function annoDi(giorno: Giorno): number {
  return Number(toData(giorno).slice(0, 4));
}

/** The year before a date, in four digits. */
export function annoPrima(data: string): string {
  return String(Number(data.slice(0, 4)) - 1);
}
