import type { DatiTabella } from './dati-tabella.js';

/** The cells of one row by column name; missing ones are empty. */
export type Celle = Readonly<Record<string, string>>;

/** The rows of a table, cells by column name. Rows with an empty code, which are footnotes, are among them. */
export function toCelle({ colonne, righe }: DatiTabella): readonly Celle[] {
  if (righe === '') return [];
  return righe.split('\n').map((riga) => {
    const celle = riga.split('\t');
    return Object.fromEntries(colonne.map((colonna, i) => [colonna, celle[i] ?? '']));
  });
}

/** The cell of a column. */
export function toCella(celle: Celle, colonna: string): string {
  return celle[colonna] ?? '';
}

/** The cell of a column, `null` when empty. */
export function toCellaONull(celle: Celle, colonna: string): string | null {
  const cella = toCella(celle, colonna);
  return cella === '' ? null : cella;
}

/** A first or last day: `null` when empty or when it is the official "never", 9999-12-31. */
export function toGiornoONull(celle: Celle, colonna: string): string | null {
  const cella = toCella(celle, colonna);
  return cella === '' || cella === '9999-12-31' ? null : cella;
}
