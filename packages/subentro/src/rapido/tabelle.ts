import {
  BYTE,
  BYTE_MASSIMI,
  CLASSI,
  FINI,
  GIORNI,
  GRUPPI,
  GRUPPI_MASSIMI,
  INIZI,
  LETTI,
  LUNGHEZZE,
  MASSIME,
  MINIME,
  MOSTRATI,
  NODI,
  PASSI,
  PASSI_MASSIMI,
  PASSO,
  PASSO_LUNGO,
  PRIMI,
  SEGNI,
  STATO,
  SUL_POSTO,
  TAVOLA,
  TAVOLE,
  TAVOLE_MASSIME,
  ULTIMI,
  VALORE_MASSIMO,
} from './disposizione.js';
import type { Memoria } from './memoria.js';
import type { Nodo } from './nodo.js';
import type { Vincoli } from './vincoli.js';

/** Ways on from one place that are remembered: a file has a handful, a file made to have many gains nothing by it. */
const PASSI_PER_POSTO = 64;
/** A way on is compared by eight bytes at least. */
const PASSO_MINIMO = 8;

/** The bytes from a value to the next, as they were read: what they enter, and where they lead; 0 is the end. */
export interface Passo {
  readonly da: number;
  readonly a: number;
  readonly verso: number;
  readonly gruppi: readonly number[];
  readonly ripete: boolean;
  readonly righe: number;
}

/** The tables of one kind of record, in the memory that the walk works in: by node, and of the ways on. */
export class Tabelle {
  readonly inizio: number;
  readonly segni: Int32Array;
  readonly inizi: Int32Array;
  readonly fini: Int32Array;
  readonly giorni: Int32Array;
  readonly letti: Int32Array;
  readonly mostrati: Uint8Array;
  readonly #byte: Uint8Array;
  readonly #parole: Int32Array;
  readonly #vista: DataView;
  readonly #lunghezze: Int32Array;
  readonly #primi: Int32Array;
  /** Of each place, how many ways on are remembered. */
  readonly #quanti = new Uint8Array(NODI);
  #passi = 0;
  #gruppi = 0;
  #byteUsati = 0;

  constructor(memoria: Memoria, nodi: readonly Nodo[]) {
    if (nodi.length > NODI) throw new Error('a record has more nodes than there is room for');
    const inizio = memoria.aggiungiTabelle();
    const colonna = (quale: number): Int32Array =>
      memoria.parole.subarray((inizio + quale) >> 2, ((inizio + quale) >> 2) + NODI);
    this.inizio = inizio;
    this.segni = colonna(SEGNI);
    this.inizi = colonna(INIZI);
    this.fini = colonna(FINI);
    this.giorni = colonna(GIORNI);
    this.letti = colonna(LETTI);
    this.mostrati = memoria.byte.subarray(inizio + MOSTRATI, inizio + MOSTRATI + NODI);
    this.#byte = memoria.byte;
    this.#parole = memoria.parole;
    this.#vista = memoria.vista;
    this.#lunghezze = colonna(LUNGHEZZE);
    this.#primi = colonna(PRIMI);
    const [classi, minime, massime] = [CLASSI, MINIME, MASSIME].map(colonna);
    const tavole = new Map<Vincoli, number>();
    for (const { id, vincoli } of nodi) {
      if (vincoli === undefined || classi === undefined || minime === undefined || massime === undefined) continue;
      classi[id] = vincoli.data ? 0 : this.#toTavola(vincoli, tavole);
      minime[id] = vincoli.minima;
      massime[id] = vincoli.valori === undefined ? Math.min(vincoli.massima, VALORE_MASSIMO) : -1;
    }
  }

  /** A record begins. */
  inizia(p: number, segno: number): void {
    const stato = this.inizio >> 2;
    this.#parole[stato + STATO.p] = p;
    this.#parole[stato + STATO.posto] = 0;
    this.#parole[stato + STATO.segno] = segno;
    this.#parole[stato + STATO.valori] = 0;
    this.#parole[stato + STATO.cambiati] = 0;
    this.#parole[stato + STATO.righe] = 0;
  }

  /** A word of the state of the walk. */
  stato(quale: keyof typeof STATO): number {
    return this.#parole[(this.inizio >> 2) + STATO[quale]] ?? 0;
  }

  segna(quale: keyof typeof STATO, valore: number): void {
    this.#parole[(this.inizio >> 2) + STATO[quale]] = valore;
  }

