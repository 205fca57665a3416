import { ACCENTI } from './accenti.data.js';

/** The vowels after which the archive writes an apostrophe when they end a word. É is not among them: MALÉ → MALE. */
const CON_APOSTROFO = 'ÀÈÌÒÙ';

/**
 * The ASCII form that the archive of comuni gives to a name in nearly every row: `FORLÌ` → `FORLI'`, `ST. ANDRÄ` →
 * `ST. ANDRAE`. The rows where it does otherwise are stored with their own form.
 */
export function toTraslitterata(nome: string): string {
  let ascii = '';
  for (let i = 0; i < nome.length; i++) {
    const lettera = nome.charAt(i);
    ascii += ACCENTI[lettera] ?? lettera;
    if (CON_APOSTROFO.includes(lettera) && isFineParola(nome.charAt(i + 1))) ascii += "'";
  }
  return ascii;
}

function isFineParola(seguente: string): boolean {
  return seguente === '' || seguente === ' ' || seguente === '-';
}
