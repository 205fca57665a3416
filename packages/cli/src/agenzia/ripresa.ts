import { type FileHandle, open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { EsitoScheda } from '@anagrafe/core/agenzia-entrate';

import { ErroreUso } from '../errore-uso.js';
import type { FileTrovato } from '../fornitura/apri-file.js';
import { toCodice, toErroreFile, toErroreScrittura } from '../fornitura/errore-file.js';

/** What a verification has found so far, kept for when it is taken up again. */
export interface Ripresa {
  readonly fatte: readonly EsitoScheda[];
  readonly add: (esito: EsitoScheda) => Promise<void>;
  readonly chiudi: () => Promise<void>;
}

/** Only for who owns it: it holds what the verification says of people. */
const PERMESSI = 0o600;

/**
 * Opens the file of a verification, or makes it: a line for the fornitura, then one for each scheda. A last line that was not written
 * to its end is left out.
 *
 * @throws ErroreUso if it is of another fornitura, or no such file: then it is left as it is.
 */
export async function apriRipresa(percorso: string | undefined, file: readonly FileTrovato[]): Promise<Ripresa> {
  if (percorso === undefined) {
    return { fatte: [], add: () => Promise.resolve(), chiudi: () => Promise.resolve() };
  }
  const fornitura = JSON.stringify({ fornitura: file.map(({ nome, dimensione }) => ({ nome, dimensione })) });
  const scritto = await leggi(percorso);
  const intero = scritto.slice(0, scritto.lastIndexOf('\n') + 1);
  const [prima, ...righe] = intero.split('\n').slice(0, -1);
  // Only of a first line may less than all be there: of the one that was being written.
  if (prima === undefined ? !fornitura.startsWith(scritto) : prima !== fornitura) {
    throw new ErroreUso(`--ripresa: ${basename(percorso)} non è della verifica di questa fornitura.`);
  }
  const fatte = righe.map((riga) => toEsito(riga, percorso));
  const aperto = await apri(percorso, intero, prima === undefined ? `${fornitura}\n` : '');
  return {
    fatte,
    add: (esito) =>
      aperto.appendFile(`${JSON.stringify(esito)}\n`).catch((errore: unknown) => {
        throw toErroreScrittura(percorso, errore);
      }),
    chiudi: () => aperto.close(),
  };
}

function leggi(percorso: string): Promise<string> {
  return readFile(percorso, 'utf8').catch((errore: unknown) => {
    if (toCodice(errore) === 'ENOENT') return '';
    throw toErroreFile(percorso, errore);
  });
}

/** What the parser says of a line is left out: it would quote it. */
function toEsito(riga: string, percorso: string): EsitoScheda {
  try {
    return JSON.parse(riga) as EsitoScheda;
  } catch {
    throw new ErroreUso(`--ripresa: ${basename(percorso)} è rovinato: una riga non è di una verifica.`);
  }
}

/** Goes on behind what is whole: that is never written again. */
async function apri(percorso: string, intero: string, seguito: string): Promise<FileHandle> {
  try {
    const file = await open(percorso, 'a', PERMESSI);
    await file.truncate(Buffer.byteLength(intero));
    await file.appendFile(seguito);
    return file;
  } catch (errore) {
    throw toErroreScrittura(percorso, errore);
  }
}
