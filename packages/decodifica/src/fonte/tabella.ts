import { parseGiorno } from '../giorno.js';
import { toCella, toCelle, type Celle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import { controllaCella } from './cella.js';
import { isAggiornamento, isOltreOgniAggiornamento } from './eta.js';
import { controllaIntestazione, toColonna } from './intestazione.js';
import { createAnnotatore, type Annotatore, type Problema } from './problema.js';
import { toLinee, toTesto, type TestoOByte } from './testo.js';

/** A table read from a file, or what is wrong with it. */
export interface TabellaLetta {
  readonly dati: DatiTabella;
  readonly righe: number;
  readonly problemi: readonly Problema[];
}

/** The form of the columns that have one, whatever the table. */
const FORME: Readonly<Record<string, RegExp>> = {
  CODISTAT: /^\d{3}(?:\d{3})?$/,
  CODISTAT_STATO: /^\d{3}$/,
  CODAT: /^(?:Z\d{3})?$/,
  CODCATASTALE: /^[A-Z]\d{3}$/,
  CODCONSOLATO: /^\d{7}$/,
  CITTADINANZA: /^[SN]?$/,
  NASCITA: /^[SN]?$/,
  RESIDENZA: /^[SN]?$/,
};
/** Columns that hold a day, or nothing. */
const DATE = ['DATAINIZIOVALIDITA', 'DATAFINEVALIDITA', 'DATAULTIMOAGG', 'DATASUBENTRO'];

/**
 * Reads a table file (cells divided by tabs) and checks it by itself: the header of the table that is expected, all
 * cells, codes and days well formed, no row twice. What only the embedded rows can tell is in `confronto-tabella.ts`.
 */
export function parseTabella(file: TestoOByte, attesa: DatiTabella): TabellaLetta {
  const note = createAnnotatore(attesa.numero);
  const linee = leggi(file, attesa, note);
  const dati: DatiTabella = { ...attesa, righe: linee.map(senzaTabFinali).join('\n') };
  const righe = toCelle(dati);
  righe.forEach((celle, i) => {
    controllaCelle(celle, { tabella: attesa, riga: i + 2 }, note);
  });
  controllaCopie(linee, attesa, note);
  return { dati, righe: righe.length, problemi: note.problemi };
}

function leggi(file: TestoOByte, { colonne }: DatiTabella, note: Annotatore): readonly string[] {
  const testo = toTesto(file);
  if (!testo.ok) {
    const { riga, prima, messaggio } = testo.error;
    note.add('codifica', messaggio, { riga, colonna: toColonna(colonne, prima.split('\t').length - 1) });
    return [];
  }
  const [intestazione = '', ...linee] = toLinee(testo.value);
  if (!controllaIntestazione(intestazione.split('\t'), colonne, note)) return [];
  if (linee.length === 0) {
    note.add('numero-campi', 'Il file non contiene righe.', { riga: 1, colonna: toColonna(colonne, 0) });
  }
  linee.forEach((linea, i) => {
    const campi = linea.split('\t').length;
    if (campi === colonne.length) return;
    const dove = { riga: i + 2, colonna: toColonna(colonne, campi) };
    note.add('numero-campi', `Campi: ${campi}, attesi ${colonne.length}.`, dove);
  });
  return linee;
}

function controllaCelle(
  celle: Celle,
  { tabella, riga }: { readonly tabella: DatiTabella; readonly riga: number },
  note: Annotatore,
): void {
  for (const [colonna, valore] of Object.entries(celle)) {
    const dove = { riga, colonna };
    if (!controllaCella(valore, dove, note)) continue;
    if (FORME[colonna]?.test(valore) === false) {
      note.add('codice', `Il valore «${valore}» non ha la forma prevista.`, dove);
    }
    if (!DATE.includes(colonna) || valore === '') continue;
    if (parseGiorno(valore) < 0) note.add('data', `«${valore}» non è una data AAAA-MM-GG esistente.`, dove);
    else if (isAggiornamento(colonna) && isOltreOgniAggiornamento(valore)) {
      note.add('data', `Nessun aggiornamento può essere del ${valore}.`, dove);
    }
  }
  const piene = Object.values(celle).filter((valore) => valore !== '').length;
  // A single cell without a code is a footnote: tables 33 and 43 end with some.
  if (toCella(celle, tabella.chiave) === '' && piene !== 1) {
    note.add('codice', 'Manca il codice della riga.', { riga, colonna: tabella.chiave });
  }
  const dal = toCella(celle, 'DATAINIZIOVALIDITA');
  const al = toCella(celle, 'DATAFINEVALIDITA');
  if (dal !== '' && al !== '' && al < dal) {
    note.add('intervallo', `La fine (${al}) precede l'inizio (${dal}).`, { riga, colonna: 'DATAFINEVALIDITA' });
  }
}

function controllaCopie(linee: readonly string[], { chiave }: DatiTabella, note: Annotatore): void {
  const viste = new Map<string, number>();
  linee.forEach((linea, i) => {
    const prima = viste.get(linea);
    if (prima !== undefined) note.add('doppione', `La riga è uguale alla ${prima}.`, { riga: i + 2, colonna: chiave });
    viste.set(linea, i + 2);
  });
}

function senzaTabFinali(linea: string): string {
  let fine = linea.length;
  while (linea.charAt(fine - 1) === '\t') fine--;
  return linea.slice(0, fine);
}
