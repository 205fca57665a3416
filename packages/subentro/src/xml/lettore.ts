import { SaxesParser, type SaxesTagNS } from 'saxes';

import { ErroreLettura, type Posizione } from '../errore-lettura.js';
import { type ElementoPrevisto, type Gruppo, toStruttura } from './struttura.js';
import { toMotivoXml } from './motivo-xml.js';

/** A group as it was read: under each element's name its text, its group, or a list where it may be repeated. */
export interface Nodo {
  [nome: string]: string | Nodo | (string | Nodo)[];
}

/** What the reader hands over while it reads. */
export interface Ascoltatore {
  /** A whole group below the root or in one of its lists, with the path of its name and the line where it begins. */
  readonly gruppo: (nome: string, nodo: Nodo, riga: number) => void;
  /** An element that the official structure does not know there, or text where it wants elements: it is passed over. */
  readonly estraneo: (percorso: string, motivo: string, riga: number) => void;
}

const SPAZIO = 'http://sogei.it/ANPR/subentro';
const RADICE = 'subentro';
const LISTE = new Set(['generalitaSoggetti', 'famiglie', 'convivenze']);

/**
 * Far above what the schema can need, far below what hurts. `record` is what one record may weigh: the characters of its
 * names and values, and {@link COSTO} for each. `fuori` are the characters of one comment, or of the blanks between two
 * elements: the parser gathers also those that nobody asks of it, until they end.
 */
const LIMITI = { profondita: 64, attributi: 256, record: 16_000_000, fuori: 128_000_000 } as const;

/** What an element or a piece of text takes beside its characters, roughly: a crowd of tiny ones is no lighter. */
const COSTO = 32;

interface Aperto {
  readonly nome: string;
  readonly riga: number;
  /** undefined for a text */
  readonly gruppo: Gruppo | undefined;
  /** May it be there many times? */
  readonly ripetuto: boolean;
  /** Is it a record: below the root, or in one of its lists? */
  readonly isRecord: boolean;
  readonly nodo: Nodo;
  testo: string;
}

/** Reads one document of subentro, a piece of text at a time. */
export interface Lettore {
  readonly write: (testo: string) => void;
  readonly close: () => void;
  /** Stops the reading at the current position. */
  readonly fallisci: (code: ErroreLettura['code'], motivo: string) => never;
}

/**
 * A strict reader of one file di subentro. It throws {@link ErroreLettura} where the document stops being well-formed,
 * asks for a DOCTYPE, has another root, or exceeds a limit; everything before that has been handed over.
 */
