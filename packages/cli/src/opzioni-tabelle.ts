import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { type Tabelle, openTabelle } from '@anagrafe/decodifica';

import { conta } from './conta.js';
import { toErroreFile } from './fornitura/errore-file.js';

/**
 * Opens the tables, with a newer archive of comuni if one is given. What is wrong in it goes to the terminal, and the
 * embedded archive stays.
 */
export async function apriTabelle(comuni: string | undefined): Promise<Tabelle> {
  if (comuni === undefined) return openTabelle();
  const byte = await readFile(comuni).catch((errore: unknown) => {
    throw toErroreFile(comuni, errore);
  });
  const tabelle = await openTabelle({
    comuni: byte,
    sha256: (da) => Promise.resolve(createHash('sha256').update(da).digest('hex')),
  });
  for (const { riga, colonna, messaggio } of tabelle.problemi.slice(0, PROBLEMI_MOSTRATI)) {
    const dove = [riga === null ? [] : `riga ${riga}`, colonna ?? []].flat().join(', ');
    process.stderr.write(`${comuni}${dove === '' ? '' : `, ${dove}`}: ${messaggio}\n`);
  }
  if (tabelle.problemi.length > 0) {
    process.stderr.write(
      `${comuni}: ${conta(tabelle.problemi.length, 'problema', 'problemi')}, si usa l’archivio dei comuni incorporato.\n`,
    );
  }
  return tabelle;
}

const PROBLEMI_MOSTRATI = 20;
