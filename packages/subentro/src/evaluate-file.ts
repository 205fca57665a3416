import { EN063, type Conteggi, type FileSubentro, type Lettura, regoleFile } from '@anagrafe/core';

import type { Banco } from './banco.js';
import { createRegistro, evaluateRecord } from './evaluate-record.js';
import type { EsitoFile, EventoFornitura } from './evento-fornitura.js';
import { type FileFornitura, type Invio, isGiudicabile, toFileSubentro } from './file-fornitura.js';
import { riprendiParti } from './parti.js';
import { type RigheFile, toRigaRegola } from './righe-file.js';

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
  const { conteggi, dati, righe, lettura } = esame;

  for (const { provenienza, legami } of banco.indice.chiudiFile(lettura.ok)) {
    yield* banco.esamina(file.nome, { regole: [EN063], oggetto: legami, provenienza });
  }
  const oggetto: FileSubentro = {
    ...toFileSubentro(file, invio, lettura),
    ...dati,
    ...(lettura.ok ? { conteggi } : {}),
  };
  for (const regola of regoleFile) {
    if (!isGiudicabile(esame))
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
