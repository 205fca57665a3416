import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { type FonteTabelle, type Tabelle, openTabelle } from '@anagrafe/decodifica';

import { conta } from '../conta.js';
import { toErroreFile } from '../fornitura/errore-file.js';
import { type TabelleImportate, leggiImportate } from './importate.js';

const PROBLEMI_MOSTRATI = 20;

/**
 * Opens the tables, with those that were imported, and with a newer archive of comuni if one is given. What is wrong in a
 * file goes to the terminal, and the embedded table stays.
 */
export async function apriTabelle(comuni: string | undefined): Promise<Tabelle> {
  const importate = await leggiImportate();
  const scelte = comuni === undefined ? importate : { ...importate, comuni: await leggi(comuni) };
  return segnala(scelte, await openTabelle(toFonte(scelte)));
}

/** Reads a file of tables. */
export async function leggi(percorso: string): Promise<{ readonly percorso: string; readonly byte: Uint8Array }> {
  const byte = await readFile(percorso).catch((errore: unknown) => {
    throw toErroreFile(percorso, errore);
  });
  return { percorso, byte };
}

/** What to open the tables from: nothing where nothing was given. */
export function toFonte({ comuni, tabelle }: TabelleImportate): FonteTabelle | undefined {
  if (comuni === undefined && tabelle.size === 0) return undefined;
  return {
    ...(comuni && { comuni: comuni.byte }),
    tabelle: Object.fromEntries(Array.from(tabelle, ([numero, { byte }]) => [numero, byte])),
    sha256: (da) => Promise.resolve(createHash('sha256').update(da).digest('hex')),
  };
}

/** Says what is wrong in the files that were given, each by its path. */
export function segnala({ comuni, tabelle }: TabelleImportate, aperte: Tabelle): Tabelle {
  const file = new Map(Array.from(tabelle, ([numero, { percorso }]) => [numero, percorso]));
  if (comuni !== undefined) file.set('3', comuni.percorso);
  for (const [numero, percorso] of file) {
    const problemi = aperte.problemi.filter(({ tabella }) => tabella === numero);
    if (problemi.length === 0) continue;
    for (const { riga, colonna, messaggio } of problemi.slice(0, PROBLEMI_MOSTRATI)) {
      const dove = [riga === null ? [] : `riga ${riga}`, colonna ?? []].flat().join(', ');
      process.stderr.write(`${percorso}${dove === '' ? '' : `, ${dove}`}: ${messaggio}\n`);
    }
    const quale = numero === '3' ? 'l’archivio dei comuni incorporato' : `la tabella ${numero} incorporata`;
    process.stderr.write(`${percorso}: ${conta(problemi.length, 'problema', 'problemi')}, si usa ${quale}.\n`);
  }
  return aperte;
}
