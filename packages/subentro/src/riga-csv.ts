/** What a cell may hold; null is an empty one. */
export type CellaCsv = string | number | null;

/** Which CSV. */
export interface OpzioniCsv {
  /** As Excel in Italian opens it well: semicolons, and an apostrophe before a text that it would take for a formula. */
  readonly excel?: boolean;
}

/** Of what begins so a spreadsheet would make a formula. */
const FORMULA = /^[-=+@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;
const DA_VIRGOLETTARE = { ',': /[",\r\n]/, ';': /[";\r\n]/ } as const;

/**
 * A row of CSV, with the end of its line.
 *
 * @param celle - Its cells, of any text: what holds a separator, a quotation mark or a line end is put between quotation marks.
 * @param opzioni - For programs, or for Excel.
 * @returns The row; it ends in a carriage return and a line feed.
 * @example
 * formatRigaCsv(['ES010', 7, null, 'uno, due']) // → 'ES010,7,,"uno, due"\r\n'
 * formatRigaCsv(['=A1', 'uno, due'], { excel: true }) // → '\'=A1;uno, due\r\n'
 */
export function formatRigaCsv(celle: readonly CellaCsv[], opzioni: OpzioniCsv = {}): string {
  const { excel = false } = opzioni;
  const separatore = excel ? ';' : ',';
  const daVirgolettare = DA_VIRGOLETTARE[separatore];
  const scritte = celle.map((cella) => {
    if (typeof cella !== 'string') return cella === null ? '' : String(cella);
    const testo = excel && FORMULA.test(cella) ? `'${cella}` : cella;
    return daVirgolettare.test(testo) ? `"${testo.replaceAll('"', '""')}"` : testo;
  });
  return `${scritte.join(separatore)}\r\n`;
}
