import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { toErroreScrittura } from '../fornitura/errore-file.js';
import { STATO } from '../stato-uscita.js';

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
  return percorso === undefined ? Promise.resolve(SCHERMO) : apriFile(percorso);
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

async function apriFile(percorso: string): Promise<Uscita> {
  const conCausa = (errore: unknown): never => {
    throw toErroreScrittura(percorso, errore);
  };
  const provvisorio = await toProvvisorio(percorso);
  const file = await open(provvisorio ?? percorso, 'w').catch(conCausa);
  const interrompi = (): void => {
    if (provvisorio !== undefined) rmSync(provvisorio, { force: true });
    process.exit(STATO.interrotto);
  };
  process.once('SIGINT', interrompi);
  return {
    scrivi: (testo) => file.appendFile(testo).catch(conCausa),
    chiudi: async () => {
      process.off('SIGINT', interrompi);
      await file.close().catch(conCausa);
      if (provvisorio !== undefined) await rename(provvisorio, percorso).catch(conCausa);
    },
    abbandona: async () => {
      process.off('SIGINT', interrompi);
      await file.close().catch(() => undefined);
      if (provvisorio !== undefined) await rm(provvisorio, { force: true });
    },
  };
}

/** The name under which a file is written until it is whole; undefined for a device or a pipe, which has no other. */
async function toProvvisorio(percorso: string): Promise<string | undefined> {
  const prima = await stat(percorso).catch(() => undefined);
  if (prima?.isDirectory() === true) throw toErroreScrittura(percorso, { code: 'EISDIR' });
  if (prima !== undefined && !prima.isFile()) return undefined;
  return join(dirname(percorso), `.${basename(percorso)}.${randomUUID()}`);
}
