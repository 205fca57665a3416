import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  type AnagrafeTributariaSimulata,
  createAnagrafeTributariaSimulata,
  createRegistroAccessi,
  readAnagrafeTributariaSimulata,
} from '@anagrafe/adapters-ae';
import { AnagrafeError, isAnagrafeError } from '@anagrafe/core';

import { toErroreFile } from '../fornitura/errore-file.js';
import { oraInItalia } from '../giorno-corrente.js';

/** Which Agenzia is asked. */
export interface OpzioniAgenzia {
  /** Only the simulated one, so far. */
  readonly ae?: 'simulata';
  readonly archivio?: string;
}

/**
 * The simulated Anagrafe Tributaria, as its file has it; empty without one. Its accesses are accounted for in memory: nobody is asked
 * anything in earnest.
 */
export async function apriAgenzia({ archivio }: OpzioniAgenzia): Promise<AnagrafeTributariaSimulata> {
  const chiave = randomBytes(32);
  const accessi = createRegistroAccessi((testo) => createHmac('sha256', chiave).update(testo).digest('hex'));
  const opzioni = { orologio: oraInItalia, accessi };
  if (archivio === undefined) return createAnagrafeTributariaSimulata(opzioni);
  const testo = await readFile(archivio, 'utf8').catch((errore: unknown) => {
    throw toErroreFile(archivio, errore);
  });
  try {
    return readAnagrafeTributariaSimulata(testo, opzioni);
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    throw new AnagrafeError(errore.code, `${basename(archivio)}: ${errore.message}`);
  }
}

/** Under this name requests are accounted for. */
export const RICHIEDENTE = 'anagrafe CLI';
