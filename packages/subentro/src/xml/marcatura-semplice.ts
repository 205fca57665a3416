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

/** Of the characters of ASCII: may it stand in a plain name, or in a plain value? Few that must not are kept out with the rest. */
const [NEL_NOME, NEL_VALORE] = [toTabella(/[\w.-]/), toTabella(/[^\p{Cc}&<\]]/u)];
const ASCII = 0x80;
/** From here to the surrogates every character is plain, but for one that ends lines in XML 1.1. */
const PRIMO_LARGO = 0xa0;
const PRIMO_SURROGATO = 0xd8_00;
const SEPARATORE_DI_RIGA = 0x20_28;

function toTabella(carattere: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, codice) => (carattere.test(String.fromCharCode(codice)) ? 1 : 0));
}

/**
 * Reads plain markup: tags of a name in ASCII without prefix and attributes, values without references, blanks between
 * elements. It stops before whatever is not plain, or not all there: that is for the parser, which decides and explains.
 * What it takes means the same to the parser, wherever both may begin.
 */
export function leggiSemplice(testo: string, da: Luogo, ascoltatore: AscoltatoreSemplice): void {
  let { p, riga } = da;
  let inizioRiga = p - da.colonna;
  for (;;) {
    let q = p;
    let righe = 0;
    let aCapo = inizioRiga;
    const isTesto = ascoltatore.isTesto();
    if (isTesto) q = cercaFineValore(testo, p);
    else {
      for (; ; q += 1) {
        const c = testo.charCodeAt(q);
        if (c === LF) {
          righe += 1;
          aCapo = q + 1;
        } else if (c !== SPAZIO && c !== TAB && !(c === CR && testo.charCodeAt(q + 1) === LF)) break;
      }
    }
    if (testo.charCodeAt(q) !== MINORE) break;
    if (testo.charCodeAt(q + 1) === BARRA) {
      const nome = ascoltatore.chiudibile();
      if (nome === undefined) break;
      const fine = q + 2 + nome.length;
      if (testo.charCodeAt(fine) !== MAGGIORE || !testo.startsWith(nome, q + 2)) break;
      ascoltatore.chiudi(isTesto ? testo.slice(p, q) : '');
      p = fine + 1;
    } else {
      const fine = isTesto ? -1 : cercaFineNome(testo, q + 1);
      if (fine < 0 || !ascoltatore.isApribile()) break;
      const nome = testo.slice(q + 1, fine);
      const dopo = cercaFineFoglia(testo, fine + 1, nome);
      if (dopo >= 0 && ascoltatore.foglia(nome, testo.slice(fine + 1, dopo))) p = dopo + nome.length + 3;
      else {
        p = fine + 1;
        if (!ascoltatore.apri(nome, riga + righe)) {
          riga += righe;
          inizioRiga = aCapo;
          break;
        }
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
function cercaFineNome(testo: string, da: number): number {
  const primo = testo.charCodeAt(da);
  if (!(primo >= 0x41)) return -1; // digits, hyphens and stops do not begin a name
  let q = da;
  while (NEL_NOME[testo.charCodeAt(q)] === 1) q += 1;
  return q > da && testo.charCodeAt(q) === MAGGIORE ? q : -1;
}

/** Where the first character is that is not plain in a value. */
function cercaFineValore(testo: string, da: number): number {
  for (let q = da; ; q += 1) {
    const c = testo.charCodeAt(q);
    if (c < ASCII ? NEL_VALORE[c] === 1 : c >= PRIMO_LARGO && c < PRIMO_SURROGATO && c !== SEPARATORE_DI_RIGA) continue;
    return q;
  }
}

/** Where the closing tag is of an element that holds a plain value alone; -1 if it is none. */
function cercaFineFoglia(testo: string, da: number, nome: string): number {
  const q = cercaFineValore(testo, da);
  if (testo.charCodeAt(q) !== MINORE || testo.charCodeAt(q + 1) !== BARRA) return -1;
  return testo.charCodeAt(q + 2 + nome.length) === MAGGIORE && testo.startsWith(nome, q + 2) ? q : -1;
}
