import { toCella, toCelle, type Celle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import type { Annotatore } from './problema.js';

/**
 * Notes where the rows of a table that was read are not of the kind of the embedded ones: a code on two rows, a row
 * without a description, a footnote, unless the embedded table has them too.
 */
export function controllaConfronto(letta: DatiTabella, incorporata: DatiTabella, note: Annotatore): void {
  const righe = toCelle(letta);
  const vecchie = toCelle(incorporata);
  if (!haCodiciRipetuti(vecchie, incorporata)) controllaCodici(righe, letta, note);
  controllaDescrizioni(righe, { letta, vecchie }, note);
  controllaNote(righe, { letta, vecchie }, note);
}

/** The table that was read, and the embedded rows. */
interface Confronto {
  readonly letta: DatiTabella;
  readonly vecchie: readonly Celle[];
}

function controllaCodici(righe: readonly Celle[], { chiave }: DatiTabella, note: Annotatore): void {
  const visti = new Map<string, { readonly riga: number; readonly celle: Celle }>();
  righe.forEach((celle, i) => {
    const codice = toCella(celle, chiave);
    const prima = visti.get(codice);
    if (codice !== '' && prima !== undefined && !isUguale(prima.celle, celle)) {
      note.add('doppione', `Il codice ${codice} è già alla riga ${prima.riga}.`, { riga: i + 2, colonna: chiave });
    }
    visti.set(codice, { riga: i + 2, celle });
  });
}

/** A row that is there twice has been noted already. */
function isUguale(una: Celle, altra: Celle): boolean {
  return Object.values(una).join('\t') === Object.values(altra).join('\t');
}

function controllaDescrizioni(righe: readonly Celle[], { letta, vecchie }: Confronto, note: Annotatore): void {
  const { chiave, testo } = letta;
  const senza = vecchie.filter((celle) => toCella(celle, testo) === '').map((celle) => toCella(celle, chiave));
  righe.forEach((celle, i) => {
    const codice = toCella(celle, chiave);
    if (codice === '' || toCella(celle, testo) !== '' || senza.includes(codice)) return;
    note.add('descrizione', 'Manca la descrizione della riga.', { riga: i + 2, colonna: testo });
  });
}

/** A single cell is a footnote at the end of the tables that have them; elsewhere it is a row that lost its code. */
function controllaNote(righe: readonly Celle[], { letta, vecchie }: Confronto, note: Annotatore): void {
  const { chiave } = letta;
  const conCodice = righe.map((celle) => toCella(celle, chiave) !== '');
  const fine = haNote(vecchie, letta) ? conCodice.lastIndexOf(true) : righe.length;
  righe.forEach((celle, i) => {
    const piene = Object.values(celle).filter((valore) => valore !== '').length;
    if (conCodice[i] === true || piene !== 1 || i > fine) return;
    note.add('codice', 'Manca il codice della riga.', { riga: i + 2, colonna: chiave });
  });
}

function haCodiciRipetuti(righe: readonly Celle[], { chiave }: DatiTabella): boolean {
  const codici = righe.map((celle) => toCella(celle, chiave)).filter((codice) => codice !== '');
  return new Set(codici).size < codici.length;
}

function haNote(righe: readonly Celle[], { chiave }: DatiTabella): boolean {
  return righe.some((celle) => toCella(celle, chiave) === '');
}
