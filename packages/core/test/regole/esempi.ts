import { evaluateScheda, type Soggetto } from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';

/** The codes that a scheda raises, but for ES092 and EN063, which need the fornitura. */
export function codici(scheda: Soggetto): string[] {
  return evaluateScheda(scheda, contesto).map(({ codice }) => codice);
}

/** The rilievo of one code; fails if there is none. */
export function rilievo(scheda: Soggetto, codice: string) {
  const trovato = evaluateScheda(scheda, contesto).find((r) => r.codice === codice);
  if (trovato === undefined) throw new Error(`${codice} was not raised`);
  return trovato;
}
