import type { FileHandle } from 'node:fs/promises';

import type { Appoggio } from '@anagrafe/subentro';

import { conCausa } from './errore-file.js';

/** Room on a disk, until it is closed. */
export interface AppoggioSuDisco extends Appoggio {
  readonly chiudi: () => Promise<void>;
}

const PEZZO = 1024 * 1024;

/** Room in a file that was opened to be written and read; errors speak of the folder it is in. */
export function createAppoggioSuDisco(file: FileHandle, cartella: string): AppoggioSuDisco {
  let lunghezza = 0;
  return {
    aggiungi: (byte) =>
      conCausa(cartella, async () => {
        for (let da = 0; da < byte.length;) {
          const { bytesWritten } = await file.write(byte, da, byte.length - da, lunghezza);
          da += bytesWritten;
          lunghezza += bytesWritten;
        }
      }),
    leggi: async function* (da, a) {
      for (let qui = da; qui < a;) {
        const pezzo = new Uint8Array(Math.min(PEZZO, a - qui));
        const { bytesRead } = await conCausa(cartella, () => file.read(pezzo, 0, pezzo.length, qui));
        if (bytesRead === 0) throw new RangeError('The scratch file is shorter than what was written to it.');
        yield pezzo.subarray(0, bytesRead);
        qui += bytesRead;
      }
    },
    chiudi: () => file.close(),
  };
}
