import { open, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';

import type { Macchina } from './macchina.js';

/** Enough of a library to know what it is for, and of a configuration to read it whole. */
const INIZIO = 16_384;

/** The machine that this process runs on. What cannot be read counts as not there. */
export function toQuestaMacchina(): Macchina {
  return {
    sistema: process.platform,
    processore: process.arch,
    ambiente: process.env,
    // Only asked for where drivers are searched: a sandbox may not tell it.
    get casa() {
      return homedir();
    },
    leggiInizio: (percorso) => leggiInizio(percorso).catch(() => undefined),
    elenca: (cartella) => readdir(cartella).catch(() => []),
    risolvi: (percorso) => realpath(percorso).catch(() => percorso),
  };
}

async function leggiInizio(percorso: string): Promise<Uint8Array> {
  const file = await open(percorso);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(INIZIO), 0, INIZIO, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
