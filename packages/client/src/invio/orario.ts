import type { DataLocale } from '@anagrafe/core';

const FORMATO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day that it is in Italy, `AAAA-MM-GG`. */
export function toGiornoItaliano(istante: Date): DataLocale {
  return FORMATO.format(istante).slice(0, 10) as DataLocale;
}

/** The time that it is in Italy, `AAAA-MM-GGThh:mm:ss`, without zone. */
export function toOraItaliana(istante: Date): string {
  return FORMATO.format(istante).replace(' ', 'T');
}
