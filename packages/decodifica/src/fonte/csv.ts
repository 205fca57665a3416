import { err, ok, type Result } from '../result.js';

/**
 * The cells of one line of a CSV file, as the archive of comuni is written: commas, values in double quotes or bare,
 * a quote inside quotes doubled. Where quotes do not close, or stand where they cannot, the place of that cell, from 0.
 */
export function parseLineaCsv(linea: string): Result<readonly string[], number> {
  const celle: string[] = [];
  let i = 0;
  for (;;) {
    const fine = linea.charAt(i) === '"' ? fineTraVirgolette(linea, i) : fineNuda(linea, i);
    if (fine === undefined) return err(celle.length);
    const cella = linea.slice(i, fine);
    celle.push(cella.startsWith('"') ? cella.slice(1, -1).replaceAll('""', '"') : cella);
    if (fine === linea.length) return ok(celle);
    i = fine + 1;
  }
}

/** Where a quoted cell ends, its closing quote included: a comma or the end of the line must be there. */
function fineTraVirgolette(linea: string, inizio: number): number | undefined {
  let chiusa = linea.indexOf('"', inizio + 1);
  while (chiusa >= 0 && linea.charAt(chiusa + 1) === '"') chiusa = linea.indexOf('"', chiusa + 2);
  const seguente = linea.charAt(chiusa + 1);
  return chiusa >= 0 && (seguente === ',' || seguente === '') ? chiusa + 1 : undefined;
}

/** Where a bare cell ends; it holds no quotes. */
function fineNuda(linea: string, inizio: number): number | undefined {
  const virgola = linea.indexOf(',', inizio);
  const fine = virgola < 0 ? linea.length : virgola;
  return linea.slice(inizio, fine).includes('"') ? undefined : fine;
}
