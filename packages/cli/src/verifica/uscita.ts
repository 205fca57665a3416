import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { toErroreScrittura } from '../fornitura/errore-file.js';
import { dimenticaProvvisorio, ricordaProvvisorio } from './file-provvisori.js';
import { toUscitaABlocchi } from './uscita-a-blocchi.js';

/** Where a form is written: text in, in order, never faster than it can be taken. */
export interface Uscita {
  readonly scrivi: (testo: string) => Promise<void>;
  /** All is written: only now a file takes its name. */
  readonly chiudi: () => Promise<void>;
  /** Something went wrong: no half-written file stays, and one that had the name before is as it was. */
  readonly abbandona: () => Promise<void>;
}

/**
 * The screen, or a file. A file is opened at once, so that a folder that is not there is known before the work begins; a
 * write that fails (full disk) rejects with the cause in Italian.
 */
export function apriUscita(percorso: string | undefined): Promise<Uscita> {
  if (percorso !== undefined) return apriFile(percorso).then(toUscitaABlocchi);
  return Promise.resolve(process.stdout.isTTY ? SCHERMO : toUscitaABlocchi(SCHERMO)); // whoever looks on sees each line
}

const SCHERMO: Uscita = {
  scrivi: (testo) =>
    new Promise((resolve) => {
      process.stdout.write(testo, (errore) => {
        if (!errore) resolve(); // otherwise bin.ts, which hears of it too, closes the program
      });
    }),
  chiudi: () => Promise.resolve(),
  abbandona: () => Promise.resolve(),
};

async function apriFile(scritto: string): Promise<Uscita> {
  const conCausa = (errore: unknown): never => {
    throw toErroreScrittura(scritto, errore);
  };
  const percorso = await realpath(scritto).catch(() => scritto); // a link stays a link
  const { file, provvisorio } = await apri(percorso).catch(conCausa);
  return {
    scrivi: (testo) => file.appendFile(testo).catch(conCausa),
    chiudi: async () => {
      await file.close().catch(conCausa);
      if (provvisorio === undefined) return;
      await rename(provvisorio, percorso).catch(conCausa);
      dimenticaProvvisorio(provvisorio);
    },
    abbandona: async () => {
      await file.close().catch(() => undefined);
      if (provvisorio === undefined) return;
      await rm(provvisorio, { force: true });
      dimenticaProvvisorio(provvisorio);
    },
  };
}

/** A file beside the one that is meant, with its permissions; that one itself if it is a device, or its folder is closed. */
async function apri(percorso: string): Promise<{ readonly file: FileHandle; readonly provvisorio?: string }> {
  const prima = await stat(percorso).catch(() => undefined);
  if (prima !== undefined && !prima.isFile()) return { file: await open(percorso, 'w') };
  const provvisorio = join(dirname(percorso), `.${basename(percorso)}.${randomUUID()}`);
  try {
    const file = await open(provvisorio, 'w', prima?.mode);
    ricordaProvvisorio(provvisorio);
    return { file, provvisorio };
  } catch (errore) {
    if (prima === undefined) throw errore;
    return { file: await open(percorso, 'w') };
  }
}
