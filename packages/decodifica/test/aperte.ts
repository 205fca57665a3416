import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openTabelle, type Comune, type ErroreComune, type Result, type Tabelle } from '../src/index.js';

/** The embedded tables, opened once for all tests of a file. */
export const tabelle: Tabelle = await openTabelle();

const radice = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** A file of the shared material, or `undefined` where the repository stands alone. */
export function toCondiviso(percorso: string): string | undefined {
  const file = resolve(radice, '../shared', percorso);
  return existsSync(file) ? file : undefined;
}

/** Why a test that needs the shared material was left out. */
export const SENZA_CONDIVISO = 'the official source files (../shared/dati) are not here';

/** What a lookup answered, in one word: the codice catastale, or the type of the miss. */
export function esito(risposta: Result<Comune, ErroreComune>): string {
  return risposta.ok ? (risposta.value.codiceCatastale ?? 'senza codice') : risposta.error.type;
}

/** A version as people write it: `MONTESCUDO (FO)`. */
export function toBreve(comune: Comune | null | undefined): string {
  return comune ? `${comune.denominazione} (${comune.siglaProvincia})` : 'nessuno';
}
