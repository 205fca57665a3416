import { LIMITI } from './limiti.js';
import type { Attributo, Nodo } from './nodo.js';

interface NodoAperto extends Nodo {
  readonly figli: (Nodo | string)[];
}

const [MAGGIORE, BARRA, SPAZIO, UGUALE, VIRGOLETTE, DUE_PUNTI] = [62, 47, 32, 61, 34, 58];
const DICHIARAZIONE = /^<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?\?>/;
/** What XML does not allow, what ends a text, and line ends that a reader has to change. */
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const STRANO = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\]\]>/;
const STRANO_FRA_VIRGOLETTE = /[&<\t\n]/;
const RIFERIMENTO = /&(amp|lt|gt|quot|apos);/g;
const ALTRO_RIFERIMENTO = /&(?!(?:amp|lt|gt|quot|apos);)/;
const PREDEFINITI: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const RISERVATI: readonly string[] = ['xml', 'xmlns', '__proto__'];
const SENZA_ATTRIBUTI: readonly Attributo[] = [];

/** Of a character below 128: may a name go on with it, and may it begin with it? */
const NOMI = Uint8Array.from({ length: 128 }, (_, codice) => {
  const carattere = String.fromCharCode(codice);
  return /[A-Z_]/i.test(carattere) ? 3 : /[\d.-]/.test(carattere) ? 1 : 0;
});

/**
 * Reads the plain form of a message, which nearly all have: tags, attributes in double quotes, text, the five references that
 * XML defines. It judges nothing: at what it does not know to be right it gives up, and the strict reader reads it again.
 *
 * @returns What the strict reader would; `undefined` for any other form, ill-formed texts among them.
 */
export function readNodoSemplice(testo: string): Nodo | undefined {
  return STRANO.test(testo) ? undefined : new LettoreSemplice(testo).leggi();
}

class LettoreSemplice {
  readonly #testo: string;
  readonly #conRiferimenti: boolean;
  /** The elements that are open, and their names as they are written. */
  readonly #aperti: NodoAperto[] = [];
  readonly #nomi: string[] = [];
  #radice: Nodo | undefined;
  #posto = 0;
  #riga = 1;

  constructor(testo: string) {
    this.#testo = testo;
    this.#conRiferimenti = testo.includes('&');
  }

  leggi(): Nodo | undefined {
    const testo = this.#testo;
    this.#posto = DICHIARAZIONE.exec(testo)?.[0].length ?? 0;
    for (;;) {
      const tag = testo.indexOf('<', this.#posto);
      const letto = this.#leggiTesto(tag === -1 ? testo.length : tag);
      const sopra = this.#aperti.at(-1);
      if (letto === undefined || (sopra === undefined && /[^ \t\n]/.test(letto))) return undefined;
      if (letto !== '') sopra?.figli.push(letto);
      if (tag === -1) return sopra === undefined ? this.#radice : undefined;
      const bene = testo.charCodeAt(tag + 1) === BARRA ? this.#chiudi(tag) : this.#apri(tag, sopra);
      if (!bene) return undefined;
    }
  }

  /** The text from here up to a tag; `undefined` if it has references that XML does not define. */
  #leggiTesto(fine: number): string | undefined {
    if (this.#posto === fine) return '';
    const letto = this.#testo.slice(this.#posto, fine);
    for (let i = letto.indexOf('\n'); i !== -1; i = letto.indexOf('\n', i + 1)) this.#riga += 1;
    return this.#conRiferimenti ? sciogli(letto) : letto;
  }

  #chiudi(tag: number): boolean {
    const nome = this.#nomi.pop();
    return this.#aperti.pop() !== undefined && nome !== undefined && this.#saltaFine(tag, nome);
  }

