import { createReadStream } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';

import { AnagrafeError, isAnagrafeError } from '@anagrafe/core';
import type { FileFornitura } from '@anagrafe/subentro';

import { attraverso } from './attraverso.js';
import { toCodice, toErroreFile } from './errore-file.js';
import { recupera } from './recupera.js';

/** A file to check. */
export interface FileTrovato extends FileFornitura {
  readonly percorso: string;
  /** How many bytes there are to read of it. */
  readonly dimensione: number;
  /** Opens it for a look at its head, of which no progress is told. */
  readonly testa: () => AsyncIterable<Uint8Array>;
  /** Opens it at a place: only of plain XML. */
  readonly byteDa?: (da: number) => AsyncIterable<Uint8Array>;
}

const ESTENSIONE = /\.(?:gz|xml)$/i;
const BLOCCO = 1024 * 1024;
/** Of a compressed file as much is read, and unpacked, at once: every piece is new memory, and what is read unpacks to twenty times as much. */
const COMPRESSO = { letto: 64 * 1024, aperto: 256 * 1024 } as const;
const GZIP = [0x1f, 0x8b];

/**
 * The files that the arguments name, each once: a folder stands for the .gz and .xml files in it, in order of name.
 * A file that cannot be read is among them all the same, and says so when it is opened.
 */
export async function trovaFile(percorsi: readonly string[], suLetti: (byte: number) => void): Promise<FileTrovato[]> {
  const trovati: string[] = [];
  for (const percorso of percorsi) {
    const voci = await stat(percorso).catch(() => undefined);
    if (voci?.isDirectory() === true) trovati.push(...(await fileDi(percorso)));
    else trovati.push(percorso);
  }
  const veri = new Map<string, string>();
  for (const percorso of trovati) veri.set(await realpath(percorso).catch(() => resolve(percorso)), percorso);
  return Promise.all([...veri.values()].map((percorso) => toFile(percorso, suLetti)));
}

async function fileDi(cartella: string): Promise<string[]> {
  const nomi = await readdir(cartella).catch((errore: unknown) => {
    throw toErroreFile(cartella, errore);
  });
  const file = nomi.filter((nome) => ESTENSIONE.test(nome)).sort(new Intl.Collator('it', { numeric: true }).compare);
  if (file.length === 0)
    throw new AnagrafeError('file-illeggibile', `${cartella}: nella cartella non ci sono file .gz o .xml.`);
  return file.map((nome) => join(cartella, nome));
}

async function toFile(percorso: string, suLetti: (byte: number) => void): Promise<FileTrovato> {
  const nome = basename(percorso);
  try {
    const voce = await stat(percorso);
    const { size } = voce;
    const compresso = await isGzip(percorso);
    const isPiano = voce.isFile() && !compresso && !nome.endsWith('.gz');
    return {
      nome,
      percorso,
      dimensione: size,
      byte: () => leggi(percorso, { compresso, suLetti }),
      testa: () => leggi(percorso, { compresso, suLetti: () => undefined }),
      ...(isPiano ? { byteDa: (da: number) => leggi(percorso, { compresso, suLetti, da }) } : {}),
      ...(compresso || nome.endsWith('.gz') ? { dimensioneCompressa: size } : {}),
    };
  } catch (errore) {
    const byte = (): AsyncIterable<Uint8Array> => illeggibile(percorso, errore);
    return { nome, percorso, dimensione: 0, byte, testa: byte };
  }
}

/** An archive is known by its first bytes, not by its name. */
async function isGzip(percorso: string): Promise<boolean> {
  const file = await open(percorso);
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    return GZIP.every((byte, i) => buffer[i] === byte);
  } finally {
    await file.close();
  }
}

async function* leggi(
  percorso: string,
  {
    compresso,
    suLetti,
    da = 0,
  }: { readonly compresso: boolean; readonly suLetti: (byte: number) => void; readonly da?: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!compresso && percorso.endsWith('.gz')) {
    throw new AnagrafeError(
      'archivio-corrotto',
      `${basename(percorso)}: il nome finisce in .gz ma il file non è compresso.`,
    );
  }
  const contati = conta(compresso ? pezziNuovi(percorso) : pezziPrestati(percorso, da), suLetti);
  let consegnati = 0;
  try {
    const aperti = compresso ? attraverso(contati, createGunzip({ chunkSize: COMPRESSO.aperto })) : contati;
    for await (const pezzo of aperti) {
      consegnati += pezzo.length;
      yield pezzo;
    }
  } catch (errore) {
    if (isArchivioRotto(errore)) yield* recupera(percorso, consegnati);
    throw toErroreLettura(percorso, errore);
  }
}

/** The bytes of a file, for whoever keeps them. */
async function* pezziNuovi(percorso: string): AsyncGenerator<Uint8Array, void, undefined> {
  const disco = createReadStream(percorso, { highWaterMark: COMPRESSO.letto });
  try {
    yield* disco as AsyncIterable<Uint8Array>;
  } finally {
    disco.destroy();
  }
}

/**
 * The bytes of a file, for whoever has done with a piece when it asks for the next: two pieces of memory serve in turn, one
 * is filled while the other is read. A gigabyte of new ones costs more than the reading.
 * From the middle of a file the first piece is shorter, so that all end where they do from its beginning.
 */
async function* pezziPrestati(percorso: string, da: number): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(percorso);
  try {
    let [uno, altro] = [Buffer.allocUnsafe(BLOCCO), Buffer.allocUnsafe(BLOCCO)];
    let posto = da;
    let prossimo = file.read(uno, 0, BLOCCO - (da % BLOCCO), da > 0 ? da : null);
    for (;;) {
      const { bytesRead } = await prossimo;
      if (bytesRead === 0) return;
      posto += bytesRead;
      [uno, altro] = [altro, uno];
      prossimo = file.read(uno, 0, BLOCCO, da > 0 ? posto : null);
      prossimo.catch(() => undefined); // it is told when its turn comes, or never, if nobody asks for it
      yield altro.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* conta(
  byte: AsyncIterable<Uint8Array>,
  suLetti: (byte: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const pezzo of byte) {
    suLetti(pezzo.length);
    yield pezzo;
  }
}

function isArchivioRotto(errore: unknown): boolean {
  return toCodice(errore).startsWith('Z_');
}

function toErroreLettura(percorso: string, errore: unknown): AnagrafeError {
  if (isAnagrafeError(errore)) return errore; // it is told already
  const codice = toCodice(errore);
  if (codice === 'Z_BUF_ERROR')
    return new AnagrafeError('archivio-corrotto', `${basename(percorso)}: l’archivio gzip è interrotto.`);
  if (isArchivioRotto(errore))
    return new AnagrafeError('archivio-corrotto', `${basename(percorso)}: l’archivio gzip è danneggiato.`);
  return toErroreFile(percorso, errore);
}

// eslint-disable-next-line @typescript-eslint/require-await, require-yield -- fails when it is read, like any other file
async function* illeggibile(percorso: string, errore: unknown): AsyncGenerator<Uint8Array, void, undefined> {
  throw toErroreFile(percorso, errore);
}
