import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { AnagrafeError } from '@anagrafe/core';
import { type ErroreLetturaRichiesta, type RichiestaLetta, readRichiesta } from '@anagrafe/core/operazioni';
import { ErroreLettura, readXml } from '@anagrafe/subentro';

import { toErroreFile } from '../fornitura/errore-file.js';

const MOTIVI: Readonly<Record<ErroreLetturaRichiesta['type'], string>> = {
  'busta-senza-corpo': 'la busta SOAP non contiene nessuna richiesta',
  'operazione-sconosciuta': 'la radice non è la richiesta di un’operazione del comune (per esempio Richiesta5008)',
  'spazio-inatteso': 'lo spazio dei nomi della radice non è quello della sua operazione',
};

/**
 * Reads the file of a request, alone or in its envelope.
 *
 * @throws AnagrafeError that says why the file holds no request.
 */
export async function leggiRichiesta(percorso: string): Promise<RichiestaLetta> {
  const byte = await readFile(percorso).catch((errore: unknown) => {
    throw toErroreFile(percorso, errore);
  });
  const letta = await readRichiesta(leggiXml(percorso, byte));
  if (letta.ok) return letta.value;
  const { type, riga } = letta.error;
  throw new AnagrafeError('richiesta-illeggibile', `${basename(percorso)}, riga ${riga}: ${MOTIVI[type]}.`);
}

function leggiXml(percorso: string, byte: Uint8Array): ReturnType<typeof readXml> {
  try {
    return readXml(byte);
  } catch (errore) {
    if (!(errore instanceof ErroreLettura)) throw errore;
    throw new AnagrafeError('richiesta-illeggibile', `${basename(percorso)}: ${errore.message}`);
  }
}
