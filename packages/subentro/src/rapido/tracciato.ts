import type { ElementoPrevisto } from '@anagrafe/core/xsd';

import { A_CAPO, BARRA, MAGGIORE, MINORE, RITORNO, SPAZIO, TAB } from './byte.js';
import { type Finestra, PASSO_MASSIMO, createFinestra } from './finestra.js';
import { leggiGiorno } from './giorni.js';
import { type Nodo, toNodi } from './nodo.js';
import { isFra } from './testi.js';
import { CARATTERI, type Vincoli } from './vincoli.js';

/** What the fast reader answers besides the place where a record ends: the record is for the strict reader, or goes on. */
const NON_RICONOSCIUTO = -1;
export const INCOMPLETO = -2;

/** A value that is shown by where it is: whatever it is, it needs no showing again. */
export const SUL_POSTO = 2;

/** Words of eight bytes for the ways on from all places: a file needs a tenth of them. */
const PAROLE_MASSIME = 1 << 15;

/** A value is remembered with the byte behind it, in as many words of eight bytes at most: a power of two. */
const BIT_PAROLE_VALORE = 2;
const PAROLE_VALORE = 1 << BIT_PAROLE_VALORE;

/** Ways on from one place that are remembered: a file has a handful, a file made to have many gains nothing by it. */
const PASSI_MASSIMI = 64;

/** Longer than any tag of the schema. */
const TAG_MASSIMO = 128;

/** A place where the reading of a record may stand: at its beginning, or after the value of one element. */
interface Posto {
  readonly nodo: Nodo;
  readonly id: number;
  /** Where the row of its characters begins in the table of all. */
  readonly riga: number;
  readonly vincoli: Vincoli;
  readonly passi: Passo[];
}

/**
 * The bytes from the end of one value to the beginning of the next, closings and openings and blanks, as they were once
 * read and found to be as the schema wants: the same bytes from the same place mean the same again.
 */
interface Passo {
  /** Where its bytes begin among those of all ways, in words of eight, and how many words they are. */
  readonly parole: number;
  readonly quante: number;
  /** The last eight bytes, which may overlap the word before. */
  readonly ultima: number;
  readonly lunghezza: number;
  /** undefined: the record ends. */
  readonly verso: Posto | undefined;
  /** The groups that it enters. */
  readonly gruppi: readonly number[];
  readonly ripete: boolean;
  readonly righe: number;
}

const PRIMO_NON_ASCII = 0x80;

