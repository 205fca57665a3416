import { readFile } from 'node:fs/promises';

import type { Result } from '@anagrafe/core';
import {
  type OpzioniFornitura,
  formatErrorePiano,
  formatErroreRicevuti,
  parsePiano,
  parseRicevuti,
} from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import { toErroreFile } from './errore-file.js';

/** How many of the mistakes in a file are shown. */
const MOSTRATI = 5;

/**
 * Reads what the comune says of the sending: its plan (`--piano`) and the files that ANPR has already (`--ricevuti`).
 *
 * @throws ErroreUso with what is wrong in them, AnagrafeError if they cannot be read.
 */
export async function leggiInvio({
  piano,
  ricevuti,
}: {
  readonly piano?: string;
  readonly ricevuti?: string;
}): Promise<Pick<OpzioniFornitura, 'piano' | 'ricevuti'>> {
  return {
    ...(piano === undefined
      ? {}
      : { piano: pretendi(`--piano ${piano}`, parsePiano(await leggi(piano)), formatErrorePiano) }),
    ...(ricevuti === undefined
      ? {}
      : { ricevuti: pretendi(`--ricevuti ${ricevuti}`, parseRicevuti(await leggi(ricevuti)), formatErroreRicevuti) }),
  };
}

async function leggi(percorso: string): Promise<string> {
  try {
    return await readFile(percorso, 'utf8');
  } catch (errore) {
    throw toErroreFile(percorso, errore);
  }
}

function pretendi<T, E>(opzione: string, letto: Result<T, readonly E[]>, format: (errore: E) => string): T {
  if (letto.ok) return letto.value;
  const altri = letto.error.length - MOSTRATI;
  const mostrati = letto.error.slice(0, MOSTRATI).map(format).join('; ');
  throw new ErroreUso(`${opzione}: ${mostrati}${altri > 0 ? `; e altri ${altri}` : ''}.`);
}
