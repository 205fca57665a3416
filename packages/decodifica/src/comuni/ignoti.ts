import { toChiave } from '../nomi/chiave.js';
import type { ComuneIgnoto } from './comune.js';

/** The second tier: places that the Agenzia delle Entrate has a code for and the archive of ANPR does not. */
export interface Ignoti {
  readonly findByCatastale: (codice: string) => ComuneIgnoto | undefined;
  /** By name key and, when given, province sign in capitals. */
  readonly find: (chiave: string, sigla: string | undefined) => ComuneIgnoto | undefined;
}

/** @param testo - Lines `codice sigla nome nome …`, cells divided by tabs. */
export function createIgnoti(testo: string): Ignoti {
  const perCodice = new Map<string, ComuneIgnoto>();
  const perNome = new Map<string, ComuneIgnoto>();
  for (const riga of testo.split('\n')) {
    const [codiceCatastale = '', siglaProvincia = '', denominazione = '', ...altri] = riga.split('\t');
    const ignoto = Object.freeze({ codiceCatastale, denominazione, siglaProvincia });
    perCodice.set(codiceCatastale, ignoto);
    for (const nome of [denominazione, ...altri]) {
      perNome.set(`${toChiave(nome)} (${siglaProvincia})`, ignoto);
      if (!perNome.has(toChiave(nome))) perNome.set(toChiave(nome), ignoto);
    }
  }
  return {
    findByCatastale: (codice) => perCodice.get(codice),
    find: (chiave, sigla) => perNome.get(sigla === undefined ? chiave : `${chiave} (${sigla})`),
  };
}
