import { createConteggi } from '@anagrafe/core';

import { type Banco, createBanco } from './banco.js';
import { type EsameRecord, type Registro, createRegistro, evaluateRecord, toLettura } from './evaluate-record.js';
import type { FileFornitura } from './file-fornitura.js';
import type { OpzioniFornitura } from './evaluate-fornitura.js';
import type { EventoFornitura } from './evento-fornitura.js';
import { Nastro, LettoreNastro } from './indice/nastro.js';
import { leggiIscrizione, scriviScheda, scriviSoggetto } from './indice/nastro-iscrizioni.js';
import type { CasoAperto } from './non-verificati.js';

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
  /** In the last part: what is known when all records are read. */
  readonly fine?: { readonly esame: EsameRecord; readonly aperti: readonly (readonly CasoAperto[])[] };
}

/** A part is sent with as many rilievi, or bytes. */
const RILIEVI = 1000;
const BYTE = 32 * 1024;

/**
 * The part of {@link evaluateFornitura} that a file can have done apart, in another thread: it is read, and its records put
 * to the rules. What needs the other files is left, with all that it needs, to `evaluateFornitura`, which takes these pieces
 * as the `parti` of the file and answers as if it had read it.
 *
 * @param file - The file.
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
  file: Pick<FileFornitura, 'nome' | 'byte'>,
  opzioni: Pick<OpzioniFornitura, 'oggi' | 'tabelle' | 'profilo'>,
): AsyncGenerator<ParteFile, void, undefined> {
  const { oggi, tabelle, profilo } = opzioni;
  const banco = createBanco({ oggi, tabelle }, profilo);
  const scrittura = new Scrittura();
  const letture = evaluateRecord<typeof PIENO>(file, banco, scrittura);
  let rilievi: EventoFornitura[] = [];
  for (;;) {
    const { done, value } = await letture.next();
    if (done === true) {
      yield { rilievi, ...scrittura.stacca(), fine: { esame: value, aperti: banco.casiAperti() } };
      return;
    }
    scrittura.consegnato(value);
    if (value.tipo !== 'pieno') rilievi.push(value);
    if (value.tipo !== 'pieno' && rilievi.length < RILIEVI) continue;
    yield { rilievi, ...scrittura.stacca() };
    rilievi = [];
  }
}

/** Stands among the rilievi where there is enough for a part. */
const PIENO = { tipo: 'pieno' } as const;

/** Writes down what each record leaves for the index, and how many rilievi of the file come before it. */
class Scrittura implements Registro<EventoFornitura | typeof PIENO> {
  #nastro = new Nastro();
  #iscrizioni = 0;
  #scritti = 0; // rilievi before the record written last
  #consegnati = 0; // rilievi that were taken
  #pieno = false; // is it said already?

  readonly soggetto: Registro<EventoFornitura | typeof PIENO>['soggetto'] = (soggetto, raccolti) => {
    this.#inizia(raccolti);
    scriviSoggetto(this.#nastro, soggetto);
  };

  readonly scheda: Registro<EventoFornitura | typeof PIENO>['scheda'] = (scheda, raccolti) => {
    this.#inizia(raccolti);
    scriviScheda(this.#nastro, scheda);
  };

  #inizia(raccolti: (EventoFornitura | typeof PIENO)[]): void {
    if (!this.#pieno && this.#nastro.lunghezza > BYTE) {
      this.#pieno = true;
      raccolti.push(PIENO);
    }
    const prima = this.#consegnati + raccolti.length - (this.#pieno ? 1 : 0);
    this.#nastro.numero(prima - this.#scritti);
    this.#scritti = prima;
    this.#iscrizioni += 1;
  }

  consegnato(uno: EventoFornitura | typeof PIENO): void {
    if (uno.tipo === 'pieno') this.#pieno = false;
    else this.#consegnati += 1;
  }

  /** What was written since the last time. */
  stacca(): Pick<ParteFile, 'pagine' | 'iscrizioni'> {
    const staccato = { pagine: this.#nastro.pagine, iscrizioni: this.#iscrizioni };
    this.#nastro = new Nastro();
    this.#iscrizioni = 0;
    return staccato;
  }
}

/** Takes up what another thread has made of a file; where that is stopped, the file was not read to its end. */
export async function* riprendiParti(
  nome: string,
  parti: AsyncIterable<ParteFile>,
  banco: Banco,
): AsyncGenerator<EventoFornitura, EsameRecord, undefined> {
  const ripresa = new Ripresa(createRegistro(nome, banco));
  try {
    for await (const parte of parti) {
      for (const rilievo of parte.rilievi) if (rilievo.tipo === 'rilievo') banco.conta(rilievo);
      yield* ripresa.riprendi(parte);
      if (parte.fine === undefined) continue;
      banco.riprendiAperti(parte.fine.aperti);
      return parte.fine.esame;
    }
  } catch (errore) {
    return { conteggi: ripresa.conteggi, dati: {}, righe: {}, lettura: toLettura(errore), arrivati: true };
  }
  throw new Error('the pieces of a file end before the file does');
}

/** Enters the records of a file as they were written down, each behind the rilievi that came before it. */
class Ripresa {
  readonly conteggi = createConteggi();
  readonly #registro: Registro<EventoFornitura>;
  readonly #daLeggere: { readonly lettore: LettoreNastro; iscrizioni: number }[] = [];
  #prossima: number | undefined; // rilievi before the next record, once that is read
  #scritti = 0;
  #emessi = 0;

  constructor(registro: Registro<EventoFornitura>) {
    this.#registro = registro;
  }

  /** The rilievi of a part, and those that its records gave rise to. A record whose rilievi are still to come waits for them. */
  riprendi({ rilievi, pagine, iscrizioni }: ParteFile): EventoFornitura[] {
    const eventi: EventoFornitura[] = [];
    const primo = this.#emessi;
    this.#daLeggere.push({ lettore: new LettoreNastro(pagine), iscrizioni });
    const emetti = (fino: number): void => {
      for (; this.#emessi < fino; this.#emessi += 1) {
        const rilievo = rilievi[this.#emessi - primo];
        if (rilievo !== undefined) eventi.push(rilievo);
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
    const iscrizione = leggiIscrizione(lettore);
    if (iscrizione.specie === 'soggetto') {
      this.conteggi.soggetti += 1;
      this.#registro.soggetto(iscrizione, eventi);
    } else {
      this.conteggi[iscrizione.specie === 'famiglia' ? 'famiglie' : 'convivenze'] += 1;
      this.#registro.scheda(iscrizione, eventi);
    }
  }
}
