import { type Codici, LARGO, type Pezzo } from './codici.js';
import { isNome, toNome } from './nomi.js';

/** What plain markup is read for. */
export interface AscoltatoreSemplice {
  /** The name of the innermost element, if its end may come in plain markup; undefined if that is for the parser. */
  readonly chiudibile: () => string | undefined;
  /** Does the innermost element hold text, rather than elements? */
  readonly isTesto: () => boolean;
  /** An element of text, whole. Answers whether it was taken: if not, its pieces are handed over one by one. */
  readonly foglia: (nome: string, valore: string) => boolean;
  /** An element begins on a line. Answers whether the plain reading may go on in it. */
  readonly apri: (nome: string, riga: number) => boolean;
  /** The innermost element ends, with this text in it if it is one of text. */
  readonly chiudi: (testo: string) => void;
  /** May another element begin? */
  readonly isApribile: () => boolean;
}

/** A place in a piece of text, and where that is in the document: lines from 1, characters before it in its line. */
interface Luogo {
  p: number;
  riga: number;
  colonna: number;
}

const [LF, CR, TAB, SPAZIO, MINORE, MAGGIORE, BARRA] = [0x0a, 0x0d, 0x09, 0x20, 0x3c, 0x3e, 0x2f];

/** By the number of a character: may it stand in a plain name, or in a plain value? Few that must not are kept out with the rest. */
const [NEL_NOME, NEL_VALORE] = [toTabella(/[\w.-]/), toTabella(/[^\p{Cc}&<\]]/u)];
NEL_VALORE[LARGO] = 1;

function toTabella(carattere: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x1_00 }, (_, codice) =>
    codice < LARGO && carattere.test(String.fromCharCode(codice)) ? 1 : 0,
  );
}

/**
 * Reads plain markup: tags of a name in ASCII without prefix and attributes, values without references, blanks between
 * elements. It stops before whatever is not plain, or not all there: that is for the parser, which decides and explains.
 * What it takes means the same to the parser, wherever both may begin.
 */
export function leggiSemplice(pezzo: Pezzo, da: Luogo, ascoltatore: AscoltatoreSemplice): void {
  const { testo, codici } = pezzo;
  let { p, riga } = da;
  let inizioRiga = p - da.colonna;
  let isTesto = ascoltatore.isTesto();
  for (;;) {
    let q = p;
    let righe = 0;
    let aCapo = inizioRiga;
    if (isTesto) q = cercaFineValore(codici, p);
    else {
      for (; ; q += 1) {
        const c = codici[q];
        if (c === SPAZIO) continue;
        if (c === LF) {
          righe += 1;
          aCapo = q + 1;
        } else if (c !== TAB && !(c === CR && codici[q + 1] === LF)) break;
      }
    }
    if (codici[q] !== MINORE) break;
    if (codici[q + 1] === BARRA) {
      const nome = ascoltatore.chiudibile();
      if (nome === undefined) break;
      const fine = q + 2 + nome.length;
      if (codici[fine] !== MAGGIORE || !isNome(codici, q + 2, nome)) break;
      ascoltatore.chiudi(isTesto ? testo.slice(p, q) : '');
      isTesto = ascoltatore.isTesto();
      p = fine + 1;
    } else {
      const inizio = q + 1;
      const fine = isTesto ? -1 : cercaFineNome(codici, inizio);
      if (fine < 0 || !ascoltatore.isApribile()) break;
      const nome = toNome(pezzo, inizio, fine);
      const dopo = cercaFineFoglia(codici, inizio, fine);
      if (dopo >= 0 && ascoltatore.foglia(nome, testo.slice(fine + 1, dopo))) p = dopo + nome.length + 3;
      else {
        p = fine + 1;
        if (!ascoltatore.apri(nome, riga + righe)) {
          riga += righe;
          inizioRiga = aCapo;
          break;
        }
        isTesto = ascoltatore.isTesto();
      }
    }
    riga += righe;
    inizioRiga = aCapo;
  }
  da.p = p;
  da.riga = riga;
  da.colonna = p - inizioRiga;
}

/** Where the name ends that begins here and is all that stands in its tag; -1 if none does. */
function cercaFineNome(codici: Codici, da: number): number {
  const primo = codici[da] ?? 0;
  if (!(primo >= 0x41)) return -1; // digits, hyphens and stops do not begin a name
  let q = da;
  while (NEL_NOME[codici[q] ?? 0] === 1) q += 1;
  return q > da && codici[q] === MAGGIORE ? q : -1;
}

/** Where the first character is that is not plain in a value. */
function cercaFineValore(codici: Codici, da: number): number {
  let q = da;
  while (NEL_VALORE[codici[q] ?? 0] === 1) q += 1;
  return q;
}

/** Where the closing tag is of an element that holds a plain value alone, by where its name begins and ends; -1 if it is none. */
function cercaFineFoglia(codici: Codici, inizioNome: number, fineNome: number): number {
  const q = cercaFineValore(codici, fineNome + 1);
  if (codici[q] !== MINORE || codici[q + 1] !== BARRA) return -1;
  const avanti = q + 2 - inizioNome;
  for (let i = inizioNome; i <= fineNome; i += 1) if (codici[i] !== codici[i + avanti]) return -1; // the `>` too
  return q;
}
