const LARGHEZZA_MASSIMA = 100;
/** A terminal that says it has fewer columns does not know, or does not matter. */
const LARGHEZZA_MINIMA = 40;

/** Breaks a sentence into lines that fit a terminal. */
export function aCapo(testo: string, rientro: number): string {
  const { isTTY, columns } = process.stdout;
  const larghezza = isTTY && columns >= LARGHEZZA_MINIMA ? Math.min(columns, LARGHEZZA_MASSIMA) : LARGHEZZA_MASSIMA;
  const righe: string[] = [];
  let riga = '';
  for (const parola of testo.split(' ')) {
    if (riga !== '' && rientro + riga.length + parola.length >= larghezza) {
      righe.push(riga);
      riga = '';
    }
    riga += riga === '' ? parola : ` ${parola}`;
  }
  return [...righe, riga].map((r) => ' '.repeat(rientro) + r).join('\n');
}
