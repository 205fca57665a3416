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
  /** An element that the official structure does not know there; it and what it holds are passed over. */
  readonly estraneo: (percorso: string, motivo: string, riga: number) => void;
}

const SPAZIO = 'http://sogei.it/ANPR/subentro';
const RADICE = 'subentro';
const LISTE = new Set(['generalitaSoggetti', 'famiglie', 'convivenze']);

/** Far above what the schema can need, far below what hurts. */
const LIMITI = { profondita: 64, attributi: 256, costrutto: 32 * 1024 * 1024 } as const;

interface Aperto {
  readonly nome: string;
  readonly riga: number;
  /** undefined for a text */
  readonly gruppo: Gruppo | undefined;
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
  let ultimoEvento = 0;
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
  });
  parser.on('attribute', () => {
    attributi += 1;
    if (attributi > LIMITI.attributi)
      fallisci('limite-superato', `un elemento ha più di ${LIMITI.attributi} attributi`);
  });
  parser.on('opentag', (tag) => {
    ultimoEvento = parser.position;
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
    if (saltati === 0 && corrente !== undefined && corrente.gruppo === undefined) corrente.testo += testo;
  };
  parser.on('text', aggiungi);
  parser.on('cdata', aggiungi);
  parser.on('closetag', () => {
    ultimoEvento = parser.position;
    if (saltati > 0) saltati -= 1;
    else chiudi();
  });

  function apriRadice({ local, uri }: SaxesTagNS): Aperto {
    if (local !== RADICE || uri !== SPAZIO) {
      fallisci('radice-inattesa', `la radice non è ${RADICE} dello spazio dei nomi ${SPAZIO}`);
    }
    return { nome: RADICE, riga: rigaTag, gruppo: toStruttura(), nodo: {}, testo: '' };
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
    aperti.push({ nome: local, riga: rigaTag, gruppo: previsto.gruppo, nodo: {}, testo: '' });
  }

  function chiudi(): void {
    const chiuso = aperti.pop();
    const padre = aperti.at(-1);
    if (chiuso === undefined || padre === undefined) return;
    const sottoRadice = aperti.length === 1;
    if (sottoRadice) padre.nodo[chiuso.nome] = {}; // only that it was there, so that a second one is noticed
    if (sottoRadice ? !LISTE.has(chiuso.nome) : aperti.length === 2 && LISTE.has(padre.nome)) {
      ascoltatore.gruppo(chiuso.nome, chiuso.nodo, chiuso.riga);
      return;
    }
    if (sottoRadice) return;
    const valore = chiuso.gruppo === undefined ? chiuso.testo : chiuso.nodo;
    if (isVuoto(valore)) return; // an empty element counts as absent
    const ripetuto = padre.gruppo?.elementi.get(chiuso.nome)?.ripetuto ?? false;
    const gia = padre.nodo[chiuso.nome];
    padre.nodo[chiuso.nome] = ripetuto ? [...(Array.isArray(gia) ? gia : []), valore] : valore;
  }

  function percorso(nome: string): string {
    return [...aperti.map((a) => a.nome), nome].join('/');
  }

  return {
    write: (testo) => {
      parser.write(testo);
      if (parser.position - ultimoEvento > LIMITI.costrutto) fallisci('limite-superato', 'un valore è smisurato');
    },
    close: () => {
      parser.close();
    },
    fallisci,
  };
}

/** Why an element of a known name does not belong here all the same. */
function estraneita(previsto: ElementoPrevisto, padre: Aperto | undefined, uri: string): string | undefined {
  if (uri !== '') return 'elemento in uno spazio dei nomi: sotto la radice gli elementi non ne hanno';
  if (!previsto.ripetuto && padre !== undefined && Object.hasOwn(padre.nodo, previsto.nome)) return 'elemento ripetuto';
  return undefined;
}

function isVuoto(valore: string | Nodo): boolean {
  if (typeof valore === 'string') return valore.trim() === '';
  for (const nome in valore) if (Object.hasOwn(valore, nome)) return false;
  return true;
}
