import {
  EN063,
  type Conteggi,
  type DatiFornitura,
  type DatiInvio,
  type FileSubentro,
  type Lettura,
  type SpecieScheda,
  isAnagrafeError,
  regoleCollocazione,
  regoleFile,
  regoleOccorrenza,
  regoleScheda,
  regoleSoggetto,
  toProvenienza,
  toProvenienzaScheda,
} from '@anagrafe/core';

import type { Banco } from './banco.js';
import { ErroreLettura } from './errore-lettura.js';
import type { EsitoFile, EventoFornitura } from './evento-fornitura.js';
import { parseNomeFile } from './nome-file.js';
import { type Byte, leggi } from './read-fornitura.js';
import type { RecordFornitura } from './record-fornitura.js';
import { type RigheFile, toRigaRegola } from './righe-file.js';
import { toSessoContato } from './sesso-contato.js';
import { stacca } from './stacca.js';
import { createViolazioniScheda } from './violazioni-scheda.js';

/** One file to check. */
export interface FileFornitura {
  /** Its name, without folders. */
  readonly nome: string;
  /** Opens it: the XML, already unpacked. Called once, when its turn comes. */
  readonly byte: () => Byte;
  /** How many bytes it has as it is sent; absent for plain XML. */
  readonly dimensioneCompressa?: number;
}

/** What is known of the sending, beside the file. */
export type Invio = Pick<FileSubentro, 'limiteCompresso' | 'mittente' | 'piano' | 'ricevuti'>;

/** What a file left behind once it was read. */
export interface FileLetto {
  readonly esito: EsitoFile;
  readonly oggetto: FileSubentro;
  readonly righe: RigheFile;
}

type Scrivibile<T> = { -readonly [K in keyof T]: T[K] };

/** Puts every record of one file to the rules, then the file itself. */
export async function* evaluateFile(
  file: FileFornitura,
  invio: Invio,
  banco: Banco,
): AsyncGenerator<EventoFornitura, FileLetto, undefined> {
  const conteggi: Scrivibile<Conteggi> = { soggetti: 0, femmine: 0, maschi: 0, famiglie: 0, convivenze: 0 };
  const dati: { datiFornitura?: DatiFornitura; datiInvio?: DatiInvio } = {};
  const righe: Scrivibile<RigheFile> = {};
  const byte = { arrivati: false };
  let lettura: Lettura = { ok: true };
  const violazioni = createViolazioniScheda((violazione, provenienza) =>
    banco.struttura(file.nome, violazione, provenienza),
  );

  const esamina = (record: RecordFornitura, eventi: EventoFornitura[]): void => {
    switch (record.tipo) {
      case 'datiFornitura':
        dati.datiFornitura = stacca(record.datiFornitura);
        righe.datiFornitura = record.riga;
        break;
      case 'datiInvio':
        dati.datiInvio = stacca(record.datiInvio);
        righe.datiInvio = record.riga;
        break;
      case 'soggetto':
        contaSoggetto(conteggi, record.soggetto.generalita?.sesso);
        eventi.push(...violazioni.libera(toProvenienza(record.soggetto)));
        eventi.push(...evaluateSoggetto(file.nome, record, banco));
        break;
      case 'famiglia':
      case 'convivenza':
        conteggi[record.tipo === 'famiglia' ? 'famiglie' : 'convivenze'] += 1;
        eventi.push(...violazioni.libera(toProvenienzaScheda(record.scheda)));
        eventi.push(...evaluateSchedaFamiglia(file.nome, record, banco));
        break;
      case 'violazione':
        eventi.push(...violazioni.aggiungi(record));
        break;
    }
  };

  try {
    yield* leggi(annotaArrivo(file, byte), esamina);
  } catch (errore) {
    lettura = toLettura(errore);
    yield* violazioni.libera({});
    if (errore instanceof ErroreLettura && !lettura.malformato) {
      yield banco.struttura(file.nome, { percorso: '/', riga: errore.riga, motivo: errore.motivo }, {});
    }
  }

  for (const { provenienza, legami } of banco.indice.chiudiFile(lettura.ok)) {
    yield* banco.esamina(file.nome, { regole: [EN063], oggetto: legami, provenienza });
  }
  const nome = parseNomeFile(file.nome);
  const oggetto: FileSubentro = {
    nome: nome.ok ? nome.value : null,
    nomeScritto: file.nome,
    compresso: file.dimensioneCompressa !== undefined || /\.gz$/i.test(file.nome),
    lettura,
    ...invio,
    ...(file.dimensioneCompressa === undefined ? {} : { dimensioneCompressa: file.dimensioneCompressa }),
    ...dati,
    ...(lettura.ok ? { conteggi } : {}),
  };
  const isAperto = byte.arrivati || lettura.ok || lettura.malformato;
  for (const regola of regoleFile) {
    if (!isAperto)
      banco.lasciaAperte([regola], 'file APR'); // there was nothing to judge, not even a name
    else
      yield* banco.esamina(file.nome, { regole: [regola], oggetto, provenienza: toRigaRegola(regola, lettura, righe) });
  }
  return { esito: toEsito(file.nome, conteggi, lettura), oggetto, righe };
}

/** The bytes of a file, and a note that some came. */
async function* annotaArrivo(file: FileFornitura, nota: { arrivati: boolean }): AsyncGenerator<Uint8Array> {
  for await (const pezzo of file.byte()) {
    nota.arrivati = true;
    yield pezzo;
  }
}

function* evaluateSoggetto(
  file: string,
  { soggetto, riga }: Extract<RecordFornitura, { tipo: 'soggetto' }>,
  banco: Banco,
): Generator<EventoFornitura, void, undefined> {
  banco.indice.aggiungiSoggetto(soggetto, { file, riga });
  yield* banco.esamina(file, {
    regole: regoleSoggetto,
    oggetto: soggetto,
    provenienza: { ...toProvenienza(soggetto), riga },
  });
}

function* evaluateSchedaFamiglia(
  file: string,
  { tipo, scheda, riga }: Extract<RecordFornitura, { tipo: SpecieScheda }>,
  banco: Banco,
): Generator<EventoFornitura, void, undefined> {
  const provenienza = { ...toProvenienzaScheda(scheda), riga };
  yield* banco.esamina(file, { regole: regoleScheda, oggetto: scheda, provenienza });
  yield* banco.esamina(file, { regole: regoleCollocazione, oggetto: { specie: tipo, scheda }, provenienza });
  const occorrenza = banco.indice.aggiungiScheda(scheda, { file, riga, specie: tipo });
  if (occorrenza === undefined) return;
  yield* banco.esamina(file, {
    regole: regoleOccorrenza,
    oggetto: occorrenza,
    provenienza: { famiglia: occorrenza.id, riga },
  });
}

function contaSoggetto(conteggi: Scrivibile<Conteggi>, sesso: string | undefined): void {
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

function toEsito(nome: string, { soggetti, famiglie, convivenze }: Conteggi, lettura: Lettura): EsitoFile {
  const esito = { nome, soggetti, famiglie, convivenze, letto: lettura.ok };
  return lettura.ok ? esito : { ...esito, errore: lettura.motivo };
}
