import { TABELLE } from '../../src/tabelle/dati/tabelle.data.js';

/** The rows of an embedded table, cells by cell: what a newer file begins with. */
export function toRighe(numero: string): readonly (readonly string[])[] {
  const { colonne, righe } = toTabella(numero);
  return righe.split('\n').map((riga) => {
    const celle = riga.split('\t');
    return colonne.map((_, i) => celle[i] ?? '');
  });
}

/** The file of some rows under the heading of a table. */
export function toTsv(numero: string, righe: readonly (readonly string[])[]): string {
  return [toTabella(numero).colonne, ...righe].map((celle) => `${celle.join('\t')}\n`).join('');
}

/** The file of an embedded table with more rows. */
export function con(numero: string, ...nuove: readonly (readonly string[])[]): string {
  return toTsv(numero, [...toRighe(numero), ...nuove]);
}

/** The same with one cell of one row (from 0) changed. */
export function cambia(
  numero: string,
  dove: { readonly riga: number; readonly colonna: string },
  valore: string,
): string {
  const posto = toTabella(numero).colonne.indexOf(dove.colonna);
  return toTsv(
    numero,
    toRighe(numero).map((celle, i) => (i === dove.riga ? sostituisci(celle, posto, valore) : celle)),
  );
}

/** A row with the cell at one place changed. */
export function sostituisci(celle: readonly string[], posto: number, valore: string): readonly string[] {
  return celle.map((cella, i) => (i === posto ? valore : cella));
}

function toTabella(numero: string): (typeof TABELLE)[string] {
  const tabella = TABELLE[numero];
  if (tabella === undefined) throw new Error(`No table ${numero}`);
  return tabella;
}
