import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { isAnagrafeError } from '@anagrafe/core';
import { readFornitura } from '@anagrafe/subentro';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';

const SCHEMA = resolve(import.meta.dirname, '../../../../../shared/xsd/subentro.xsd');

/** Why the comparison cannot be made here; `undefined` if it can. */
export const motivoSenzaSchema: string | undefined =
  motivoSenza('xmllint') ?? (existsSync(SCHEMA) ? undefined : `manca lo schema ufficiale ${SCHEMA}`);

/** What the official schema, by way of libxml2, says of some documents: one call for all. */
export async function verdettiXmllint(documenti: readonly string[]): Promise<boolean[]> {
  const cartella = await mkdtemp(join(tmpdir(), 'anagrafe-corpus-'));
  try {
    const file = documenti.map((_, i) => join(cartella, `${i}.xml`));
    await Promise.all(documenti.map((testo, i) => writeFile(file[i]!, testo)));
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (error !== undefined) throw error;
    const righe = new Set(stderr.split('\n'));
    return file.map((nome) => righe.has(`${nome} validates`));
  } finally {
    await rm(cartella, { recursive: true });
  }
}

/** What is wrong with a document here: empty if it is valid. */
export async function violazioniNostre(testo: string): Promise<string[]> {
  const violazioni: string[] = [];
  try {
    for await (const uno of readFornitura([new TextEncoder().encode(testo)])) {
      if (uno.tipo === 'violazione') violazioni.push(`${uno.riga} ${uno.percorso}: ${uno.motivo}`);
    }
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    violazioni.push(errore.message);
  }
  return violazioni;
}