  /** Remembers a way on, as the first to be tried, if there is room. */
  ricordaPasso(posto: number, { da, a, verso, gruppi, ripete, righe }: Passo): void {
    const lunghezza = a - da;
    const occupa = (lunghezza + TAVOLA - 1) & -TAVOLA;
    const isPieno =
      this.#quanti[posto] === PASSI_PER_POSTO ||
      this.#passi === PASSI_MASSIMI ||
      this.#gruppi + gruppi.length > GRUPPI_MASSIMI ||
      this.#byteUsati + occupa > BYTE_MASSIMI;
    if (isPieno || lunghezza < PASSO_MINIMO) return;
    this.#quanti[posto] = (this.#quanti[posto] ?? 0) + 1;
    const passo = this.inizio + PASSI + this.#passi++ * PASSO_LUNGO;
    const suoiByte = this.inizio + BYTE + this.#byteUsati;
    const suoiGruppi = this.inizio + GRUPPI + this.#gruppi * 4;
    this.#byteUsati += occupa;
    this.#byte.copyWithin(suoiByte, da, a);
    for (const gruppo of gruppi) this.#parole[(this.inizio + GRUPPI + 4 * this.#gruppi++) >> 2] = gruppo * 4;
    const scrivi = (campo: number, valore: number): void => {
      this.#parole[(passo + campo) >> 2] = valore;
    };
    scrivi(PASSO.PROSSIMO, this.#primi[posto] ?? 0);
    scrivi(PASSO.BYTE, suoiByte);
    scrivi(PASSO.FINE, suoiByte + occupa);
    scrivi(PASSO.OLTRE, lunghezza === occupa ? 0 : (0xffff << (lunghezza % TAVOLA)) & 0xffff);
    scrivi(PASSO.LUNGHEZZA, lunghezza);
    scrivi(PASSO.RIGHE, righe);
    scrivi(PASSO.VERSO, verso);
    scrivi(PASSO.RIPETE, ripete ? 1 : 0);
    scrivi(PASSO.GRUPPI, suoiGruppi);
    scrivi(PASSO.GRUPPI_FINE, suoiGruppi + gruppi.length * 4);
    this.#primi[posto] = passo;
  }

  /** The way that was found to stand here last. */
  primoPasso(posto: number, da: number): Passo {
    const passo = this.#primi[posto] ?? 0;
    const leggi = (campo: number): number => this.#parole[(passo + campo) >> 2] ?? 0;
    const gruppi = this.#parole.subarray(leggi(PASSO.GRUPPI) >> 2, leggi(PASSO.GRUPPI_FINE) >> 2);
    return {
      da,
      a: da + leggi(PASSO.LUNGHEZZA),
      verso: leggi(PASSO.VERSO),
      gruppi: Array.from(gruppi, (gruppo) => gruppo / 4),
      ripete: leggi(PASSO.RIPETE) !== 0,
      righe: leggi(PASSO.RIGHE),
    };
  }

  /** A value was read, that was not the one before. */
  ricordaValore(id: number, da: number, a: number): void {
    const lunghezza = a - da;
    this.#lunghezze[id] = lunghezza < VALORE_MASSIMO ? lunghezza : 0;
    const ultimo = this.inizio + ULTIMI + id * VALORE_MASSIMO;
    // As whole numbers: others would not come back the same, and a call to copy so few bytes takes longer.
    for (let i = 0; i < VALORE_MASSIMO; i += 4) this.#parole[(ultimo + i) >> 2] = this.#vista.getInt32(da + i, true);
    this.inizi[id] = da;
    this.fini[id] = a;
    this.segna('valori', this.stato('valori') + 1);
    if (this.mostrati[id] === SUL_POSTO) return;
    this.mostrati[id] = 0;
    const cambiati = this.stato('cambiati');
    this.letti[cambiati] = id;
    this.segna('cambiati', cambiati + 1);
  }

  #toTavola(vincoli: Vincoli, tavole: Map<Vincoli, number>): number {
    const gia = tavole.get(vincoli);
    if (gia !== undefined) return gia;
    if (tavole.size === TAVOLE_MASSIME) throw new Error('there are more kinds of text than there is room for');
    const tavola = this.inizio + TAVOLE + tavole.size * TAVOLA;
    tavole.set(vincoli, tavola);
    for (let c = 0; c < 0x80; c += 1) {
      const riga = tavola + (c & 0xf);
      if (vincoli.ammessi[c] === 1) this.#byte[riga] = (this.#byte[riga] ?? 0) | (1 << (c >> 4));
    }
    return tavola;
  }
}
