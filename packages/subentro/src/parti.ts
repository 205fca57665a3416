import { createConteggi } from '@anagrafe/core';

import { type Banco, createBanco } from './banco.js';
import { type EsameRecord, type Registro, createRegistro, evaluateRecord, toLettura } from './evaluate-record.js';
import type { Posizione } from './errore-lettura.js';
import type { FileFornitura } from './file-fornitura.js';
import type { OpzioniFornitura } from './evaluate-fornitura.js';
import type { EventoFornitura } from './evento-fornitura.js';
import { Nastro, LettoreNastro } from './indice/nastro.js';
import { leggiIscrizione, scriviScheda, scriviSoggetto } from './indice/nastro-iscrizioni.js';
import type { CasoAperto } from './non-verificati.js';
import { sommaConteggi } from './somma-conteggi.js';
import { INIZIO, traslaEsame, traslaEvento } from './tratti/trasla.js';
import type { Taglio, Tratto } from './tratti/tratto.js';

/**
 * Some of what the records of a file give, to be sent from one thread to another: what was found in them, and what they leave
 * for the index.
 */
export interface ParteFile {
  readonly rilievi: readonly EventoFornitura[];
  /** Many records in few bytes, which nobody else reads or writes: they can be transferred. */
  readonly pagine: readonly Uint8Array<ArrayBuffer>[];
  /** How many records they hold. */
  readonly iscrizioni: number;
  /**
   * Of a stretch: the next to go on beyond the beginning of another, which has no part in the file then. Who took this one
   * for a part of the file asks for more; who does not know yet had better wait.
   */
  readonly oltre?: Taglio;
  /** In the last part: what is known when all records are read. If it has a `seguito`, the stretch from there comes next. */
  readonly fine?: { readonly esame: EsameRecord; readonly aperti: readonly (readonly CasoAperto[])[] };
}

/** A part is sent with as many rilievi, or bytes. */
const RILIEVI = 1000;
const BYTE = 32 * 1024;

/** A file, or a stretch of it, to be examined apart. */
export interface FileInParti extends Pick<FileFornitura, 'nome' | 'byte'> {
  /** The stretch: `byte` are then those from its beginning to the end of the file. */
  readonly tratto?: Tratto;
}

/**
 * The part of {@link evaluateFornitura} that a file can have done apart, in another thread: it is read, and its records put
 * to the rules. What needs the other files is left, with all that it needs, to `evaluateFornitura`, which takes these pieces
 * as the `parti` of the file and answers as if it had read it.
 *
 * Several threads may share a file, each reading a stretch of it that begins where {@link findTaglio} says, all at the same
 * time. Who reads a stretch takes it that a record begins there; who reads the one before finds out when it gets there, and
 * ends with a `seguito` if so. If not (the place is in a comment, say), it goes on to the next stretch that begins where it
 * should, and what came of those between is to be thrown away. So the parts of the file are those of its first stretch, then
 * those of the stretch that begins at the `seguito`, and so on.
 *
 * @param file - The file, or one stretch of it.
 * @param opzioni - Day, tables and profile: the same as for the whole fornitura.
 * @returns The pieces, each of many records; they can be cloned, and the buffers of their `pagine` transferred.
 * @throws As {@link evaluateFornitura}.
 * @example
 * const pezzi = [];
 * const file = { nome: '028060_SUBAPR_1_1_1.xml', byte: () => [new TextEncoder().encode('<a/>')] };
 * for await (const pezzo of evaluateParti(file, { oggi: '2026-11-21', tabelle })) pezzi.push(pezzo);
 * pezzi.map(({ rilievi, fine }) => [rilievi.length, fine !== undefined]) // → [[1, true]]
 */
export async function* evaluateParti(
  file: FileInParti,
  opzioni: Pick<OpzioniFornitura, 'oggi' | 'tabelle' | 'profilo'>,
): AsyncGenerator<ParteFile, void, undefined> {
  const { oggi, tabelle, profilo } = opzioni;
  const banco = createBanco({ oggi, tabelle }, profilo);
  const scrittura = new Scrittura();
  const { nome, byte, tratto } = file;
  const consegna = tratto && { tratto, oltre: toOltre };
  const letture = evaluateRecord<Segno>({ nome, byte, ...(consegna && { consegna }) }, banco, scrittura);
  let rilievi: EventoFornitura[] = [];
  for (;;) {
    const { done, value } = await letture.next();
    if (done === true) {
      yield { rilievi, ...scrittura.stacca(), fine: { esame: value, aperti: banco.casiAperti() } };
      return;
    }
    if (value.tipo === 'pieno') scrittura.svuotato();
    else if (value.tipo !== 'oltre') {
      scrittura.consegnato();
      if (rilievi.push(value) < RILIEVI) continue;
    }
    yield { rilievi, ...scrittura.stacca(), ...(value.tipo === 'oltre' && { oltre: value.taglio }) };
    rilievi = [];
  }
}

/** What stands among the rilievi: there is enough for a part; the beginning of another stretch is gone past. */
type Segno = typeof PIENO | { readonly tipo: 'oltre'; readonly taglio: Taglio };

const PIENO = { tipo: 'pieno' } as const;

function toOltre(taglio: Taglio): Segno {
  return { tipo: 'oltre', taglio };
}

/** Writes down what each record leaves for the index, and how many rilievi of the file come before it. */
class Scrittura implements Registro<EventoFornitura | Segno> {
  #nastro = new Nastro();
  #iscrizioni = 0;
  #scritti = 0; // rilievi before the record written last
  #consegnati = 0; // rilievi that were taken
  #pieno = false; // is it said already?