  /** Goes behind the tag that closes an element; `false` if it closes another one, or is written otherwise. */
  #saltaFine(tag: number, nome: string): boolean {
    const fine = tag + 2 + nome.length;
    this.#posto = fine + 1;
    return this.#testo.startsWith(nome, tag + 2) && this.#testo.charCodeAt(fine) === MAGGIORE;
  }

  /** Takes a tag that opens; where only a text follows, all of the element. */
  #apri(inizio: number, sopra: NodoAperto | undefined): boolean {
    const testo = this.#testo;
    const tag = this.#leggiTag(inizio + 1);
    if (
      tag === undefined ||
      this.#aperti.length >= LIMITI.profondita ||
      (sopra === undefined && this.#radice !== undefined)
    )
      return false;
    const chiuso = testo.charCodeAt(this.#posto) === BARRA;
    if (chiuso) this.#posto += 1;
    if (testo.charCodeAt(this.#posto) !== MAGGIORE) return false;
    this.#posto += 1;
    const fine = chiuso ? -1 : testo.indexOf('<', this.#posto);
    const foglia = fine !== -1 && testo.charCodeAt(fine + 1) === BARRA;
    const letto = foglia ? this.#leggiTesto(fine) : '';
    const nodo = letto === undefined ? undefined : toNodo(tag, letto, sopra);
    if (nodo === undefined) return false;
    this.#radice ??= nodo;
    sopra?.figli.push(nodo);
    if (foglia) return this.#saltaFine(fine, tag.scritto);
    if (chiuso) return true;
    this.#aperti.push(nodo);
    this.#nomi.push(tag.scritto);
    return true;
  }

  /** The name and the attributes of a tag; goes to what ends it. */
  #leggiTag(inizio: number): Tag | undefined {
    const testo = this.#testo;
    let posto = this.#saltaNome(inizio);
    if (posto === -1) return undefined;
    const scritto = testo.slice(inizio, posto);
    let scritti: (readonly [nome: string, valore: string])[] | undefined;
    while (testo.charCodeAt(posto) === SPAZIO) {
      const fine = this.#saltaNome(posto + 1);
      if (fine === -1 || testo.charCodeAt(fine) !== UGUALE || testo.charCodeAt(fine + 1) !== VIRGOLETTE)
        return undefined;
      const chiusa = testo.indexOf('"', fine + 2);
      const valore = testo.slice(fine + 2, chiusa);
      if (chiusa === -1 || STRANO_FRA_VIRGOLETTE.test(valore)) return undefined;
      (scritti ??= []).push([testo.slice(posto + 1, fine), valore]);
      posto = chiusa + 1;
    }
    this.#posto = posto;
    return { scritto, scritti, riga: this.#riga };
  }

  /** Where a name ends that begins here, with one prefix at most; -1 if none begins. */
  #saltaNome(da: number): number {
    const fine = this.#saltaParte(da);
    return fine !== -1 && this.#testo.charCodeAt(fine) === DUE_PUNTI ? this.#saltaParte(fine + 1) : fine;
  }

  #saltaParte(da: number): number {
    const testo = this.#testo;
    if (((NOMI[testo.charCodeAt(da)] ?? 0) & 2) === 0) return -1;
    let i = da + 1;
    while (((NOMI[testo.charCodeAt(i)] ?? 0) & 1) !== 0) i += 1;
    return i;
  }
}

/** A text with its references told; `undefined` if one of them is none that XML defines. */
function sciogli(letto: string): string | undefined {
  if (!letto.includes('&')) return letto;
  if (ALTRO_RIFERIMENTO.test(letto)) return undefined;
  return letto.replace(RIFERIMENTO, (_, nome: string) => PREDEFINITI[nome] ?? '');
}

/** A tag as it is written. */
interface Tag {
  readonly scritto: string;
  readonly scritti: readonly (readonly [nome: string, valore: string])[] | undefined;
  readonly riga: number;
}

/** A node, its names in their namespaces; `undefined` if one has none, or an attribute comes twice. */
function toNodo({ scritto, scritti, riga }: Tag, testo: string, sopra: Nodo | undefined): NodoAperto | undefined {
  const spazi = toSpazi(scritti, sopra?.spazi ?? {});
  if (spazi === undefined) return undefined;
  const attributi = scritti === undefined ? SENZA_ATTRIBUTI : toAttributi(scritti, spazi);
  const figli = testo === '' ? [] : [testo];
  const dove = scritto.indexOf(':');
  if (attributi === undefined) return undefined;
  if (dove === -1) return { prefisso: '', nome: scritto, spazio: spazi[''] ?? '', attributi, spazi, figli, riga };
  const [prefisso, nome] = toParti(scritto);
  const spazio = findSpazio(spazi, prefisso);
  return spazio === undefined ? undefined : { prefisso, nome, spazio, attributi, spazi, figli, riga };
}

type Spazi = Nodo['spazi'];

/** The namespaces in scope, with those that a tag declares. */
function toSpazi(scritti: Tag['scritti'], sopra: Spazi): Spazi | undefined {
  if (scritti === undefined) return sopra;
  let propri: Record<string, string> | undefined;
  for (const [nome, valore] of scritti) {
    const predefinito = nome === 'xmlns';
    if (!predefinito && !nome.startsWith('xmlns:')) continue;
    const prefisso = predefinito ? '' : nome.slice('xmlns:'.length);
    // The namespaces that belong to XML itself may be bound to nothing else; a prefix may not be unbound.
    if (
      RISERVATI.includes(prefisso) ||
      valore.startsWith('http://www.w3.org/XML/1998/') ||
      valore.startsWith('http://www.w3.org/2000/xmlns')
    )
      return undefined;
    if (valore.trim() !== valore || (valore === '' && !predefinito)) return undefined;
    if (propri !== undefined && Object.hasOwn(propri, prefisso)) return undefined;
    (propri ??= {})[prefisso] = valore;
  }
  return propri === undefined ? sopra : { ...sopra, ...propri };
}

function toAttributi(scritti: NonNullable<Tag['scritti']>, spazi: Spazi): readonly Attributo[] | undefined {
  if (scritti.length > LIMITI.attributi) return undefined;
  const attributi: Attributo[] = [];
  for (const [scritto, valore] of scritti) {
    if (scritto === 'xmlns' || scritto.startsWith('xmlns:')) continue;
    const [prefisso, nome] = toParti(scritto);
    const spazio = prefisso === '' ? '' : findSpazio(spazi, prefisso);
    if (spazio === undefined || attributi.some((uno) => uno.nome === nome && uno.spazio === spazio)) return undefined;
    attributi.push({ prefisso, nome, spazio, valore });
  }
  return attributi;
}

function findSpazio(spazi: Spazi, prefisso: string): string | undefined {
  return Object.hasOwn(spazi, prefisso) ? spazi[prefisso] : undefined;
}

function toParti(scritto: string): readonly [prefisso: string, nome: string] {
  const dove = scritto.indexOf(':');
  return dove === -1 ? ['', scritto] : [scritto.slice(0, dove), scritto.slice(dove + 1)];
}
