import { toChiave } from '../nomi/chiave.js';
import type { Stato, StatoCessato, StatoIgnoto } from './stato.js';

/** The ceased states, by name or Z code. */
export interface Cessati {
  readonly tutti: readonly StatoCessato[];
  readonly find: (chiave: string) => StatoCessato | null;
}

/** @param testo - Lines `codice denominazione dal al altroNome …`, cells divided by tabs. */
export function openCessati(testo: string): Cessati {
  const perChiave = new Map<string, StatoCessato>();
  const tutti = testo.split('\n').map((riga): StatoCessato => {
    const [codiceCatastale = '', denominazione = '', dal = '', al = '', ...altreDenominazioni] = riga.split('\t');
    return Object.freeze({
      codiceCatastale,
      denominazione,
      altreDenominazioni: Object.freeze(altreDenominazioni),
      dal,
      al,
      indicativo: true,
      codiceDaUsare: '998',
    });
  });
  for (const cessato of tutti) {
    for (const nome of [cessato.codiceCatastale, cessato.denominazione, ...cessato.altreDenominazioni]) {
      perChiave.set(toChiave(nome), cessato);
    }
  }
  return { tutti, find: (chiave) => perChiave.get(toChiave(chiave)) ?? null };
}

/**
 * The Z codes of the second tier, by code or name.
 *
 * @param testo - Lines `codice denominazione altroNome …`, cells divided by tabs.
 * @param findStato - The row of table 2 with a name.
 */
export function openIgnoti(
  testo: string,
  findStato: (nome: string) => Stato | null,
): (chiave: string) => StatoIgnoto | null {
  const perChiave = new Map<string, StatoIgnoto>();
  for (const riga of testo.split('\n')) {
    const [codiceCatastale = '', ...nomi] = riga.split('\t');
    const stato = nomi.map(findStato).find((trovato) => trovato !== null) ?? null;
    const ignoto = Object.freeze({ codiceCatastale, denominazione: nomi[0] ?? '', stato });
    // Some codes share a name (three are ANTILLE BRITANNICHE): it answers the first.
    for (const chiave of [codiceCatastale, ...nomi].map(toChiave))
      if (!perChiave.has(chiave)) perChiave.set(chiave, ignoto);
  }
  return (chiave) => perChiave.get(toChiave(chiave)) ?? null;
}
