import { toChiave } from '../nomi/chiave.js';
import { createUnaVolta } from '../una-volta.js';
import { createElenchi, type Elenchi } from './elenchi.js';
import { parseColonne, type Colonne } from './riga.js';

/**
 * What a lookup reads: columns of numbers over the stored lines (a version is its line number), and for each kind of
 * key the lines that have it. The text of a line is touched only to make the answer.
 */
export interface Indice {
  /** How many versions there are. */
  readonly righe: number;
  /** The stored line of a version. */
  readonly riga: (i: number) => string;
  readonly dal: Int32Array;
  readonly al: Int32Array;
  /** Province sign, as a number. */
  readonly sigla: Uint16Array;
  /** Codice catastale, as a number, -1 without. Lines of one code are adjacent, by first day. */
  readonly catastale: Int32Array;
  /** First line of a codice catastale, -1 if it has none. */
  readonly primaDi: Int32Array;
  readonly perNome: Elenchi<string>;
  /** Made when first asked for: few ask by ISTAT code, and opening is dear. */
  readonly perIstat: () => Elenchi<number>;
  readonly perVariazione: () => Elenchi<number>;
}

/** Codes run from A000 to Z999. */
const CODICI = 26_000;

/** Reads the stored lines, which are sorted by codice catastale and first day, once. */
export function openIndice(testo: string): Indice {
  const inizi = toInizi(testo);
  const righe = inizi.length - 1;
  const fine = (i: number): number => (inizi[i + 1] ?? 1) - 1;

  const dal = new Int32Array(righe);
  const al = new Int32Array(righe);
  const sigla = new Uint16Array(righe);
  const catastale = new Int32Array(righe);
  const primaDi = new Int32Array(CODICI).fill(-1);
  const istat = new Int32Array(righe);
  const variazione = new Int32Array(righe);
  const perNome = createElenchi<string>();

  // From the last line to the first, because a list grows at its head. A version mostly keeps the name of the next one.
  let nome = '';
  let chiave = '';
  for (let i = righe - 1; i >= 0; i--) {
    const colonne = parseColonne(testo, inizi[i] ?? 0, fine(i));
    dal[i] = colonne.dal;
    al[i] = colonne.al;
    sigla[i] = colonne.sigla;
    catastale[i] = colonne.catastale;
    if (colonne.catastale >= 0) primaDi[colonne.catastale] = i;
    istat[i] = colonne.istat;
    variazione[i] = colonne.variazione;
    if (colonne.denominazione !== nome) {
      nome = colonne.denominazione;
      chiave = toChiave(nome);
    }
    perNome.add(chiave, i);
    for (const altra of toChiaviAltre(colonne, chiave)) perNome.add(altra, i);
  }
  const riga = (i: number): string => testo.slice(inizi[i] ?? 0, fine(i));
  const perIstat = createUnaVolta(() => toElenchi(istat));
  const perVariazione = createUnaVolta(() => toElenchi(variazione));
  return { righe, riga, dal, al, sigla, catastale, primaDi, perNome, perIstat, perVariazione };
}

/** The keys of the other names, each once, without the one that is there already. Nearly no version has any. */
function toChiaviAltre({ altreDenominazioni }: Colonne, chiave: string): readonly string[] {
  if (altreDenominazioni.length === 0) return altreDenominazioni;
  return [...new Set(altreDenominazioni.map(toChiave))].filter((altra) => altra !== chiave);
}

/** The lines of each code of a column. */
function toElenchi(colonna: Int32Array): Elenchi<number> {
  const elenchi = createElenchi<number>();
  for (let i = colonna.length - 1; i >= 0; i--) {
    const codice = colonna[i] ?? -1;
    if (codice >= 0) elenchi.add(codice, i);
  }
  return elenchi;
}

/** Where each line begins; last, where a line after the end of the text would. */
function toInizi(testo: string): Uint32Array {
  const inizi = [0];
  for (let a = testo.indexOf('\n'); a >= 0; a = testo.indexOf('\n', a + 1)) inizi.push(a + 1);
  if (testo !== '') inizi.push(testo.length + 1);
  return Uint32Array.from(inizi);
}
