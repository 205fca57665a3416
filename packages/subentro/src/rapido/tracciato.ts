import type { ElementoPrevisto } from '@anagrafe/core/xsd';

import { ESITO } from './disposizione.js';
import type { Finestra } from './finestra.js';
import type { Memoria } from './memoria.js';
import { type Nodo, toNodi } from './nodo.js';
import type { Scorri } from './scorri.js';
import { NON_RICONOSCIUTO, findStrada } from './strada.js';
import { type Passo, Tabelle } from './tabelle.js';
import { createLettoreValori } from './valori.js';

/**
 * Reads records of one kind from the bytes, if they are in the plain form that exporters write: elements without attributes
 * and prefixes, no comment, no reference, no CDATA. It keeps no text, only where each value is; it takes nothing that the
 * official schema refuses, and refuses much that the schema takes: that is then for the strict reader.
 *
 * The bytes from the end of one value to the beginning of the next, once read and found to be as the schema wants, mean the
 * same again from the same place, and so does the value that the record before had: {@link Scorri} goes over those.
 */
export class Tracciato {
  readonly nodi: readonly Nodo[];
  /** The nodes whose value is not the one that is shown, in the order of the file: {@link cambiati} of them. */
  readonly letti: Int32Array;
  /** Where the value of each node begins and ends in the window, if its mark is that of the record at hand. */
  readonly inizi: Int32Array;
  readonly fini: Int32Array;
  /** Of a day, its number. */
  readonly giorni: Int32Array;
  readonly segni: Int32Array;
  /**
   * Of each node: is the value that came last the one that is shown? Whoever shows it sets this, to 1 or {@link SUL_POSTO}.
   */
  readonly mostrati: Uint8Array;
  /** How many values the record at hand has. */
  valori = 0;
  /** How many of them are not shown. */
  cambiati = 0;
  /** The mark of the record at hand. */
  segno = 0;
  /** How many lines the record at hand takes. */
  righe = 0;
  readonly finestra: Finestra;

  readonly #tabelle: Tabelle;
  readonly #scorri: Scorri;
  /** Where the value of a node ends that begins at a place; or what {@link leggi} answers. */
  readonly #leggiA: (id: number, p: number) => number;

  constructor(record: ElementoPrevisto, memoria: Memoria, finestra: Finestra) {
    this.nodi = toNodi(record);
    this.finestra = finestra;
    this.#tabelle = new Tabelle(memoria, this.nodi);
    this.#scorri = memoria.scorri;
    const { leggi } = createLettoreValori(this.nodi, this.#tabelle.giorni);
    this.#leggiA = (id, p) => leggi(finestra, id, p);
    const { letti, inizi, fini, giorni, segni, mostrati } = this.#tabelle;
    [this.letti, this.inizi, this.fini, this.giorni] = [letti, inizi, fini, giorni];
    [this.segni, this.mostrati] = [segni, mostrati];
  }

  /**
   * Reads one record, from its opening tag.
   *
   * @returns Where it ends; or {@link NON_RICONOSCIUTO}, or {@link INCOMPLETO} if the window ends first.
   */
  leggi(da: number): number {
    const tabelle = this.#tabelle;
    this.segno += 1;
    tabelle.inizia(da, this.segno);
    for (;;) {
      const esito = this.#scorri(tabelle.inizio, this.#leggiA);
      if (esito === ESITO.FINITO) break;
      const preso = esito === ESITO.VALORE ? this.#leggiValore() : this.#passa(esito === ESITO.IGNOTO);
      if (preso < 0) return preso;
      if (preso === FINITO) break;
    }
    this.valori = tabelle.stato('valori');
    this.cambiati = tabelle.stato('cambiati');
    this.righe = tabelle.stato('righe');
    return tabelle.stato('p');
  }

  /** Goes on from the place of a value to the next value, and over it, by a way that is new or may not be gone twice. */
  #passa(isNuovo: boolean): number {
    const tabelle = this.#tabelle;
    const posto = tabelle.stato('posto');
    const p = tabelle.stato('p');
    const nodo = this.nodi[posto];
    if (nodo === undefined) throw new Error('a place is a node');
    const passo = isNuovo ? findStrada(this.finestra, nodo, p) : tabelle.primoPasso(posto, p);
    if (typeof passo === 'number') return passo;
    if (isNuovo) tabelle.ricordaPasso(posto, passo);
    if (passo.ripete && this.#isRipetuto(passo)) return NON_RICONOSCIUTO;
    const { gruppi, verso, righe, a } = passo;
    for (const gruppo of gruppi) this.segni[gruppo] = this.segno;
    tabelle.segna('p', a);
    tabelle.segna('righe', tabelle.stato('righe') + righe);
    tabelle.segna('posto', verso);
    if (verso === 0) return FINITO;
    this.segni[verso] = this.segno;
    return this.#leggiValore();
  }

  #leggiValore(): number {
    const tabelle = this.#tabelle;
    const id = tabelle.stato('posto');
    const p = tabelle.stato('p');
    const fine = this.#leggiA(id, p);
    if (fine < 0) return fine;
    tabelle.ricordaValore(id, p, fine);
    tabelle.segna('p', fine);
    return LETTO;
  }

  /** A repeated group, or a value, that is there for the second time in this record. */
  #isRipetuto({ gruppi, verso }: Passo): boolean {
    return gruppi.some((id) => this.segni[id] === this.segno) || (verso !== 0 && this.segni[verso] === this.segno);
  }
}

const [LETTO, FINITO] = [0, 1];
