import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { conCausa, toCodice, toErroreFile } from '../fornitura/errore-file.js';

/** Files of tables that were imported: the archive of comuni, and others by number. */
export interface TabelleImportate {
  readonly comuni?: Importata;
  readonly tabelle: ReadonlyMap<string, Importata>;
}

/** An imported file. */
interface Importata {
  readonly percorso: string;
  readonly byte: Uint8Array;
}

const COMUNI = 'comuni.csv';
const TABELLA = /^tabella-(\w{1,4})\.csv$/;

/** Where imported tables stay: of this user, unless `ANAGRAFE_TABELLE` says another folder. */
function toCartellaImportate(): string {
  const { ANAGRAFE_TABELLE: scelta, LOCALAPPDATA: locale, XDG_DATA_HOME: dati } = process.env;
  if (scelta !== undefined && scelta !== '') return scelta;
  const casa = homedir();
  if (process.platform === 'win32') return join(locale ?? join(casa, 'AppData/Local'), 'anagrafe');
  if (process.platform === 'darwin') return join(casa, 'Library/Application Support/anagrafe');
  return join(dati === undefined || dati === '' ? join(casa, '.local/share') : dati, 'anagrafe');
}

/** What was imported; nothing is as good as an empty folder. */
export async function leggiImportate(): Promise<TabelleImportate> {
  const cartella = toCartellaImportate();
  const nomi = await readdir(cartella).catch((errore: unknown) => {
    if (toCodice(errore) === 'ENOENT') return [];
    throw toErroreFile(cartella, errore);
  });
  const tabelle = new Map<string, Importata>();
  let comuni: Importata | undefined;
  for (const nome of nomi.sort()) {
    const numero = TABELLA.exec(nome)?.[1];
    if (nome !== COMUNI && numero === undefined) continue;
    const percorso = join(cartella, nome);
    const byte = await readFile(percorso).catch((errore: unknown) => {
      throw toErroreFile(percorso, errore);
    });
    if (numero === undefined) comuni = { percorso, byte };
    else tabelle.set(numero, { percorso, byte });
  }
  return { ...(comuni && { comuni }), tabelle };
}

/** Keeps a file: all of it or what was there before. Answers where. */
export function tieniImportata(numero: string | undefined, byte: Uint8Array): Promise<string> {
  const percorso = toPercorso(numero);
  return conCausa(percorso, async () => {
    await mkdir(toCartellaImportate(), { recursive: true });
    const provvisorio = `${percorso}.${process.pid}`;
    try {
      await writeFile(provvisorio, byte, { flush: true });
      await rename(provvisorio, percorso);
    } finally {
      await rm(provvisorio, { force: true });
    }
    return percorso;
  });
}

/** Takes a file away; answers whether it was there. */
export function togliImportata(numero: string | undefined): Promise<boolean> {
  const percorso = toPercorso(numero);
  return conCausa(percorso, async () => {
    try {
      await rm(percorso);
      return true;
    } catch (errore) {
      if (toCodice(errore) === 'ENOENT') return false;
      throw errore;
    }
  });
}

function toPercorso(numero: string | undefined): string {
  return join(toCartellaImportate(), numero === undefined ? COMUNI : `tabella-${numero}.csv`);
}
