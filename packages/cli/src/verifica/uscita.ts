import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

import { toErroreFile } from '../fornitura/errore-file.js';

/** Where a form is written: text in, in order, never faster than it can be taken. */
export interface Uscita {
  readonly scrivi: (testo: string) => Promise<void>;
  readonly chiudi: () => Promise<void>;
}

/** The screen, or a file. A write that fails (full disk, missing folder) rejects with the cause in Italian. */
export function apriUscita(percorso: string | undefined): Uscita {
  const nome = percorso ?? 'uscita';
  const flusso: Writable = percorso === undefined ? process.stdout : createWriteStream(percorso);
  let guasto: unknown;
  // Errors of the screen are for bin.ts, which knows when they are none.
  if (percorso !== undefined) {
    flusso.on('error', (errore) => {
      guasto ??= errore;
    });
  }
  const controlla = (): void => {
    if (guasto !== undefined) throw toErroreFile(nome, guasto);
  };
  return {
    scrivi: async (testo) => {
      controlla();
      await new Promise<void>((resolve) => {
        flusso.write(testo, () => {
          resolve();
        });
      });
      controlla();
    },
    chiudi: async () => {
      if (percorso !== undefined) await new Promise<void>((resolve) => flusso.end(resolve));
      controlla();
    },
  };
}
