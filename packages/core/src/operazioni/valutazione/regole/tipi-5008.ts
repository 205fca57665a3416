import type { Corpo } from '../richiesta-in-esame.js';

/** A group of the body of 5008. */
export type Gruppo5008 = keyof Corpo;

/** A type of mutation as it is written: `01`. */
export function toDueCifre(tipo: number): string {
  return String(tipo).padStart(2, '0');
}

/** What each type of mutation of 5008 changes (table 36). 09, the digital address, is refused; 20 and 21 change anything. */
const GRUPPI: Readonly<Record<number, readonly string[]>> = {
  1: ['generalitaDaModificare', 'statoCivile'],
  2: ['cittadinanza'],
  3: ['cartaIdentita'],
  4: ['permessoSoggiorno'],
  5: ['liste'],
  6: ['censimento'],
  7: ['altriDati'],
  8: ['autoVeicoli'],
  10: ['paternita'],
  11: ['maternita'],
  12: ['matrimonio', 'statoCivile'],
  13: ['vedovanza', 'matrimonio', 'statoCivile'],
  14: ['separazioneAnnullamentoCessazioneMatrimonio', 'matrimonio', 'statoCivile'],
  15: ['attoNascita', 'attoNascitaANPR'],
  16: ['convivenzaDiFatto'],
  17: ['convivenzaDiFatto'],
  18: ['unioneCivile', 'statoCivile'],
  19: ['unioneCivile', 'statoCivile'],
  22: ['datiDecesso'],
};

/** The types that change whatever is in the request. */
const OGNI_GRUPPO: readonly number[] = [20, 21];

/** The end of a tie, which a tie of the past, closed, may accompany (4.0.12). */
const FINI: readonly number[] = [13, 14, 17, 19];
const LEGAMI = [
  'matrimonio', 'vedovanza', 'separazioneAnnullamentoCessazioneMatrimonio', 'convivenzaDiFatto', 'unioneCivile',
]; // prettier-ignore

/** The types that 5008 admits. */
export const TIPI_5008: ReadonlySet<number> = /* @__PURE__ */ toTipi();

function toTipi(): ReadonlySet<number> {
  return new Set([...Object.keys(GRUPPI).map(Number), ...OGNI_GRUPPO]);
}

const NOTI = new Map<string, ReadonlySet<string> | undefined>();

/** The groups that the types of a request change; `undefined` if any group, or if a type is none of 5008. */
export function toGruppiDelTipo(tipi: readonly number[]): ReadonlySet<string> | undefined {
  const chiave = tipi.join();
  if (NOTI.has(chiave)) return NOTI.get(chiave);
  const gruppi = leggi(tipi);
  if (tipi.every((tipo) => TIPI_5008.has(tipo)) && tipi.length < 3) NOTI.set(chiave, gruppi); // so that it cannot grow
  return gruppi;
}

function leggi(tipi: readonly number[]): ReadonlySet<string> | undefined {
  if (tipi.length === 0 || tipi.some((tipo) => OGNI_GRUPPO.includes(tipo) || !TIPI_5008.has(tipo))) return undefined;
  const gruppi = new Set(tipi.flatMap((tipo) => GRUPPI[tipo] ?? []));
  if (tipi.some((tipo) => FINI.includes(tipo))) for (const legame of LEGAMI) gruppi.add(legame);
  return gruppi;
}
