import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { toCodice, toErroreFile, toErroreScrittura } from '../fornitura/errore-file.js';

/** Only for who owns them: with the first one the fingerprints can be undone. */
const PERMESSI = 0o600;
const BYTE = 32;

/** The keys of a register of accesses, beside it: `.chiave` for the codici fiscali, one for the requests of each day. */
export interface ChiaviRegistro {
  /** Fingerprint of a codice fiscale or, with a day, of a request of that day. */
  readonly impronta: (testo: string, giorno?: string) => Promise<string>;
}

/** Has a register its key for the codici fiscali already; with a day, that for the requests of it? */
export function isConChiave(registro: string, giorno?: string): Promise<boolean> {
  return leggi(toPercorso(registro, giorno)).then((chiave) => chiave !== undefined);
}

function toPercorso(registro: string, giorno?: string): string {
  return giorno === undefined ? `${registro}.chiave` : `${registro}.chiave-${giorno}`;
}

/**
 * The keys of a register, made when they are first needed. The one of a day is thrown away when another day begins: from then on
 * nobody can tell what a request of that day said.
 */
export function createChiaviRegistro(registro: string): ChiaviRegistro {
  let persone: Promise<Buffer> | undefined;
  let delGiorno: { readonly giorno: string; readonly chiave: Promise<Buffer> } | undefined;
  return {
    impronta: async (testo, giorno) => {
      if (giorno !== undefined && delGiorno?.giorno !== giorno) {
        delGiorno = { giorno, chiave: apriDelGiorno(registro, giorno) };
      }
      persone ??= apri(toPercorso(registro));
      const chiave = await (giorno === undefined ? persone : (delGiorno?.chiave ?? persone));
      return createHmac('sha256', chiave).update(testo).digest('hex');
    },
  };
}

async function apriDelGiorno(registro: string, giorno: string): Promise<Buffer> {
  const suo = `${basename(registro)}.chiave-`;
  const vecchie = (await readdir(dirname(registro))).filter((nome) => nome.startsWith(suo) && nome < `${suo}${giorno}`);
  for (const nome of vecchie) await rm(join(dirname(registro), nome), { force: true });
  return apri(toPercorso(registro, giorno));
}

/** Reads a key or makes it. Of two processes that make it at once one does, and both have the same. */
async function apri(percorso: string): Promise<Buffer> {
  const scritta = await leggi(percorso);
  if (scritta !== undefined) return scritta;
  const provvisorio = `${percorso}.${randomUUID()}`;
  try {
    const file = await open(provvisorio, 'wx', PERMESSI);
    try {
      await file.writeFile(randomBytes(BYTE));
      await file.datasync();
    } finally {
      await file.close();
    }
    await link(provvisorio, percorso).catch((errore: unknown) => {
      if (toCodice(errore) !== 'EEXIST') throw errore;
    });
  } catch (errore) {
    throw toErroreScrittura(percorso, errore);
  } finally {
    await rm(provvisorio, { force: true });
  }
  return readFile(percorso);
}

async function leggi(percorso: string): Promise<Buffer | undefined> {
  return readFile(percorso).catch((errore: unknown) => {
    if (toCodice(errore) === 'ENOENT') return undefined;
    throw toErroreFile(percorso, errore);
  });
}
