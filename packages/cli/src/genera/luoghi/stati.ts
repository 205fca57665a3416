import type { Stati } from '@anagrafe/decodifica';

import { ULTIMO_GIORNO, toData } from '../caso/calendario.js';

/** What the records write of a state, and its codice catastale. */
export interface StatoNoto {
  readonly codiceStato: string;
  readonly descrizioneStato: string;
  /** Null for Italy, whose comuni have one each. */
  readonly codiceCatastale: string | null;
}

/** The states of the population, under the codes and names of table 2. */
export interface LuoghiEsteri {
  readonly stato: (codice: string) => StatoNoto;
  /** A ceased state: the code that stands for all of them, its own name. */
  readonly cessato: (denominazione: string) => StatoNoto;
}

/** The code of table 2 for Italy. */
export const ITALIA = '100';

/** The states of a population, each looked up once. */
export function createLuoghiEsteri(stati: Stati): LuoghiEsteri {
  const noti = new Map<string, StatoNoto>();
  const cessati = new Map<string, StatoNoto>();
  return {
    stato: (codice) => ricorda(noti, codice, () => toStatoNoto(stati, codice)),
    cessato: (denominazione) => ricorda(cessati, denominazione, () => toCessatoNoto(stati, denominazione)),
  };
}

function ricorda(noti: Map<string, StatoNoto>, chiave: string, trova: () => StatoNoto): StatoNoto {
  const noto = noti.get(chiave) ?? trova();
  noti.set(chiave, noto);
  return noto;
}

function toStatoNoto(stati: Stati, codice: string): StatoNoto {
  const trovato = stati.findByCodice(codice, { il: toData(ULTIMO_GIORNO) });
  if (!trovato.ok) throw new RangeError(`Table 2 has no state ${codice}.`);
  const { denominazione, codiceCatastale } = trovato.value;
  return { codiceStato: codice, descrizioneStato: denominazione, codiceCatastale };
}

function toCessatoNoto(stati: Stati, denominazione: string): StatoNoto {
  const cessato = stati.findCessato(denominazione);
  if (cessato === null) throw new RangeError(`Unknown ceased state ${denominazione}.`);
  const { codiceDaUsare, codiceCatastale } = cessato;
  return { codiceStato: codiceDaUsare, descrizioneStato: denominazione.toUpperCase(), codiceCatastale };
}
