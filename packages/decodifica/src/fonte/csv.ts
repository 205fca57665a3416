/**
 * The cells of one line of a CSV file, as the archive of comuni is written: commas, values in double quotes or bare,
 * a quote inside quotes doubled. `undefined` when the quotes do not close, or stand where they cannot.
 */
export function parseLineaCsv(linea: string): readonly string[] | undefined {
  const celle: string[] = [];
  let i = 0;
  for (;;) {
    const fine = linea.charAt(i) === '"' ? fineTraVirgolette(linea, i) : fineNuda(linea, i);
    if (fine === undefined) return undefined;
    const cella = linea.slice(i, fine);
    celle.push(cella.startsWith('"') ? cella.slice(1, -1).replaceAll('""', '"') : cella);
    if (fine === linea.length) return celle;
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
