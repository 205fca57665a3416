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

/** How far the clocks of Italy are ahead of UTC, in milliseconds. */
function toScarto(istante: Date): number {
  const secondi = Math.floor(istante.getTime() / 1000) * 1000;
  return Date.parse(`${toOraItaliana(istante)}Z`) - secondi;
}

/** An instant as the periods of a search have it: the time in Italy, and how far it is from UTC. */
export function toIstanteItaliano(istante: Date): string {
  const scarto = toScarto(istante);
  const locale = new Date(istante.getTime() + scarto).toISOString().slice(0, -1);
  return `${locale}+${new Date(scarto).toISOString().slice(11, 16)}`;
}

/** Reads an instant of ANPR; without a zone it is the time in Italy. `undefined` if it is none. */
export function parseIstante(scritto: string): Date | undefined {
  const testo = scritto.trim();
  const conZona = /(?:Z|[+-]\d\d:\d\d)$/.test(testo);
  const istante = new Date(conZona ? testo : `${testo}Z`);
  if (!/^\d{4}-\d\d-\d\dT/.test(testo) || Number.isNaN(istante.getTime())) return undefined;
  return conZona ? istante : new Date(istante.getTime() - toScarto(new Date(istante.getTime() - toScarto(istante))));
}