export function createLettore(ascoltatore: Ascoltatore): Lettore {
  const parser = new SaxesParser({ xmlns: true });
  const aperti: Aperto[] = [];
  let saltati = 0; // depth inside an element that is passed over
  let attributi = 0;
  let nelTag = false;
  let peso = 0; // of the record so far
  let ultimoEvento = 0;
  let finisceInCr = false;
  let rigaTag = 1;

  const posizione = (): Posizione => ({ riga: parser.line, colonna: parser.column + 1 });
  const fallisci = (code: ErroreLettura['code'], motivo: string): never => {
    throw new ErroreLettura(code, motivo, posizione());
  };

  parser.on('error', (errore) => fallisci('xml-malformato', toMotivoXml(errore.message)));
  parser.on('doctype', () =>
    fallisci('doctype-rifiutato', 'il documento ha un DOCTYPE, che può nascondere entità esterne'),
  );
  parser.on('opentagstart', () => {
    // The parser has read one character beyond the name: it may be the end of the line.
    rigaTag = parser.column === 0 ? parser.line - 1 : parser.line;
    attributi = 0;
    nelTag = true;
  });
  parser.on('attribute', () => {
    attributi += 1;
    if (attributi > LIMITI.attributi)
      fallisci('limite-superato', `un elemento ha più di ${LIMITI.attributi} attributi`);
  });
  parser.on('opentag', (tag) => {
    ultimoEvento = parser.position;
    nelTag = false;
    if (aperti.length + saltati >= LIMITI.profondita) {
      fallisci('limite-superato', `gli elementi sono annidati oltre ${LIMITI.profondita} livelli`);
    }
    if (saltati > 0) saltati += 1;
    else if (aperti.length === 0) aperti.push(apriRadice(tag));
    else apri(tag);
  });
  const aggiungi = (testo: string): void => {
    ultimoEvento = parser.position;
    const corrente = aperti.at(-1);
    if (saltati > 0 || corrente === undefined) return;
    if (corrente.gruppo === undefined) {
      corrente.testo += testo;
      peso += testo.length + COSTO;
      return;
    }
    const inizio = cercaNonBianco(testo);
    if (inizio === testo.length) return;
    const righeDopo = testo.slice(inizio).split('\n').length - 1;
    ascoltatore.estraneo(percorso(), 'testo fuori dagli elementi del gruppo', parser.line - righeDopo);
  };
  parser.on('text', aggiungi);
  parser.on('cdata', aggiungi);
  const passa = (): void => {
    ultimoEvento = parser.position;
  };
  parser.on('comment', passa);
  parser.on('processinginstruction', passa);
  parser.on('closetag', () => {
    ultimoEvento = parser.position;
    if (saltati > 0) saltati -= 1;
    else chiudi();
  });

  function apriRadice({ local, uri }: SaxesTagNS): Aperto {
    if (local !== RADICE || uri !== SPAZIO) {
      fallisci('radice-inattesa', `la radice non è ${RADICE} dello spazio dei nomi ${SPAZIO}`);
    }
    return {
      nome: RADICE,
      riga: rigaTag,
      gruppo: toStruttura(),
      ripetuto: false,
      isRecord: false,
      nodo: {},
      testo: '',
    };
  }

  function apri({ local, uri }: SaxesTagNS): void {
    const padre = aperti.at(-1);
    const previsto = padre?.gruppo?.elementi.get(local);
    const motivo = previsto === undefined ? 'elemento non previsto qui' : estraneita(previsto, padre, uri);
    if (previsto === undefined || motivo !== undefined) {
      ascoltatore.estraneo(percorso(local), motivo ?? '', rigaTag);
      saltati = 1;
      return;
    }
    const { gruppo, ripetuto } = previsto;
    const isRecord = aperti.length === 1 ? !LISTE.has(local) : aperti.length === 2 && padre?.isRecord === false;
    peso = (isRecord ? 0 : peso) + local.length + COSTO;
    aperti.push({ nome: local, riga: rigaTag, gruppo, ripetuto, isRecord, nodo: {}, testo: '' });
  }

  function chiudi(): void {
    const chiuso = aperti.pop();
    const padre = aperti.at(-1);
    if (chiuso === undefined || padre === undefined) return;
    const sottoRadice = aperti.length === 1;
    if (sottoRadice) padre.nodo[chiuso.nome] = {}; // only that it was there, so that a second one is noticed
    if (chiuso.isRecord) {
      ascoltatore.gruppo(chiuso.nome, chiuso.nodo, chiuso.riga);
      return;
    }
    if (sottoRadice) return;
    const valore = chiuso.gruppo === undefined ? chiuso.testo : chiuso.nodo;
    if (isVuoto(valore)) return; // an empty element counts as absent
    const gia = padre.nodo[chiuso.nome];
    if (Array.isArray(gia)) gia.push(valore);
    else padre.nodo[chiuso.nome] = chiuso.ripetuto ? [valore] : valore;
  }

  function percorso(...nome: readonly string[]): string {
    return [...aperti.map((a) => a.nome), ...nome].join('/');
  }

  /** Of what the parser is gathering, how much is too much. */
  function controllaPeso(): void {
    const sospesi = parser.position - ultimoEvento;
    const inValore = nelTag || (saltati === 0 && aperti.length > 0 && aperti.at(-1)?.gruppo === undefined);
    if (peso + (inValore ? sospesi : 0) > LIMITI.record) fallisci('limite-superato', 'una scheda è smisurata');
    if (sospesi > LIMITI.fuori) {
      fallisci('limite-superato', 'ciò che sta fra due elementi (un commento, spazi, testo estraneo) è smisurato');
    }
  }

  return {
    write: (testo) => {
      parser.write(testo);
      controllaPeso();
      finisceInCr = testo.endsWith('\r');
    },
    close: () => {
      parser.close();
    },
    fallisci: (code, motivo) => {
      // A carriage return at the end is a new line already, though the parser waits to see if a line feed follows.
      const qui = posizione();
      throw new ErroreLettura(code, motivo, finisceInCr ? { riga: qui.riga + 1, colonna: 1 } : qui);
    },
  };
}

/** Why an element of a known name does not belong here all the same. */
function estraneita(previsto: ElementoPrevisto, padre: Aperto | undefined, uri: string): string | undefined {
  if (uri !== '') return 'elemento in uno spazio dei nomi: sotto la radice gli elementi non ne hanno';
  if (!previsto.ripetuto && padre !== undefined && Object.hasOwn(padre.nodo, previsto.nome)) return 'elemento ripetuto';
  return undefined;
}

const [SPAZIO_BIANCO, A_CAPO, TABULAZIONE, RITORNO] = [0x20, 0x0a, 0x09, 0x0d];

/** Where the first character stands that XML does not call blank; the length of the text if none does. */
function cercaNonBianco(testo: string): number {
  for (let i = 0; i < testo.length; i += 1) {
    const codice = testo.charCodeAt(i);
    if (codice !== SPAZIO_BIANCO && codice !== A_CAPO && codice !== TABULAZIONE && codice !== RITORNO) return i;
  }
  return testo.length;
}

function isVuoto(valore: string | Nodo): boolean {
  if (typeof valore === 'string') return valore.trim() === '';
  for (const nome in valore) if (Object.hasOwn(valore, nome)) return false;
  return true;
}
