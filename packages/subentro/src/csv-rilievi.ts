import { type CellaCsv, type OpzioniCsv, formatRigaCsv } from './riga-csv.js';
import type { RilievoPubblico } from './rilievo-pubblico.js';

/** The form of a file of rilievi: its first row, and that of a rilievo. */
export interface CsvRilievi {
  readonly intestazione: string;
  /** The row of a rilievo; `altre` are the cells of the further columns, if there are any. */
  readonly riga: (rilievo: RilievoPubblico, altre?: readonly CellaCsv[]) => string;
}

/** How a file of rilievi is to be. For Excel it begins with a byte order mark. */
export interface OpzioniCsvRilievi extends OpzioniCsv {
  /** With the profile that found each, in a column more. */
  readonly profilo?: boolean;
  /** The names of further columns, the last. */
  readonly altre?: readonly string[];
}

const COLONNE = [
  'severita', 'daRimuovere', 'codice', 'file', 'riga', 'soggetto', 'famiglia', 'campo', 'valore', 'messaggio', 'rimedio',
] as const satisfies readonly (keyof RilievoPubblico)[]; // prettier-ignore

/**
 * The rilievi as CSV, a row each, as `anagrafe verifica --formato csv` writes them: to be written while the file is read.
 *
 * @param opzioni - For Excel or for programs; which columns there are besides those that are always there.
 * @returns The heading, and what makes a row of a rilievo. Every row has its line end.
 * @example
 * const { intestazione, riga } = createCsvRilievi({ profilo: true });
 * intestazione.split(',').length // → 12
 * const rilievo = { codice: 'ES010', severita: 'W', daRimuovere: true, file: '028060_SUBAPR_1_1_1.gz', riga: 7, soggetto: '1', famiglia: null, campo: 'c', valore: null, messaggio: 'm', rimedio: 'r' } as const;
 * riga(rilievo) // → 'W,sì,ES010,028060_SUBAPR_1_1_1.gz,7,1,,c,,m,r,\r\n'
 */
export function createCsvRilievi(opzioni: OpzioniCsvRilievi = {}): CsvRilievi {
  const { excel = false, profilo = false, altre = [] } = opzioni;
  const colonne: readonly (keyof RilievoPubblico)[] = profilo ? [...COLONNE, 'profilo'] : COLONNE;
  return {
    intestazione: `${excel ? '\uFEFF' : ''}${formatRigaCsv([...colonne, ...altre], { excel })}`,
    riga: (rilievo, sue = []) =>
      formatRigaCsv([...colonne.map((colonna) => toCella(rilievo[colonna])), ...sue], { excel }),
  };
}

function toCella(valore: RilievoPubblico[keyof RilievoPubblico]): CellaCsv {
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  return valore ?? null;
}
