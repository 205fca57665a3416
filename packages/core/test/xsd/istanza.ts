import { toClasseCaratteri } from '../../src/xsd/classe-caratteri.js';
import { toParticella } from '../../src/xsd/struttura.js';
import type { Elemento, Particella, TipoBase, TipoComplesso, TipoSemplice } from '../../src/xsd/tipi.js';

/** An element and what it holds: a text, or other elements. */
export interface Istanza {
  readonly nome: string;
  readonly contenuto: string | readonly Istanza[];
}

/** A number from 0 to `sotto`, this excluded. */
export type Caso = (sotto: number) => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function createCaso(seme: number): Caso {
  let stato = seme >>> 0;
  return (sotto) => {
    stato = (stato + 0x6d_2b_79_f5) >>> 0;
    let misto = Math.imul(stato ^ (stato >>> 15), stato | 1);
    misto ^= misto + Math.imul(misto ^ (misto >>> 7), misto | 61);
    return Math.floor((((misto ^ (misto >>> 14)) >>> 0) / 2 ** 32) * sotto);
  };
}

export const scegli = <T>(caso: Caso, fra: readonly T[]): T => fra[caso(fra.length)] as T;

/** How rich an instance is: of ten optional elements, how many are there; of a repeated one, how many times at most. */
export interface Ricchezza {
  readonly facoltativi: number;
  readonly ripetizioni: number;
}

/** An element as its type allows it, by chance. */
export function toIstanza(elemento: Elemento, caso: Caso, ricchezza: Ricchezza): Istanza {
  const { elemento: nome, tipo } = elemento;
  if (typeof tipo === 'string' || !('contenuto' in tipo)) return { nome, contenuto: toValore(tipo, caso) };
  return { nome, contenuto: toContenuto(tipo, caso, ricchezza) };
}

function toContenuto(tipo: TipoComplesso, caso: Caso, ricchezza: Ricchezza): readonly Istanza[] {
  return toParti(toParticella(tipo), caso, ricchezza);
}

function toParti(particella: Particella, caso: Caso, ricchezza: Ricchezza): readonly Istanza[] {
  const { min = 1, max = 1 } = particella;
  const massime = max === 'illimitato' ? Math.max(min, ricchezza.ripetizioni) : max;
  const volte = caso(10) < ricchezza.facoltativi ? min + caso(massime - min + 1) : min;
  const quante = volte === 0 && caso(10) < ricchezza.facoltativi ? 1 : volte;
  return Array.from({ length: quante }, () => {
    if ('elemento' in particella) return [toIstanza(particella, caso, ricchezza)];
    if ('scelta' in particella) return toParti(scegli(caso, particella.scelta), caso, ricchezza);
    return particella.sequenza.flatMap((parte) => toParti(parte, caso, ricchezza));
  }).flat();
}

/** A text that a type allows. */
function toValore(tipo: TipoSemplice | TipoBase, caso: Caso): string {
  if (typeof tipo === 'string') return VALORI[tipo](caso);
  const passi = toPassi(tipo);
  const lunghezze = passi.map(({ lunghezza = 0, lunghezzaMinima = 0 }) => Math.max(lunghezza, lunghezzaMinima));
  const massime = passi.map(({ lunghezza = Infinity, lunghezzaMassima = Infinity }) =>
    Math.min(lunghezza, lunghezzaMassima),
  );
  const [minima, massima] = [Math.max(...lunghezze), Math.min(...massime)];
  const modello = passi.flatMap(({ modelli = [] }) => modelli).at(-1);
  const base = passi[0]?.base;
  if (modello === undefined)
    return base === 'string' ? riempi('ABCDEFGHIJ 0123', caso, [minima, massima]) : VALORI[base as TipoBase](caso);
  const classe = toClasseCaratteri(modello);
  if (classe === undefined) return modello.includes('@') ? 'ada@esempio.it' : scegli(caso, modello.split('|'));
  const caratteri = [
    ...classe.intervalli
      .flatMap(([da, a]) => [da, a, da + caso(a - da + 1)])
      .map((codice) => String.fromCodePoint(codice)),
    ...(classe.cifre ? ['0', '1', '9'] : []),
  ].filter((carattere) => !/[\u0080-\u009F]/.test(carattere));
  return riempi(caratteri.join(''), caso, [Math.max(minima, classe.almenoUno ? 1 : 0), massima]);
}

function riempi(caratteri: string, caso: Caso, [minima, massima]: readonly [number, number]): string {
  const lunghezza = minima + caso(Math.min(massima, minima + 20) - minima + 1);
  const testo = Array.from({ length: lunghezza }, () => caratteri.charAt(caso(caratteri.length))).join('');
  return testo.trim().length === testo.length ? testo : testo.replaceAll(/^\s|\s$/g, caratteri.charAt(0));
}

function toPassi(tipo: TipoSemplice): readonly TipoSemplice[] {
  return typeof tipo.base === 'string' ? [tipo] : [...toPassi(tipo.base), tipo];
}

const due = (numero: number): string => String(numero).padStart(2, '0');
const toGiorno = (caso: Caso): string => `${1900 + caso(130)}-${due(1 + caso(12))}-${due(1 + caso(28))}`;

const VALORI: Readonly<Record<TipoBase, (caso: Caso) => string>> = {
  base64Binary: (caso) => scegli(caso, ['', 'QUJD', 'QUI=', 'QQ==', 'QU JD']),
  boolean: (caso) => scegli(caso, ['true', 'false', '0', '1']),
  date: (caso) => toGiorno(caso) + scegli(caso, ['', '', '', '', 'Z', '+01:00']),
  dateTime: (caso) => `${toGiorno(caso)}T${due(caso(24))}:${due(caso(60))}:${due(caso(60))}`,
  int: (caso) => String(caso(1000)),
  string: (caso) => scegli(caso, ['testo', 'Perché no?', 'A & B', '']),
};
