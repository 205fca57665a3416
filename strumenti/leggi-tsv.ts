import { readFile } from 'node:fs/promises';

/** The rows of a tab-separated file with a heading, as records by column name. Fails on a row of another width. */
export async function leggiTsv(percorso: string): Promise<Record<string, string>[]> {
  const [intestazione = '', ...righe] = (await readFile(percorso, 'utf8')).replace(/\n$/, '').split('\n');
  const colonne = intestazione.split('\t');
  return righe.map((riga, i) => {
    const campi = riga.split('\t');
    if (campi.length !== colonne.length)
      throw new Error(`${percorso}, riga ${i + 2}: ${campi.length} campi invece di ${colonne.length}`);
    return Object.fromEntries(colonne.map((colonna, c) => [colonna, campi[c] ?? '']));
  });
}
