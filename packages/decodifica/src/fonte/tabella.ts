import { parseGiorno } from '../giorno.js';
import { toCella, toCelle, type Celle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
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
 * Reads and checks a table file (cells divided by tabs) against the embedded table of the same number: same header, all
 * cells, codes and days well formed, and no code twice unless the embedded table repeats codes too.
 */
export function parseTabella(file: TestoOByte, attesa: DatiTabella): TabellaLetta {
  const note = createAnnotatore(attesa.numero);
  const linee = leggi(file, attesa, note);
  const dati: DatiTabella = { ...attesa, righe: linee.map(senzaTabFinali).join('\n') };
  const righe = toCelle(dati);
  righe.forEach((celle, i) => {
    controllaCelle(celle, { tabella: attesa, riga: i + 2 }, note);
  });
  if (!haCodiciRipetuti(attesa)) controllaDoppioni(righe, attesa, note);
  return { dati, righe: righe.length, problemi: note.problemi };
}

function leggi(file: TestoOByte, attesa: DatiTabella, note: Annotatore): readonly string[] {
  const testo = toTesto(file);
  if (testo === undefined) {
    note.add('codifica', 'Il file non è in UTF-8.');
    return [];
  }
  const [intestazione = '', ...linee] = toLinee(testo);
  if (intestazione !== attesa.colonne.join('\t')) {
    note.add('intestazione', `La prima riga non elenca le colonne attese: ${attesa.colonne.join(', ')}.`, { riga: 1 });
    return [];
  }
  if (linee.length === 0) note.add('numero-campi', 'Il file non contiene righe.', { riga: 1 });
  linee.forEach((linea, i) => {
    const campi = linea.split('\t').length;
    if (campi === attesa.colonne.length) return;
    note.add('numero-campi', `Campi: ${campi}, attesi ${attesa.colonne.length}.`, { riga: i + 2 });
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
    if (/\p{Cc}/u.test(valore)) note.add('carattere', 'La cella contiene un carattere di controllo.', dove);
    if (FORME[colonna]?.test(valore) === false) {
      note.add('codice', `Il valore «${valore}» non ha la forma prevista.`, dove);
    }
    if (DATE.includes(colonna) && valore !== '' && parseGiorno(valore) < 0) {
      note.add('data', `«${valore}» non è una data AAAA-MM-GG esistente.`, dove);
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

function controllaDoppioni(righe: readonly Celle[], { chiave }: DatiTabella, note: Annotatore): void {
  const visti = new Map<string, number>();
  righe.forEach((celle, i) => {
    const codice = toCella(celle, chiave);
    const prima = visti.get(codice);
    if (codice !== '' && prima !== undefined) {
      note.add('doppione', `Il codice ${codice} è già alla riga ${prima}.`, { riga: i + 2, colonna: chiave });
    }
    visti.set(codice, i + 2);
  });
}

function haCodiciRipetuti(tabella: DatiTabella): boolean {
  const codici = toCelle(tabella)
    .map((celle) => toCella(celle, tabella.chiave))
    .filter((codice) => codice !== '');
  return new Set(codici).size < codici.length;
}

function senzaTabFinali(linea: string): string {
  let fine = linea.length;
  while (linea.charAt(fine - 1) === '\t') fine--;
  return linea.slice(0, fine);
}
