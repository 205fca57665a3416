import { A_CAPO, RITORNO, SPAZIO, TAB } from './rapido/byte.js';
import { type Finestra, aggiungi, createFinestra } from './rapido/finestra.js';
import { PEZZO_MASSIMO, RECORD_MASSIMO, prendiMemoria } from './rapido/memoria.js';
import { type RecordVivo, createRecordVivo } from './rapido/record-vivo.js';
import { cercaTaglio } from './rapido/taglio.js';
import { INCOMPLETO } from './rapido/strada.js';
import { Tracciato } from './rapido/tracciato.js';
import { type RecordFornitura, toNomiDominio, toRecord } from './record-fornitura.js';
import { BYTE_DICHIARAZIONE, type Decodificatore, isUtf8, toDecodificatore } from './xml/codifica.js';
import type { Contesto } from './xml/contesto.js';
import { createLettore } from './xml/lettore.js';
import type { Confine } from './xml/lettura.js';

/** How many bytes the strict reader takes at once. */
const PEZZO = 64 * 1024;

/** Reads the bytes of one file di subentro as they come. */
export interface LettoreFornitura {
  /** @throws ErroreLettura where the document stops being readable: what stands before it has been handed over. */
  readonly write: (byte: Uint8Array) => void;
  /** The bytes end here. */
  readonly close: () => void;
  /** Reads all that was written; answers where that ends, if it is between two records in the ordinary state. */
  readonly sosta: () => Sosta | undefined;
  /** At a `sosta`: goes on from elsewhere, behind a record of the same list; lines and columns count from there. */
  readonly riparti: () => void;
}

/** A place between two records, and what is known there of those that may come. */
export interface Sosta extends Confine {
  readonly contesto: Contesto;
}

/** Who receives what is read. */
export interface Ricevente {
  /** Takes each record. The group in it is lent: the next record may be the same object, filled again. */
  readonly record: (record: RecordFornitura) => void;
  /** Is a value, by its path in the names of the domain, asked of most records? If absent, all are. */
  readonly isChiesto?: ((campo: string) => boolean) | undefined;
  /** Leaves everything to the strict reader. What comes is the same: a test holds the two together. */
  readonly soloSevero?: boolean;
  /** May the walk be done in WebAssembly, where there is? What comes is the same: a test holds the two together. */
  readonly conGemello?: boolean;
}

/** What reads the records of one list from the bytes. */
interface Corsia {
  readonly tracciato: Tracciato;
  readonly vivo: RecordVivo;
}

/**
 * A reader that hands over every record as soon as it is closed. Records in the plain form that exporters write are read
 * straight from the bytes; whatever is not in that form, and all that is around the records, goes to the strict reader,
 * which decides and explains.
 */
