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
import type { RegistroAccessi } from '@anagrafe/core/agenzia-entrate';

import { conta } from '../conta.js';
import { toErroreFile } from '../fornitura/errore-file.js';
import { oraInItalia } from '../giorno-corrente.js';
import { apriRegistroAccessi } from './registro-accessi.js';

/** Which Agenzia is asked. */
export interface OpzioniAgenzia {
  /** Only the simulated one, so far. */
  readonly ae?: 'simulata';
  readonly archivio?: string;
  /** The register of accesses. */
  readonly accessi?: string;
  readonly richiedente?: string;
}

/** An Agenzia to ask. */
export interface AgenziaAperta {
  readonly agenzia: AnagrafeTributariaSimulata;
  /** Under this name requests are accounted for. */
  readonly richiedente: string;
  readonly chiudi: () => Promise<void>;
}

/**
 * The simulated Anagrafe Tributaria, as its file has it; empty without one. Its accesses are accounted for in the register that is
 * named; in memory without one: nobody is asked anything in earnest.
 */
export async function apriAgenzia(scelte: OpzioniAgenzia): Promise<AgenziaAperta> {
  const { archivio, accessi: percorso, richiedente = RICHIEDENTE } = scelte;
  const registro = percorso === undefined ? undefined : await apriRegistroAccessi(percorso);
  try {
    const interrotte = registro?.interrotte() ?? 0;
    if (interrotte > 0) {
      process.stderr.write(
        `Registro degli accessi: ${conta(interrotte, 'riga interrotta', 'righe interrotte')} da un arresto, lasciate come sono.\n`,
      );
    }
    return {
      agenzia: await apriSimulata(archivio, registro ?? createInMemoria()),
      richiedente,
      chiudi: async () => registro?.chiudi(),
    };
  } catch (errore) {
    await registro?.chiudi();
    throw errore;
  }
}

function createInMemoria(): RegistroAccessi {
  const chiave = randomBytes(32);
  return createRegistroAccessi((testo) => createHmac('sha256', chiave).update(testo).digest('hex'));
}

async function apriSimulata(
  archivio: string | undefined,
  accessi: RegistroAccessi,
): Promise<AnagrafeTributariaSimulata> {
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

/** Who asks, if nobody else is named. */
const RICHIEDENTE = 'anagrafe CLI';
