import { toChiave } from '../nomi/chiave.js';
import type { ComuneIgnoto } from './comune.js';

/** The second tier: places that the Agenzia delle Entrate has a code for and the archive of ANPR does not. */
export interface Ignoti {
  readonly findByCatastale: (codice: string) => ComuneIgnoto | undefined;
  /** All those of a name key and, when given, a province sign in capitals, by codice catastale. */
  readonly find: (chiave: string, sigla: string | undefined) => readonly ComuneIgnoto[];
}

/** @param testo - Lines `codice sigla nome nome …`, cells divided by tabs, by code. */
export function createIgnoti(testo: string): Ignoti {
  const perCodice = new Map<string, ComuneIgnoto>();
  const perNome = new Map<string, readonly ComuneIgnoto[]>();
  for (const riga of testo.split('\n')) {
    const [codiceCatastale = '', siglaProvincia = '', denominazione = '', ...altri] = riga.split('\t');
    const ignoto = Object.freeze({ codiceCatastale, denominazione, siglaProvincia });
    perCodice.set(codiceCatastale, ignoto);
    for (const chiave of new Set([denominazione, ...altri].map(toChiave))) {
      perNome.set(chiave, [...(perNome.get(chiave) ?? []), ignoto]);
    }
  }
  return {
    findByCatastale: (codice) => perCodice.get(codice),
    find: (chiave, sigla) => {
      const omonimi = perNome.get(chiave) ?? [];
      return sigla === undefined ? omonimi : omonimi.filter(({ siglaProvincia }) => siglaProvincia === sigla);
    },
  };
}
