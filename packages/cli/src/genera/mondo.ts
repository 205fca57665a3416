import { formatErroreComune } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';

import { ErroreUso } from '../errore-uso.js';
import { ULTIMO_GIORNO, toData } from './caso/calendario.js';
import { toImpronta } from './caso/impronta.js';
import { type ComuneNoto, type LuoghiItaliani, createLuoghiItaliani } from './luoghi/comuni.js';
import { type LuoghiEsteri, createLuoghiEsteri } from './luoghi/stati.js';

/** What the people of a fornitura have in common: the seed they come from, the comune, the places they may know. */
export interface Mondo {
  readonly seme: number;
  /** The comune of the fornitura. */
  readonly comune: ComuneNoto;
  readonly italia: LuoghiItaliani;
  readonly estero: LuoghiEsteri;
  /** The code of table 4 of a kind of street. */
  readonly codiceSpecie: (specie: string) => string;
}

/** Opens the world of a population; refuses a comune that is not in force. */
export function createMondo(
  { seme, comune: istat }: { readonly seme: string; readonly comune: string },
  tabelle: Tabelle,
): Mondo {
  const il = toData(ULTIMO_GIORNO);
  const trovato = tabelle.comuni.findByIstat(istat, il);
  if (!trovato.ok)
    throw new ErroreUso(
      `--comune: nessun comune ha questo codice ISTAT il ${il}: ${formatErroreComune(trovato.error)}.`,
    );
  const { codiceCatastale } = trovato.value;
  if (codiceCatastale === null) throw new ErroreUso('--comune: il comune non ha un codice catastale.');
  const comune = { ...trovato.value, codiceCatastale };
  const specie = new Map(tabelle.tabella(4).righe.map(({ codice, descrizione }) => [descrizione, codice]));
  return {
    seme: toImpronta(seme),
    comune,
    italia: createLuoghiItaliani(tabelle.comuni, comune, il),
    estero: createLuoghiEsteri(tabelle.stati),
    codiceSpecie: (nome) => {
      const codice = specie.get(nome);
      if (codice === undefined) throw new RangeError(`Table 4 has no ${nome}.`);
      return codice;
    },
  };
}
