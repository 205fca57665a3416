import { readFile } from 'node:fs/promises';

import { type OpzioniFornitura, formatErroreInvio, parseInvio } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import { toErroreFile } from './errore-file.js';

/**
 * Reads what the comune says of the sending: its plan (`--piano`) and the files that ANPR has already (`--ricevuti`).
 *
 * @throws ErroreUso with what is wrong in them, AnagrafeError if they cannot be read.
 */
export async function leggiInvio(percorsi: {
  readonly piano?: string;
  readonly ricevuti?: string;
}): Promise<Pick<OpzioniFornitura, 'piano' | 'ricevuti'>> {
  const letto = parseInvio({ piano: await leggi(percorsi.piano), ricevuti: await leggi(percorsi.ricevuti) });
  if (letto.ok) return letto.value;
  const { type } = letto.error;
  throw new ErroreUso(`--${type} ${percorsi[type] ?? ''}: ${formatErroreInvio(letto.error)}.`);
}

async function leggi(percorso: string | undefined): Promise<string | undefined> {
  if (percorso === undefined) return undefined;
  try {
    return await readFile(percorso, 'utf8');
  } catch (errore) {
    throw toErroreFile(percorso, errore);
  }
}
