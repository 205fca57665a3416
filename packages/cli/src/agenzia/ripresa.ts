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
 * @throws ErroreUso if it is of another fornitura, or no such file.
 */
export async function apriRipresa(percorso: string | undefined, file: readonly FileTrovato[]): Promise<Ripresa> {
  if (percorso === undefined) {
    return { fatte: [], add: () => Promise.resolve(), chiudi: () => Promise.resolve() };
  }
  const fornitura = JSON.stringify({ fornitura: file.map(({ nome, dimensione }) => ({ nome, dimensione })) });
  const [prima, ...righe] = (await leggi(percorso)).split('\n').slice(0, -1);
  if (prima !== undefined && prima !== fornitura) {
    throw new ErroreUso(`--ripresa: ${basename(percorso)} non è della verifica di questa fornitura.`);
  }
  const fatte = righe.map((riga) => JSON.parse(riga) as EsitoScheda);
  const aperto = await apri(percorso, [fornitura, ...righe, ''].join('\n'));
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

async function apri(percorso: string, testo: string): Promise<FileHandle> {
  try {
    const file = await open(percorso, 'w', PERMESSI);
    await file.appendFile(testo);
    return file;
  } catch (errore) {
    throw toErroreScrittura(percorso, errore);
  }
}
