import { SaxesParser } from 'saxes';

import { ErroreXml } from './errore-xml.js';
import { LIMITI } from './limiti.js';
import type { Attributo, Nodo } from './nodo.js';
import { readNodoSemplice } from './read-nodo-semplice.js';

interface NodoAperto extends Nodo {
  readonly figli: (Nodo | string)[];
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads a message strictly: well-formed XML in UTF-8, no DOCTYPE, of a size and depth that messages have.
 *
 * @throws ErroreXml `xml-malformato` | `codifica-non-valida` | `doctype-rifiutato` | `limite-superato`, with the line; no value.
 */
export function readNodo(byte: Uint8Array): Nodo {
  if (byte.length > LIMITI.byte) throw new ErroreXml('limite-superato', `il messaggio supera ${LIMITI.byte} byte`, 1);
  const testo = toTesto(byte);
  return readNodoSemplice(testo) ?? readNodoSevero(testo);
}

/** The reading of any form, which also says what is wrong. Errors as those of {@link readNodo}. */
export function readNodoSevero(testo: string): Nodo {
  return new Lettore().leggi(testo);
}

function toTesto(byte: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(byte);
  } catch {
    throw new ErroreXml('codifica-non-valida', 'ci sono byte che non sono testo UTF-8', 1);
  }
}

class Lettore {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #aperti: NodoAperto[] = [];
  #radice: Nodo | undefined;
  #attributi = 0;
  #rigaTag = 1;

  constructor() {
    this.#parser.on('error', () => this.#fallisci('xml-malformato', 'il messaggio non è XML ben formato'));
    this.#parser.on('doctype', () => this.#fallisci('doctype-rifiutato', 'il messaggio ha un DOCTYPE'));
    this.#parser.on('opentagstart', () => {
      // The parser has read one character beyond the name: it may be the end of the line.
      this.#rigaTag = this.#parser.column === 0 ? this.#parser.line - 1 : this.#parser.line;
      this.#attributi = 0;
    });
    this.#parser.on('attribute', () => {
      this.#attributi += 1;
      if (this.#attributi > LIMITI.attributi) this.#fallisci('limite-superato', 'un elemento ha troppi attributi');
    });
    this.#parser.on('opentag', (tag) => {
      const sopra = this.#aperti.at(-1);
      if (this.#aperti.length >= LIMITI.profondita)
        this.#fallisci('limite-superato', 'elementi annidati troppo a fondo');
      const proprie = Object.keys(tag.ns);
      const nuovo: NodoAperto = {
        prefisso: tag.prefix,
        nome: tag.local,
        spazio: tag.uri,
        attributi: Object.values(tag.attributes)
          .filter(({ uri }) => uri !== XMLNS)
          .map(({ prefix, local, uri, value }): Attributo => ({
            prefisso: prefix,
            nome: local,
            spazio: uri,
            valore: value,
          })),
        spazi: proprie.length === 0 ? (sopra?.spazi ?? {}) : { ...sopra?.spazi, ...tag.ns },
        figli: [],
        riga: this.#rigaTag,
      };
      sopra?.figli.push(nuovo);
      this.#radice ??= nuovo;
      this.#aperti.push(nuovo);
    });
    this.#parser.on('closetag', () => {
      this.#aperti.pop();
    });
    const aggiungi = (testo: string): void => {
      this.#aperti.at(-1)?.figli.push(testo);
    };
    this.#parser.on('text', aggiungi);
    this.#parser.on('cdata', aggiungi);
  }

  leggi(testo: string): Nodo {
    this.#parser.write(testo).close();
    return this.#radice ?? this.#fallisci('xml-malformato', 'il messaggio è vuoto');
  }

  #fallisci(code: ErroreXml['code'], motivo: string): never {
    throw new ErroreXml(code, motivo, this.#parser.line);
  }
}
