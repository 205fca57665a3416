import { giorniDelMese } from './calendario.js';
import type { DataLocale } from './data-locale.js';
import { parseDataXml } from './data-xml.js';

/**
 * A date of a person's life, which may lack its day or its day and month. It is known by its first and its last
 * possible day, which coincide when the date is whole.
 */
export interface DataAnagrafica {
  readonly precisione: 'giorno' | 'mese' | 'anno';
  readonly primo: DataLocale;
  readonly ultimo: DataLocale;
}

/** How the XSD writes such a date: a whole day, and flags (`1`) that say which of its parts are not to be believed. */
export interface DataConRiserva {
  readonly data: string | undefined;
  readonly senzaGiorno?: string | undefined;
  readonly senzaGiornoMese?: string | undefined;
}

/** How two dates stand to each other; `indecidibile` when a missing part decides. */
export type Ordine = 'prima' | 'uguale' | 'dopo' | 'indecidibile';

/**
 * Reads a date as ANPR's messages write it.
 *
 * @param scritta - The date and its flags; only the flag `1` counts.
 * @returns `undefined` if the date is absent or is no day of the calendar.
 * @example
 * parseDataAnagrafica({ data: '1980-05-01', senzaGiorno: '1' }) // → { precisione: 'mese', primo: '1980-05-01', ultimo: '1980-05-31' }
 */
export function parseDataAnagrafica(scritta: DataConRiserva): DataAnagrafica | undefined {
  const giorno = parseDataXml(scritta.data);
  if (giorno === undefined) return undefined;
  if (isFlag(scritta.senzaGiornoMese)) {
    const anno = giorno.slice(0, 4);
    return { precisione: 'anno', primo: `${anno}-01-01` as DataLocale, ultimo: `${anno}-12-31` as DataLocale };
  }
  if (isFlag(scritta.senzaGiorno)) {
    const mese = giorno.slice(0, 7);
    const ultimo = giorniDelMese(Number(mese.slice(0, 4)), Number(mese.slice(5)));
    return { precisione: 'mese', primo: `${mese}-01` as DataLocale, ultimo: `${mese}-${ultimo}` as DataLocale };
  }
  return toDataAnagrafica(giorno);
}

/** A whole day as a date of a person's life. A register has some ten thousand days, and asks for them by the million. */
export function toDataAnagrafica(giorno: DataLocale): DataAnagrafica {
  const posto = toPosto(giorno);
  const nota = NOTE[posto];
  if (nota?.primo === giorno) return nota;
  const data = Object.freeze({ precisione: 'giorno', primo: giorno, ultimo: giorno } as const);
  NOTE[posto] = data;
  return data;
}

/** The days made last, each in its place: 128 years have a place for every day. */
const NOTE = /* @__PURE__ */ new Array<DataAnagrafica | undefined>(65_536);

function toPosto(giorno: DataLocale): number {
  const anno = cifra(giorno, 1) * 100 + cifra(giorno, 2) * 10 + cifra(giorno, 3);
  const mese = cifra(giorno, 5) * 10 + cifra(giorno, 6);
  return ((anno & 0x7f) << 9) | (mese << 5) | (cifra(giorno, 8) * 10 + cifra(giorno, 9));
}

function cifra(giorno: DataLocale, posizione: number): number {
  return giorno.charCodeAt(posizione) & 0xf;
}

/** The flags beside a date. */
interface Riserve {
  readonly senzaGiorno?: string | undefined;
  readonly senzaGiornoMese?: string | undefined;
}

/** The date of birth, if the record has one, with what is not to be believed of it. */
export function toNascita(
  generalita: (Riserve & { readonly dataNascita?: string | undefined }) | undefined,
): DataConRiserva | undefined {
  if (generalita?.dataNascita === undefined) return undefined;
  const { dataNascita, senzaGiorno, senzaGiornoMese } = generalita;
  return { data: dataNascita, senzaGiorno, senzaGiornoMese };
}

/** The birth date of a record, as far as it is known. */
export function parseNascita(generalita: Parameters<typeof toNascita>[0]): DataAnagrafica | undefined {
  if (generalita?.dataNascita === undefined) return undefined;
  const { dataNascita: data, senzaGiorno, senzaGiornoMese } = generalita;
  if (senzaGiorno !== undefined || senzaGiornoMese !== undefined) {
    return parseDataAnagrafica({ data, senzaGiorno, senzaGiornoMese });
  }
  // A dozen rules ask for the birth of the same record, one after the other.
  if (ultima.data !== data) ultima = { data, letta: parseDataAnagrafica({ data }) };
  return ultima.letta;
}

let ultima: { readonly data: string | undefined; readonly letta: DataAnagrafica | undefined } = {
  data: undefined,
  letta: undefined,
};

/** The date of an event, if the record has one, with what is not to be believed of it. */
export function toEvento(
  evento: (Riserve & { readonly dataEvento?: string | undefined }) | undefined,
): DataConRiserva | undefined {
  if (evento?.dataEvento === undefined) return undefined;
  const { dataEvento, senzaGiorno, senzaGiornoMese } = evento;
  return { data: dataEvento, senzaGiorno, senzaGiornoMese };
}

/** The date of an event, as far as it is known. */
export function parseEvento(evento: Parameters<typeof toEvento>[0]): DataAnagrafica | undefined {
  const scritta = toEvento(evento);
  return scritta === undefined ? undefined : parseDataAnagrafica(scritta);
}

/**
 * Compares two dates by what is known of them.
 *
 * @example
 * compareDataAnagrafica({ precisione: 'anno', primo: '1980-01-01', ultimo: '1980-12-31' }, { precisione: 'giorno', primo: '1981-03-02', ultimo: '1981-03-02' }) // → 'prima'
 */
export function compareDataAnagrafica(a: DataAnagrafica, b: DataAnagrafica): Ordine {
  if (a.ultimo < b.primo) return 'prima';
  if (a.primo > b.ultimo) return 'dopo';
  return a.precisione === 'giorno' && b.precisione === 'giorno' ? 'uguale' : 'indecidibile';
}

/** Is `a` before `b`? `undefined` when a missing part decides. Sharper than {@link compareDataAnagrafica} on its own. */
export function isPrima(a: DataAnagrafica, b: DataAnagrafica): boolean | undefined {
  if (a.ultimo < b.primo) return true;
  return a.primo >= b.ultimo ? false : undefined;
}

/** What is known of a date, and no more: `AAAA-MM-GG`, `AAAA-MM` or `AAAA`. */
export function formatDataAnagrafica(data: DataAnagrafica): string {
  const { precisione, primo } = data;
  switch (precisione) {
    case 'giorno':
      return primo;
    case 'mese':
      return primo.slice(0, 7);
    case 'anno':
      return primo.slice(0, 4);
  }
}

/** Is the flag of the XSD (`tipoSenza`: only `1` is allowed) set? */
export function isFlag(flag: string | undefined): boolean {
  return typeof flag === 'string' && flag.trim() === '1';
}
