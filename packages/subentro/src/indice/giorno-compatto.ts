import { type DataLocale, parseGiorno } from '@anagrafe/core';

/**
 * A day in one small number that compares as the day does; {@link ASSENTE} where there is none, {@link ILLEGGIBILE} where
 * what is written is no day. Both are below every day.
 */
export type GiornoCompatto = number;

export const ASSENTE: GiornoCompatto = 0;
export const ILLEGGIBILE: GiornoCompatto = 1;

const ANNO = 1 << 9;
const MESE = 1 << 5;

/** The number of a day as the file has it. */
export function toGiornoCompatto(scritta: string | undefined): GiornoCompatto {
  const giorno = parseGiorno(scritta);
  if (giorno === undefined) return ASSENTE;
  if (giorno === 'illeggibile') return ILLEGGIBILE;
  return Number(giorno.slice(0, 4)) * ANNO + Number(giorno.slice(5, 7)) * MESE + Number(giorno.slice(8));
}

/** What {@link toGiornoCompatto} was given, as far as it could be read. */
export function fromGiornoCompatto(numero: GiornoCompatto): DataLocale | 'illeggibile' | undefined {
  if (numero === ASSENTE) return undefined;
  if (numero === ILLEGGIBILE) return 'illeggibile';
  const anno = String(Math.floor(numero / ANNO)).padStart(4, '0');
  const mese = String(Math.floor((numero % ANNO) / MESE)).padStart(2, '0');
  return `${anno}-${mese}-${String(numero % MESE).padStart(2, '0')}` as DataLocale;
}
