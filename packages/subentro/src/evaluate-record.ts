import {
  type Conteggi,
  type DatiFornitura,
  type DatiInvio,
  type Lettura,
  createConteggi,
  isAnagrafeError,
  regoleCollocazione,
  regoleOccorrenza,
  regoleScheda,
  regoleSoggetto,
  toProvenienza,
  toProvenienzaScheda,
} from '@anagrafe/core';

import type { Banco } from './banco.js';
import { createIsChiesto } from './campi-chiesti.js';
import { ErroreLettura, type GuastoLettura } from './errore-lettura.js';
import type { EventoFornitura } from './evento-fornitura.js';
import {
  type SchedaIscritta,
  type SoggettoIscritto,
  toSchedaIscritta,
  toSoggettoIscritto,
} from './indice/iscrizione.js';
import { type Byte, type Consegna, leggi } from './read-fornitura.js';
import type { RecordFornitura } from './record-fornitura.js';
import type { RigheFile } from './righe-file.js';
import { toSessoContato } from './sesso-contato.js';
import { stacca } from './stacca.js';
import type { Seguito } from './tratti/lettore-tratto.js';
import { createViolazioniScheda } from './violazioni-scheda.js';

/** What the records of a file have told, when there are no more. */
export interface EsameRecord {
  readonly conteggi: Conteggi;
  readonly dati: { readonly datiFornitura?: DatiFornitura; readonly datiInvio?: DatiInvio };
  readonly righe: RigheFile;
  readonly lettura: Lettura;
  /** Where and why the reading stopped, if that is for something in the file. */
  readonly guasto?: GuastoLettura;
  /** Where another stretch of the file takes over: absent at the end of the file. */
  readonly seguito?: Seguito;
  /** Did any byte come? */
  readonly arrivati: boolean;
}

/** Where the records are entered that others may refer to; what comes of that is added to what was found. */
export interface Registro<T> {
  readonly soggetto: (soggetto: SoggettoIscritto, raccolti: T[]) => void;
  readonly scheda: (scheda: SchedaIscritta, raccolti: T[]) => void;
}

type Scrivibile<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a file, or a stretch of it, and puts every record of it to the rules. */
export async function* evaluateRecord<T>(
  file: { readonly nome: string; readonly byte: () => Byte; readonly consegna?: Consegna<EventoFornitura | T> },
  banco: Banco,
  registro: Registro<EventoFornitura | T>,
): AsyncGenerator<EventoFornitura | T, EsameRecord, undefined> {
  const conteggi = createConteggi();
  const dati: { datiFornitura?: DatiFornitura; datiInvio?: DatiInvio } = {};
  const righe: Scrivibile<RigheFile> = {};
  const byte = { arrivati: false };
  const { conServizi } = banco;
  const violazioni = createViolazioniScheda((violazione, provenienza) =>
    banco.struttura(file.nome, violazione, provenienza),
  );

  const esamina = (record: RecordFornitura, raccolti: (EventoFornitura | T)[]): void => {
    switch (record.tipo) {
      case 'datiFornitura':
        dati.datiFornitura = stacca(record.datiFornitura);
        righe.datiFornitura = record.riga;
        break;
      case 'datiInvio':
        dati.datiInvio = stacca(record.datiInvio);
        righe.datiInvio = record.riga;
        break;
      case 'soggetto': {
        const { soggetto, riga } = record;
        const provenienza = toProvenienza(soggetto, riga);
        contaSoggetto(conteggi, soggetto.generalita?.sesso);
        aggiungi(raccolti, violazioni.libera(provenienza));
        registro.soggetto(toSoggettoIscritto(soggetto, { riga, conServizi }), raccolti);
        aggiungi(raccolti, banco.esamina(file.nome, { regole: regoleSoggetto, oggetto: soggetto, provenienza }));
        break;
      }
      case 'famiglia':
      case 'convivenza': {
        const { tipo: specie, scheda, riga } = record;
        const provenienza = toProvenienzaScheda(scheda, riga);
        conteggi[specie === 'famiglia' ? 'famiglie' : 'convivenze'] += 1;
        aggiungi(raccolti, violazioni.libera(provenienza));
        aggiungi(raccolti, banco.esamina(file.nome, { regole: regoleScheda, oggetto: scheda, provenienza }));
        const collocata = { specie, scheda };
        aggiungi(raccolti, banco.esamina(file.nome, { regole: regoleCollocazione, oggetto: collocata, provenienza }));
        registro.scheda(toSchedaIscritta(scheda, specie, { riga, conServizi }), raccolti);
        break;
      }
      case 'violazione':
        aggiungi(raccolti, violazioni.aggiungi(record));
        break;
    }
  };

  try {
    const seguito = yield* leggi(annotaArrivo(file.byte(), byte), esamina, {
      consegna: file.consegna,
      isChiesto: createIsChiesto(banco.conServizi),
    });
    const esito = { conteggi, dati, righe, lettura: { ok: true }, arrivati: byte.arrivati } as const;
    return seguito === undefined ? esito : { ...esito, seguito };
  } catch (errore) {
    const lettura = toLettura(errore);
    yield* violazioni.libera({});
    if (errore instanceof ErroreLettura && !lettura.malformato) {
      yield banco.struttura(file.nome, { percorso: '/', riga: errore.riga, motivo: errore.motivo }, {});
    }
    const esito = { conteggi, dati, righe, lettura, arrivati: byte.arrivati };
    if (!(errore instanceof ErroreLettura)) return esito;
    const { code, motivo, riga, colonna } = errore;
    return { ...esito, guasto: { code, motivo, riga, colonna } };
  }
}