  readonly soggetto: Registro<EventoFornitura | Segno>['soggetto'] = (soggetto, raccolti) => {
    this.#inizia(raccolti);
    scriviSoggetto(this.#nastro, soggetto);
  };

  readonly scheda: Registro<EventoFornitura | Segno>['scheda'] = (scheda, raccolti) => {
    this.#inizia(raccolti);
    scriviScheda(this.#nastro, scheda);
  };

  #inizia(raccolti: (EventoFornitura | Segno)[]): void {
    if (!this.#pieno && this.#nastro.lunghezza > BYTE) {
      this.#pieno = true;
      raccolti.push(PIENO);
    }
    const prima = this.#consegnati + raccolti.length - (this.#pieno ? 1 : 0);
    this.#nastro.numero(prima - this.#scritti);
    this.#scritti = prima;
    this.#iscrizioni += 1;
  }

  /** A rilievo was taken. */
  consegnato(): void {
    this.#consegnati += 1;
  }

  /** What was said to be enough was taken. */
  svuotato(): void {
    this.#pieno = false;
  }

  /** What was written since the last time. */
  stacca(): Pick<ParteFile, 'pagine' | 'iscrizioni'> {
    const staccato = { pagine: this.#nastro.pagine, iscrizioni: this.#iscrizioni };
    this.#nastro = new Nastro();
    this.#iscrizioni = 0;
    return staccato;
  }
}

/** Takes up what other threads have made of a file; where that is stopped, the file was not read to its end. */
export async function* riprendiParti(
  nome: string,
  parti: AsyncIterable<ParteFile>,
  banco: Banco,
): AsyncGenerator<EventoFornitura, EsameRecord, undefined> {
  const registro = createRegistro(nome, banco);
  let inizio = INIZIO;
  let ripresa = new Ripresa(registro, inizio);
  let esame: EsameRecord | undefined; // of the stretches that have ended
  try {
    for await (const parte of parti) {
      for (const rilievo of parte.rilievi) if (rilievo.tipo === 'rilievo') banco.conta(rilievo);
      yield* ripresa.riprendi(parte);
      if (parte.fine === undefined) continue;
      banco.riprendiAperti(parte.fine.aperti);
      esame = unisci(esame, traslaEsame(parte.fine.esame, inizio));
      if (esame.seguito === undefined) return esame;
      inizio = esame.seguito;
      ripresa = new Ripresa(registro, inizio);
    }
  } catch (errore) {
    const conteggi = sommaConteggi(ripresa.conteggi, esame?.conteggi);
    return { conteggi, dati: {}, righe: {}, lettura: toLettura(errore), arrivati: true };
  }
  throw new Error('the pieces of a file end before the file does');
}

/** What is known of a stretch, after what is known of those before it. */
function unisci(prima: EsameRecord | undefined, dopo: EsameRecord): EsameRecord {
  return {
    ...dopo,
    conteggi: sommaConteggi(dopo.conteggi, prima?.conteggi),
    dati: { ...prima?.dati, ...dopo.dati },
    righe: { ...prima?.righe, ...dopo.righe },
    arrivati: dopo.arrivati || prima?.arrivati === true,
  };
}

/** Enters the records of a stretch as they were written down, each behind the rilievi that came before it. */
class Ripresa {
  readonly conteggi = createConteggi();
  readonly #registro: Registro<EventoFornitura>;
  readonly #inizio: Posizione;
  readonly #daLeggere: { readonly lettore: LettoreNastro; iscrizioni: number }[] = [];
  #prossima: number | undefined; // rilievi before the next record, once that is read
  #scritti = 0;
  #emessi = 0;

  constructor(registro: Registro<EventoFornitura>, inizio: Posizione) {
    this.#registro = registro;
    this.#inizio = inizio;
  }

  /** The rilievi of a part, and those that its records gave rise to. A record whose rilievi are still to come waits for them. */
  riprendi({ rilievi, pagine, iscrizioni }: ParteFile): EventoFornitura[] {
    const eventi: EventoFornitura[] = [];
    const primo = this.#emessi;
    this.#daLeggere.push({ lettore: new LettoreNastro(pagine), iscrizioni });
    const emetti = (fino: number): void => {
      for (; this.#emessi < fino; this.#emessi += 1) {
        const rilievo = rilievi[this.#emessi - primo];
        if (rilievo !== undefined) eventi.push(traslaEvento(rilievo, this.#inizio));
      }
    };
    for (let nastro = this.#daLeggere[0]; nastro !== undefined; nastro = this.#daLeggere[0]) {
      if (nastro.iscrizioni === 0) {
        this.#daLeggere.shift();
        continue;
      }
      const prima = (this.#prossima ??= this.#scritti + nastro.lettore.numero());
      if (prima > primo + rilievi.length) break;
      emetti(prima);
      this.#iscrivi(nastro.lettore, eventi);
      this.#prossima = undefined;
      this.#scritti = prima;
      nastro.iscrizioni -= 1;
    }
    emetti(primo + rilievi.length);
    return eventi;
  }

  #iscrivi(lettore: LettoreNastro, eventi: EventoFornitura[]): void {
    const iscrizione = leggiIscrizione(lettore, this.#inizio.riga);
    if (iscrizione.specie === 'soggetto') {
      this.conteggi.soggetti += 1;
      this.#registro.soggetto(iscrizione, eventi);
    } else {
      this.conteggi[iscrizione.specie === 'famiglia' ? 'famiglie' : 'convivenze'] += 1;
      this.#registro.scheda(iscrizione, eventi);
    }
  }
}
