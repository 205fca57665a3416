import { EN063, type Conteggi, type FileSubentro, type Lettura, regoleFile } from '@anagrafe/core';

import type { Banco } from './banco.js';
import { createRegistro, evaluateRecord } from './evaluate-record.js';
import type { EsitoFile, EventoFornitura } from './evento-fornitura.js';
import { parseNomeFile } from './nome-file.js';
import { type ParteFile, riprendiParti } from './parti.js';
import type { Byte } from './read-fornitura.js';
import { type RigheFile, toRigaRegola } from './righe-file.js';

/** One file to check. */
export interface FileFornitura {
  /** Its name, without folders. */
  readonly nome: string;
  /** Opens it: the XML, already unpacked. Called once, when its turn comes. */
  readonly byte: () => Byte;
  /** What {@link evaluateParti} gave of it in another thread: then `byte` is not asked for. Called once. */
  readonly parti?: () => AsyncIterable<ParteFile>;
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

/** Puts every record of one file to the rules, then the file itself. */
export async function* evaluateFile(
  file: FileFornitura,
  invio: Invio,
  banco: Banco,
): AsyncGenerator<EventoFornitura, FileLetto, undefined> {
  const esame =
    file.parti === undefined
      ? yield* evaluateRecord(file, banco, createRegistro(file.nome, banco))
      : yield* riprendiParti(file.nome, file.parti(), banco);
  const { conteggi, dati, righe, lettura, arrivati } = esame;

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
  const isAperto = arrivati || lettura.ok || lettura.malformato;
  for (const regola of regoleFile) {
    if (!isAperto)
      banco.lasciaAperte([regola], 'file APR'); // there was nothing to judge, not even a name
    else
      yield* banco.esamina(file.nome, { regole: [regola], oggetto, provenienza: toRigaRegola(regola, lettura, righe) });
  }
  return { esito: toEsito(file.nome, conteggi, lettura), oggetto, righe };
}

function toEsito(nome: string, { soggetti, famiglie, convivenze }: Conteggi, lettura: Lettura): EsitoFile {
  const esito = { nome, soggetti, famiglie, convivenze, letto: lettura.ok };
  return lettura.ok ? esito : { ...esito, errore: lettura.motivo };
}
