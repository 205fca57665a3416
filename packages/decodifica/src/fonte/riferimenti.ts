import { toCella, toCelle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import type { Annotatore } from './problema.js';

const CONSOLATO = 'CODCONSOLATO';

/** Notes the rows of table 41 that assign a state to an office which table 40 does not have. */
export function controllaConsolati(competenze: DatiTabella, uffici: DatiTabella, note: Annotatore): void {
  const noti = new Set(toCelle(uffici).map((celle) => toCella(celle, CONSOLATO)));
  toCelle(competenze).forEach((celle, i) => {
    const codice = toCella(celle, CONSOLATO);
    if (noti.has(codice)) return;
    note.add('riferimento', `Il consolato ${codice} non è nella tabella 40.`, { riga: i + 2, colonna: CONSOLATO });
  });
}
