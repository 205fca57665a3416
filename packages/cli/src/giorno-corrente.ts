import { type DataLocale, parseDataLocale } from '@anagrafe/core';

import { ErroreUso } from './errore-uso.js';

/** The day it is for ANPR's offices, whatever the zone of this machine. The one place where the SDK reads a clock. */
export function oggiInItalia(): DataLocale {
  // The Swedish format is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date()) as DataLocale;
}

/** A day given as an option. */
export function leggiGiorno(opzione: string, testo: string): DataLocale {
  const giorno = parseDataLocale(testo);
  if (giorno.ok) return giorno.value;
  const perche =
    giorno.error.type === 'formato'
      ? 'scriverlo AAAA-MM-GG, per esempio 2026-11-21'
      : 'il calendario non ha quel giorno';
  throw new ErroreUso(`${opzione}: giorno non valido, ${perche}.`);
}

/** The hour it is in Italy, `AAAA-MM-GGThh:mm:ss`. */
export function oraInItalia(): string {
  const formato = { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', formato).format(new Date()).replace(' ', 'T');
}