export function createLettoreFornitura(ricevente: Ricevente): LettoreFornitura {
  const { record: consegna, isChiesto, soloSevero = false, conGemello = true } = ricevente;
  const severo = createLettore({
    gruppo: (nome, nodo, riga) => {
      consegna(toRecord(nome, nome === 'soggetto' ? toNomiDominio(nodo) : nodo, riga));
    },
    violazione: (violazione) => {
      consegna({ tipo: 'violazione', ...violazione });
    },
  });
  const corsie = new Map<string, Corsia>();
  let decodificatore: Decodificatore | undefined;
  let rapido = false; // may records be read from the bytes?
  const memoria = prendiMemoria(conGemello);
  const finestra = createFinestra(memoria);
  let confine: Confine | undefined; // where the strict reader was left, if that is between two records

  function inizia(): void {
    const inizio = finestra.byte.subarray(finestra.inizio, finestra.fine);
    decodificatore =
      toDecodificatore(inizio) ??
      severo.fallisci('codifica-sconosciuta', 'la codifica dichiarata non è fra quelle lette');
    rapido = !soloSevero && isUtf8(inizio);
  }

  /** Reads what is in the window, but for a record whose end may be still to come. */
  function avanza(ultimo: boolean): void {
    while (finestra.inizio < finestra.fine) {
      if (confine !== undefined && leggiRapido(confine, ultimo)) return;
      const taglio = rapido ? cercaTaglio(finestra) : -1;
      leggiSevero(taglio < 0 ? finestra.fine : taglio);
      confine = taglio < 0 ? undefined : severo.confine();
    }
  }

  /** Reads records from the bytes as long as it can; answers whether it waits for more of them. */
  function leggiRapido({ record, ...da }: Confine, ultimo: boolean): boolean {
    const { tracciato, vivo } = apriCorsia(record);
    const inizio = finestra.inizio;
    let { riga } = da;
    let fine = inizio; // of the last record that was read
    let attende: boolean;
    for (;;) {
      const { p, righe } = passaSpazi(finestra, fine);
      const dopo = tracciato.leggi(p);
      if (dopo < 0) {
        attende = dopo === INCOMPLETO && !ultimo && finestra.fine - fine <= RECORD_MASSIMO;
        break;
      }
      vivo.aggiorna();
      consegna(toRecord(record.nome, vivo.oggetto, riga + righe));
      riga += righe + tracciato.righe;
      fine = dopo;
    }
    if (fine > inizio) {
      confine = { record, riga, colonna: toColonna(finestra.byte.subarray(inizio, fine), da.colonna) };
      severo.riprendi(confine);
      finestra.inizio = fine;
    }
    return attende;
  }

  function apriCorsia(record: Confine['record']): Corsia {
    const gia = corsie.get(record.nome);
    if (gia !== undefined) return gia;
    const tracciato = new Tracciato(record, memoria, finestra);
    const corsia = { tracciato, vivo: createRecordVivo(tracciato, isChiesto) };
    corsie.set(record.nome, corsia);
    return corsia;
  }

  function leggiSevero(fine: number): void {
    while (finestra.inizio < fine) {
      const byte = finestra.byte.subarray(finestra.inizio, Math.min(finestra.inizio + PEZZO, fine));
      finestra.inizio += byte.length;
      const { testo, guasto } = decodificatore?.decodifica(byte, false) ?? { testo: '', guasto: false };
      severo.write(testo);
      if (guasto) severo.fallisci('codifica-non-valida', 'ci sono byte che non sono testo nella codifica del file');
    }
  }

  return {
    write: (byte) => {
      for (let i = 0; i < byte.length; i += PEZZO_MASSIMO) {
        aggiungi(finestra, byte.subarray(i, i + PEZZO_MASSIMO));
        if (decodificatore === undefined) {
          if (finestra.fine - finestra.inizio < BYTE_DICHIARAZIONE) return;
          inizia();
        }
        avanza(false);
      }
    },
    close: () => {
      if (decodificatore === undefined && finestra.fine > finestra.inizio) inizia();
      avanza(true);
      const coda = decodificatore?.decodifica(new Uint8Array(), true);
      if (coda?.guasto === true) severo.fallisci('codifica-non-valida', 'il file finisce a metà di un carattere');
      severo.close();
      memoria.rendi();
    },
    sosta: () => {
      if (decodificatore !== undefined) avanza(true);
      return confine !== undefined && finestra.inizio === finestra.fine
        ? { ...confine, contesto: severo.contesto() }
        : undefined;
    },
    riparti: () => {
      if (confine === undefined) throw new Error('a reading goes on elsewhere from between two records only');
      confine = { ...confine, riga: 1, colonna: 1 };
      severo.riprendi(confine);
    },
  };
}

/** Where the blanks from a place on end, and how many lines they take. A carriage return counts with its line feed only. */
function passaSpazi({ byte }: Finestra, da: number): { readonly p: number; readonly righe: number } {
  let righe = 0;
  let p = da;
  for (;;) {
    const b = byte[p];
    if (b === A_CAPO) righe += 1;
    else if (b !== SPAZIO && b !== TAB && !(b === RITORNO && byte[p + 1] === A_CAPO)) return { p, righe };
    p += 1;
  }
}

/** The column behind some text, that begins at a column: characters are counted as the strict reader does. */
function toColonna(byte: Uint8Array, da: number): number {
  const ultima = byte.lastIndexOf(A_CAPO);
  let colonna = ultima < 0 ? da : 1;
  for (let i = ultima + 1; i < byte.length; i += 1) if (((byte[i] ?? 0) & 0xc0) !== 0x80) colonna += 1;
  return colonna;
}