/**
 * Reads records of one kind from the bytes, if they are in the plain form that exporters write: elements without attributes
 * and prefixes, no comment, no reference, no CDATA. It keeps no text, only where each value is; it takes nothing that the
 * official schema refuses, and refuses much that the schema takes: that is then for the strict reader.
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
  readonly segni: Uint32Array;
  /** Of each node: is the value that came last the one that is shown? Whoever shows it sets this, to 1 or {@link SUL_POSTO}. */
  readonly mostrati: Uint8Array;
  /** How many values the record at hand has. */
  valori = 0;
  /** How many of them are not shown. */
  cambiati = 0;
  /** The mark of the record at hand. */
  segno = 0;
  /** How many lines the record at hand takes. */
  righe = 0;
  finestra: Finestra = createFinestra();

  readonly #ingresso: Posto;
  readonly #posti = new Map<Nodo, Posto>();
  readonly #ammessi: Uint8Array;
  readonly #ammessiLarghi: readonly Uint8Array[];
  /** The bytes of all ways on. */
  readonly #parole = new Float64Array(PAROLE_MASSIME);
  #parolePiene = 0;
  /** Of each node the value that came last, in words, how many words that takes, how many bytes it has. */
  readonly #ultimi: Float64Array;
  readonly #paroleUltimi: Uint8Array;
  readonly #lunghezzeUltimi: Uint8Array;

  constructor(record: ElementoPrevisto) {
    this.nodi = toNodi(record);
    this.letti = new Int32Array(this.nodi.length);
    this.giorni = new Int32Array(this.nodi.length);
    this.inizi = new Int32Array(this.nodi.length);
    this.fini = new Int32Array(this.nodi.length);
    this.segni = new Uint32Array(this.nodi.length);
    this.mostrati = new Uint8Array(this.nodi.length);
    this.#ultimi = new Float64Array(this.nodi.length << BIT_PAROLE_VALORE);
    this.#paroleUltimi = new Uint8Array(this.nodi.length);
    this.#lunghezzeUltimi = new Uint8Array(this.nodi.length);

    const classi = new Map<Vincoli, number>();
    const larghi: Uint8Array[] = [];
    for (const nodo of this.nodi) {
      if (nodo.vincoli === undefined || nodo.ripetibile) continue; // lists of texts are for the strict reader
      const classe = classi.get(nodo.vincoli) ?? larghi.push(nodo.vincoli.ammessi) - 1;
      classi.set(nodo.vincoli, classe);
      this.#posti.set(nodo, { nodo, id: nodo.id, riga: classe * PRIMO_NON_ASCII, vincoli: nodo.vincoli, passi: [] });
    }
    this.#ammessiLarghi = larghi;
    this.#ammessi = new Uint8Array(larghi.length * PRIMO_NON_ASCII);
    larghi.forEach((largo, i) => {
      this.#ammessi.set(largo.subarray(0, PRIMO_NON_ASCII), i * PRIMO_NON_ASCII);
    });
    const [radice] = this.nodi;
    if (radice === undefined) throw new Error('a record has at least itself');
    const vuoti = { data: false, ammessi: new Uint8Array(CARATTERI), minima: 0, massima: 0, valori: undefined };
    this.#ingresso = { nodo: radice, id: radice.id, riga: 0, vincoli: vuoti, passi: [] };
  }

  /**
   * Reads one record, from its opening tag.
   *
   * @returns Where it ends; or {@link NON_RICONOSCIUTO}, or {@link INCOMPLETO} if the window ends first.
   */
  leggi(da: number): number {
    const { vista } = this.finestra;
    const { letti, inizi, fini, segni, mostrati } = this;
    const ultimi = this.#ultimi;
    const paroleUltimi = this.#paroleUltimi;
    const lunghezzeUltimi = this.#lunghezzeUltimi;
    const segno = ++this.segno;
    let valori = 0;
    let cambiati = 0;
    let righe = 0;
    let posto = this.#ingresso;
    let p = da;
    for (;;) {
      const passo = this.#trova(posto, p, vista) ?? this.#impara(posto, p);
      if (typeof passo === 'number') return passo;
      if (passo.ripete && this.#isRipetuto(passo)) return NON_RICONOSCIUTO;
      const { gruppi } = passo;
      if (gruppi.length > 0) for (const gruppo of gruppi) segni[gruppo] = segno;
      p += passo.lunghezza;
      righe += passo.righe;
      if (passo.verso === undefined) {
        this.righe = righe;
        this.valori = valori;
        this.cambiati = cambiati;
        return p;
      }
      posto = passo.verso;
      const { id } = posto;
      segni[id] = segno;
      valori += 1;
      // Half the values of a register are those of the record before: they were found good, and are shown already.
      const parole = paroleUltimi[id] ?? 0;
      const primaParola = id << BIT_PAROLE_VALORE;
      let uguali = 0;
      while (uguali < parole && vista.getFloat64(p + 8 * uguali, true) === ultimi[primaParola + uguali]) uguali += 1;
      if (uguali === parole && parole > 0) {
        const fine = p + (lunghezzeUltimi[id] ?? 0);
        inizi[id] = p;
        fini[id] = fine;
        if (mostrati[id] === 0) letti[cambiati++] = id;
        p = fine;
        continue;
      }
      const fine = this.#leggiValore(posto, p);
      if (fine < 0) return fine;
      inizi[id] = p;
      fini[id] = fine;
      if (mostrati[id] !== SUL_POSTO) {
        mostrati[id] = 0;
        letti[cambiati++] = id;
      }
      p = fine;
    }
  }

  /** Reads a value that is not the one before, and remembers it; answers where it ends, or what {@link leggi} does. */
  #leggiValore(posto: Posto, inizio: number): number {
    const { byte, vista } = this.finestra;
    const { vincoli, riga, id } = posto;
    const ammessi = this.#ammessi;
    let p = inizio;
    if (vincoli.data) {
      const numero = leggiGiorno(byte, p);
      if (numero < 0) return this.#diniego(p + 10);
      this.giorni[id] = numero;
      p += 10;
    } else {
      let b = byte[p] ?? 0;
      if (b === SPAZIO) return NON_RICONOSCIUTO; // a value of blanks alone counts as none
      let continui = 0;
      for (;;) {
        while (b < PRIMO_NON_ASCII && ammessi[riga + b] === 1) b = byte[++p] ?? 0;
        if (b < PRIMO_NON_ASCII) break;
        if (!this.#isAmmessoLargo(posto, p)) return this.#diniego(p + 1);
        p += 2;
        continui += 1;
        b = byte[p] ?? 0;
      }
      const lunghezza = p - inizio - continui;
      if (b !== MINORE || lunghezza < vincoli.minima || lunghezza > vincoli.massima) return this.#diniego(p);
      if (vincoli.valori !== undefined && !isFra(vincoli.valori, byte.subarray(inizio, p))) return NON_RICONOSCIUTO;
    }
    const parole = (p - inizio + 8) >> 3;
    if (parole > PAROLE_VALORE) this.#paroleUltimi[id] = 0;
    else {
      this.#paroleUltimi[id] = parole;
      this.#lunghezzeUltimi[id] = p - inizio;
      const primaParola = id << BIT_PAROLE_VALORE;
      for (let i = 0; i < parole; i += 1) this.#ultimi[primaParola + i] = vista.getFloat64(inizio + 8 * i, true);
    }
    return p;
  }

  #diniego(p: number): number {
    return p >= this.finestra.fine ? INCOMPLETO : NON_RICONOSCIUTO;
  }

  #trova({ passi }: Posto, p: number, vista: DataView): Passo | undefined {
    const parole = this.#parole;
    for (let i = 0; i < passi.length; i += 1) {
      const passo = passi[i];
      if (passo === undefined) return undefined;
      const fine = passo.parole + passo.quante;
      let j = passo.parole;
      let r = p;
      while (j < fine && vista.getFloat64(r, true) === parole[j]) {
        j += 1;
        r += 8;
      }
      if (j === fine && vista.getFloat64(p + passo.lunghezza - 8, true) === passo.ultima) {
        if (i > 0) {
          passi[i] = passi[i - 1] ?? passo;
          passi[i - 1] = passo;
        }
        return passo;
      }
    }
    return undefined;
  }

  /** A repeated group, or a value, that is there for the second time in this record. */
  #isRipetuto({ gruppi, verso }: Passo): boolean {
    return (
      gruppi.some((id) => this.segni[id] === this.segno) ||
      (verso !== undefined && this.segni[verso.nodo.id] === this.segno)
    );
  }

  /** Two bytes that are one character, and one that may stand here. */
  #isAmmessoLargo({ riga }: Posto, p: number): boolean {
    const { byte } = this.finestra;
    const primo = byte[p] ?? 0;
    const secondo = byte[p + 1] ?? 0;
    if (primo < 0xc2 || primo > 0xdf || (secondo & 0xc0) !== 0x80) return false;
    return this.#ammessiLarghi[riga / PRIMO_NON_ASCII]?.[((primo & 0x1f) << 6) | (secondo & 0x3f)] === 1;
  }

  /** Walks from a place to the next as the schema wants, and remembers the way. */
  #impara(posto: Posto, da: number): Passo | number {
    const { byte } = this.finestra;
    const gruppi: number[] = [];
    let righe = 0;
    let ripete = false;
    let nodo = posto.nodo; // the element just read, or the group just entered
    let entrato = posto === this.#ingresso;
    let p = this.#dopoTag(da, nodo.nome, !entrato);
    if (p < 0) return this.#rifiuta(da);
    if (entrato) gruppi.push(nodo.id);
    for (;;) {
      const inizioSpazi = p;
      for (;;) {
        const b = byte[p] ?? 0;
        if (b === A_CAPO) righe += 1;
        else if (b === RITORNO) {
          if (byte[p + 1] !== A_CAPO) return this.#diniego(p + 1);
        } else if (b !== SPAZIO && b !== TAB) break;
        p += 1;
      }
      if (p - inizioSpazi > PASSO_MASSIMO || byte[p] !== MINORE) return this.#diniego(p);
      if (byte[p + 1] === BARRA) {
        const padre: Nodo | undefined = entrato ? undefined : nodo.padre;
        if (padre === undefined || nodo.dopo?.finale !== true) return NON_RICONOSCIUTO;
        const dopo = this.#dopoTag(p, padre.nome, true);
        if (dopo < 0) return this.#rifiuta(p);
        p = dopo;
        if (padre.padre === undefined)
          return this.#ricorda(posto, [da, p], { verso: undefined, gruppi, ripete, righe });
        nodo = padre;
        continue;
      }
      const dentro: Nodo | undefined = entrato ? nodo : nodo.padre;
      let prossimo: Nodo | undefined;
      let esito = -1;
      for (const { elemento, verso } of (entrato ? nodo.inizio : nodo.dopo)?.passi.values() ?? []) {
        esito = elemento.spazio === '' ? this.#dopoTag(p, elemento.nome, false) : -1;
        if (esito >= 0) {
          prossimo = dentro?.figli.get(verso);
          break;
        }
      }
      if (prossimo === undefined) return this.#rifiuta(p);
      p = esito;
      ripete ||= prossimo.ripetibile;
      const verso = this.#posti.get(prossimo);
      if (verso !== undefined) return this.#ricorda(posto, [da, p], { verso, gruppi, ripete, righe });
      if (prossimo.inizio === undefined) return NON_RICONOSCIUTO;
      gruppi.push(prossimo.id);
      nodo = prossimo;
      entrato = true;
    }
  }

  #ricorda(
    posto: Posto,
    [da, a]: readonly [number, number],
    passo: Pick<Passo, 'verso' | 'gruppi' | 'ripete' | 'righe'>,
  ): Passo | number {
    const { vista } = this.finestra;
    const lunghezza = a - da;
    if (lunghezza > PASSO_MASSIMO) return NON_RICONOSCIUTO;
    const parole = this.#parolePiene;
    const quante = lunghezza >> 3;
    const imparato: Passo = { parole, quante, ultima: vista.getFloat64(a - 8, true), lunghezza, ...passo };
    if (posto.passi.length < PASSI_MASSIMI && parole + quante <= PAROLE_MASSIME) {
      for (let i = 0; i < quante; i += 1) this.#parole[parole + i] = vista.getFloat64(da + 8 * i, true);
      this.#parolePiene += quante;
      posto.passi.push(imparato);
    }
    return imparato;
  }

  /** The place after a tag of that name and nothing else; -1 if another stands there. */
  #dopoTag(p: number, nome: string, chiude: boolean): number {
    const { byte } = this.finestra;
    let q = p;
    if (byte[q++] !== MINORE) return -1;
    if (chiude && byte[q++] !== BARRA) return -1;
    for (let i = 0; i < nome.length; i += 1) if (byte[q++] !== nome.charCodeAt(i)) return -1;
    return byte[q] === MAGGIORE ? q + 1 : -1;
  }

  /** What stands here is no way on: or it is cut off by the end of the window. */
  #rifiuta(p: number): number {
    return this.finestra.fine - p < TAG_MASSIMO ? INCOMPLETO : NON_RICONOSCIUTO;
  }
}
