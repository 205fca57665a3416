import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns';

import type { DataLocale } from './data-locale.js';

/**
 * The one module that does calendar arithmetic. UTCDateMini keeps the machine's time zone out: in Pacific/Apia the local
 * 30 December 2011 does not exist, on the calendar of a birth certificate it does.
 */

/** How many days a month has. `anno` 1–9999, `mese` 1–12, proleptic Gregorian calendar. A bulk reader asks millions of times. */
export function giorniDelMese(anno: number, mese: number): number {
  if (mese === 2) return anno % 4 === 0 && (anno % 100 !== 0 || anno % 400 === 0) ? 29 : 28;
  return mese === 4 || mese === 6 || mese === 9 || mese === 11 ? 30 : 31;
}

/** Does this day stand on the calendar? Years 1–9999. */
export function isGiornoEsistente(anno: number, mese: number, giorno: number): boolean {
  if (anno < 1 || mese < 1 || mese > 12 || giorno < 1) return false;
  return giorno <= 28 || giorno <= giorniDelMese(anno, mese);
}

/** The day that comes so many days after a day `AAAA-MM-GG` that stands on the calendar. */
export function giornoDopo(giorno: string, quanti = 1): DataLocale {
  return addDays(new UTCDateMini(giorno), quanti).toISOString().slice(0, 10) as DataLocale;
}

/** Has who was born that day so many years of age? Born on 29 February: from 1 March, in common years. */
export function isAnniCompiuti(nascita: DataLocale, anni: number, il: DataLocale): boolean {
  const anno = Number(nascita.slice(0, 4)) + anni;
  return anno <= 9999 && `${String(anno).padStart(4, '0')}${nascita.slice(4)}` <= il;
}
