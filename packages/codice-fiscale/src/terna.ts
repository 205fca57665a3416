import { lettera } from './segno.js';
import { nonTraslitterabile, traslittera } from './to-traslitterato.js';

/** Bit n is set when the n-th letter, from A = 0, is a vowel: A E I O U. */
const VOCALI = 0b1_0000_0100_0001_0001_0001;

/**
 * The three letters of a surname or of the given names, all words as one sequence: consonants, then vowels, then X. Given
 * names with four consonants or more leave the second out. `undefined`, `null` and `''`: the person has none.
 */
export function terna(nome: string | null | undefined, campo: 'cognome' | 'nome'): string {
  if (!nome) return 'XXX';
  const segni = toSegniSemplici(nome, campo);
  let consonanti = '';
  let vocali = '';
  for (let i = 0; i < segni.length && consonanti.length < 4; i++) {
    const valore = lettera(segni.charCodeAt(i));
    if (valore < 0) continue;
    if ((VOCALI >> valore) % 2 === 1) vocali += segni.charAt(i);
    else consonanti += segni.charAt(i);
  }
  if (consonanti + vocali === '') throw nonTraslitterabile(campo, 0);
  if (campo === 'nome' && consonanti.length > 3) consonanti = consonanti.charAt(0) + consonanti.slice(2);
  return `${consonanti}${vocali}XX`.slice(0, 3);
}

/** The name in capital letters, blanks and the signs that names contain; any other sign is refused where it stands. */
function toSegniSemplici(nome: string, campo: string): string {
  if (/^[a-z' .,-]*$/i.test(nome)) return nome.toUpperCase();
  return traslittera(nome, campo, /[^a-z\s\p{Pd}'.,]\p{M}*|[a-z]\p{M}+/giu).testo;
}