/** Enters the records of a file in the index; of an identifier that comes again, the rules on that are asked at once. */
export function createRegistro(file: string, banco: Banco): Registro<EventoFornitura> {
  return {
    soggetto: (soggetto) => {
      banco.indice.aggiungiSoggetto(soggetto, file);
    },
    scheda: (scheda, raccolti) => {
      const occorrenza = banco.indice.aggiungiScheda(scheda, file);
      if (occorrenza === undefined) return;
      const provenienza = { famiglia: occorrenza.id, riga: scheda.riga };
      aggiungi(raccolti, banco.esamina(file, { regole: regoleOccorrenza, oggetto: occorrenza, provenienza }));
    },
  };
}

function aggiungi<T>(raccolti: T[], altri: readonly T[]): void {
  for (const altro of altri) raccolti.push(altro);
}

/** The bytes of a file, and a note that some came. */
async function* annotaArrivo(byte: Byte, nota: { arrivati: boolean }): AsyncGenerator<Uint8Array> {
  for await (const pezzo of byte) {
    nota.arrivati = true;
    yield pezzo;
  }
}

function contaSoggetto(conteggi: ReturnType<typeof createConteggi>, sesso: string | undefined): void {
  conteggi.soggetti += 1;
  const contato = toSessoContato(sesso);
  if (contato === 'F') conteggi.femmine += 1;
  if (contato === 'M') conteggi.maschi += 1;
}

/** Why the reading ended before the file did; what is no error of ours is thrown on. */
export function toLettura(errore: unknown): Extract<Lettura, { ok: false }> {
  if (errore instanceof ErroreLettura) {
    const malformato = errore.code === 'xml-malformato' || errore.code === 'codifica-non-valida';
    return { ok: false, malformato, motivo: errore.message.replace(/\.$/, ''), riga: errore.riga };
  }
  if (!isAnagrafeError(errore)) throw errore;
  // The stream itself failed: a broken archive leaves no XML, an unreadable file leaves nothing to judge.
  return {
    ok: false,
    malformato: errore.code === 'archivio-corrotto',
    motivo: errore.message.replace(/\.$/, ''),
  };
}
