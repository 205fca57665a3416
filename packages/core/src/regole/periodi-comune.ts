import type { Comune } from '@anagrafe/decodifica';

import { giornoDopo } from '../data/calendario.js';
import { formatGiorno } from './format-messaggio.js';

/** How many periods a sentence can bear. */
const QUANTI = 3;

/** A stretch of time in which a comune kept its name and its province, whatever else changed. */
interface Periodo {
  readonly prima: Comune;
  readonly ultima: Comune;
}

/**
 * When some versions of a comune were in force: `GALLICO (RC) in vigore dal 17/03/1861 al 02/08/1927`. Those that follow
 * one another without a gap under one name are one period; of many periods the last are told, or those around the gap
 * that a day is in. Namesakes are told apart by their codice catastale.
 *
 * @param versioni - By first day.
 * @param seguente - The version that begins after the gap, if there is one.
 */
export function formatPeriodi(versioni: readonly Comune[], seguente: Comune | null): string {
  const periodi = toPeriodi(versioni);
  const isUno = new Set(versioni.map(({ codiceCatastale }) => codiceCatastale)).size === 1;
  const toNome = (comune: Comune): string =>
    isUno ? formatVersione(comune) : `${comune.codiceCatastale ?? 'ND'} ${formatVersione(comune)}`;
  const dopo = periodi.findIndex(({ prima }) => prima === seguente);
  const fino = dopo < 0 ? periodi.length : Math.min(dopo + 2, periodi.length);
  const da = Math.max(0, fino - QUANTI);
  return periodi
    .slice(da, da + QUANTI)
    .map(({ prima, ultima }, i, mostrati) => {
      const precedente = mostrati[i - 1];
      const quando = formatIntervallo(prima.dal, ultima.al);
      return precedente !== undefined && toNome(precedente.prima) === toNome(prima)
        ? quando
        : `${toNome(prima)} in vigore ${quando}`;
    })
    .join('; ');
}

/** A comune as a version of the archive calls it: `GALLICO (RC)`. */
export function formatVersione({
  denominazione,
  siglaProvincia,
}: Pick<Comune, 'denominazione' | 'siglaProvincia'>): string {
  return `${denominazione} (${siglaProvincia})`;
}

function toPeriodi(versioni: readonly Comune[]): readonly Periodo[] {
  const periodi: Periodo[] = [];
  for (const versione of versioni) {
    const precedente = periodi.at(-1);
    if (precedente !== undefined && isSeguito(precedente.ultima, versione)) {
      periodi[periodi.length - 1] = { prima: precedente.prima, ultima: versione };
    } else periodi.push({ prima: versione, ultima: versione });
  }
  return periodi;
}

function isSeguito(una: Comune, altra: Comune): boolean {
  if (formatVersione(una) !== formatVersione(altra) || una.codiceCatastale !== altra.codiceCatastale) return false;
  return una.al !== null && giornoDopo(una.al) === altra.dal;
}

function formatIntervallo(dal: string, al: string | null): string {
  return al === null ? `dal ${formatGiorno(dal)}` : `dal ${formatGiorno(dal)} al ${formatGiorno(al)}`;
}
