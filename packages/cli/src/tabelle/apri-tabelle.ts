import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { type FonteTabelle, type Problema, type Tabelle, openTabelle } from '@anagrafe/decodifica';

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
  const aperte = await openTabelle(toFonte(scelte));
  const file = new Map(Array.from(scelte.tabelle, ([numero, { percorso }]) => [numero, percorso]));
  if (scelte.comuni !== undefined) file.set('3', scelte.comuni.percorso);
  for (const [numero, percorso] of file) {
    const problemi = aperte.problemi.filter(({ tabella }) => tabella === numero);
    const quale = numero === '3' ? 'l’archivio dei comuni incorporato' : `la tabella ${numero} incorporata`;
    if (problemi.length > 0) segnala(percorso, problemi, `si usa ${quale}`);
  }
  return aperte;
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

/** Says what is wrong in a file, line by line, and what comes of it. */
export function segnala(percorso: string, problemi: readonly Problema[], effetto: string): void {
  for (const { riga, colonna, messaggio } of problemi.slice(0, PROBLEMI_MOSTRATI)) {
    const dove = [riga === null ? [] : `riga ${riga}`, colonna ?? []].flat().join(', ');
    process.stderr.write(`${percorso}${dove === '' ? '' : `, ${dove}`}: ${messaggio}\n`);
  }
  process.stderr.write(`${percorso}: ${conta(problemi.length, 'problema', 'problemi')}, ${effetto}.\n`);
}
