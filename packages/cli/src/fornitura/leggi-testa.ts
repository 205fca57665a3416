import type { DatiFornitura, DatiInvio } from '@anagrafe/core';
import { readFornitura } from '@anagrafe/subentro';

import type { FileTrovato } from './apri-file.js';

/** What a file declares at its head. */
export interface Testa {
  readonly datiFornitura?: DatiFornitura;
  readonly datiInvio?: DatiInvio;
}

/** The head of a file. If it cannot be read, that is told when the file is: here it declares nothing. */
export async function leggiTesta({ testa }: FileTrovato): Promise<Testa> {
  const letta: { datiFornitura?: DatiFornitura; datiInvio?: DatiInvio } = {};
  try {
    for await (const record of readFornitura(testa())) {
      if (record.tipo === 'datiFornitura') letta.datiFornitura = record.datiFornitura;
      else if (record.tipo === 'datiInvio') letta.datiInvio = record.datiInvio;
      else if (record.tipo !== 'violazione') break;
    }
  } catch {
    // Told when the file is read.
  }
  return letta;
}
