import { AnagrafeError, type Soggetto } from '@anagrafe/core';
import { ErroreLettura, readFornitura } from '@anagrafe/subentro';

import type { FileTrovato } from '../fornitura/apri-file.js';

/** A scheda individuale of a fornitura: in which file, and at which line. */
export interface SchedaLetta {
  readonly soggetto: Soggetto;
  readonly riga: number;
  readonly file: string;
}

/** The schede individuali of some files, in order. What the official schema does not allow is for `anagrafe verifica` to tell. */
export async function* leggiSchede(file: readonly FileTrovato[]): AsyncGenerator<SchedaLetta, void, undefined> {
  for (const { nome, byte } of file) {
    try {
      for await (const record of readFornitura(byte())) {
        if (record.tipo === 'soggetto') yield { soggetto: record.soggetto, riga: record.riga, file: nome };
      }
    } catch (errore) {
      if (!(errore instanceof ErroreLettura)) throw errore;
      throw new AnagrafeError(errore.code, `${nome}: ${errore.message}`);
    }
  }
}
