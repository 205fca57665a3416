import { SaxesParser } from 'saxes';

import type { Pezzo } from './codici.js';
import { type AscoltatoreSemplice, leggiSemplice } from './marcatura-semplice.js';

/**
 * The parser of XML, that plain markup passes by: it is told of open elements only when something comes that is for it.
 *
 * It has room for its handlers since it is a class of its own: V8 gives the objects of a class that extends another more
 * space for properties. Without it so many handlers turn the parser into a dictionary, three times as slow.
 */
export class Parser extends SaxesParser<{ readonly xmlns: true }> {
  /** How many characters have been read. */
  letti = 0;
  /** How many of them there were at the last event. */
  ultimoEvento = 0;
  /** Is it being told of elements that are open already? Then its events are none. */
  muto = false;
  /** The innermost open elements, that it has not been told of. */
  readonly taciuti: string[] = [];
  /** Where the last tag, comment, CDATA or instruction ends. */
  #fineCostrutto = -1;
  /** How many characters it had before those that it has now; and how much further on what is read is. */
  #consegnati = 0;
  #scarto = 0;
  /** What it is parsing, with a carriage return that it has kept back, and where that begins. */
  #pezzo = '';
  #inizioPezzo = { riga: 1, colonna: 1 };

  constructor() {
    super({ xmlns: true });
  }

  /** Within an event: notes where that is. */
  segnaEvento(): void {
    this.ultimoEvento = this.position + this.#scarto;
  }

  /** Within an event: notes where that is, and that a tag or the like ends so many characters behind it. */
  segnaCostrutto(dopo = 0): void {
    this.segnaEvento();
    this.#fineCostrutto = this.ultimoEvento + dopo;
  }

  /** Does what has been read end with a tag or the like, so that nothing is gathered of what follows? */
  isFraCostrutti(): boolean {
    return this.#fineCostrutto === this.letti;
  }

  /** Reads plain markup, from a place between tags or the like; answers where it ends. */
  salta(pezzo: Pezzo, da: number, ascoltatore: AscoltatoreSemplice): number {
    const luogo = { p: da, riga: this.line, colonna: this.column };
    leggiSemplice(pezzo, luogo, ascoltatore);
    this.line = luogo.riga;
    this.column = luogo.colonna;
    this.letti += luogo.p - da;
    this.ultimoEvento = this.letti;
    this.#fineCostrutto = this.letti;
    return luogo.p;
  }

  /** Parses what comes next, to the end of what may be a tag; answers where that is. */
  passa(testo: string, da: number): number {
    if (this.taciuti.length > 0) this.#diciTaciuti();
    const a = testo.indexOf('>', da) + 1 || testo.length;
    const pezzo = testo.slice(da, a);
    this.#scarto = this.letti - this.#consegnati;
    this.letti += pezzo.length;
    this.#consegnati += pezzo.length;
    this.#pezzo = (this.#pezzo.endsWith('\r') ? '\r' : '') + pezzo;
    this.#inizioPezzo = { riga: this.line, colonna: this.column + 1 };
    this.write(pezzo);
    return a;
  }

  /** Within an error on text outside the root, of which the parser tells where it is done with it: where the text begins. */
  inizioTesto(): { readonly riga: number; readonly colonna: number } {
    const spazi = /^[ \t\r\n]*/.exec(this.#pezzo)?.[0] ?? '';
    const righe = spazi.split(/\r\n?|\n/);
    const { riga, colonna } = this.#inizioPezzo;
    const ultima = righe.at(-1)?.length ?? 0;
    return { riga: riga + righe.length - 1, colonna: righe.length > 1 ? ultima + 1 : colonna + ultima };
  }

  #diciTaciuti(): void {
    const { line, column } = this;
    const tag = this.taciuti.map((nome) => `<${nome}>`).join('');
    this.muto = true;
    this.write(tag);
    this.muto = false;
    this.line = line;
    this.column = column;
    this.#consegnati += tag.length;
    this.taciuti.length = 0;
  }
}
