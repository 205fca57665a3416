/**
 * Writes every generated module from its source: `pnpm genera [--fonti CARTELLA] [--xsd CARTELLA] [--controlla]`.
 * Of the official schemas it says what changed: types and elements added, removed, different.
 * With `--controlla` it writes nothing and fails on the first difference.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { generaTipiCertificato } from './certificati/genera.js';
import type { FileGenerato } from './file-generato.js';
import { generaFonti } from './regole/fonti.js';
import { generaCodiciUfficiali, generaServiziPerCodice } from './regole/genera.js';
import { toCambiamenti } from './schema/cambiamenti.js';
import { generaXsd } from './schema/genera.js';
import { generaTabelle } from './tabelle/genera.js';
import { generaTraslitterazione } from './traslitterazione/genera.js';
import { generaGemello } from './wasm/genera.js';

const radice = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: opzioni } = parseArgs({
  options: {
    fonti: { type: 'string', default: resolve(radice, '../shared') },
    xsd: { type: 'string' },
    controlla: { type: 'boolean', default: false },
  },
});

const file: readonly FileGenerato[] = [
  ...(await generaTraslitterazione()),
  ...(await generaTabelle(resolve(opzioni.fonti, 'dati'))),
  ...(await generaCodiciUfficiali(resolve(opzioni.fonti, 'spec'))),
  ...(await generaTipiCertificato(resolve(opzioni.fonti, 'spec'))),
  ...(await generaServiziPerCodice(resolve(opzioni.fonti, 'spec'))),
  ...(await generaFonti(resolve(opzioni.fonti, 'spec'))),
  ...(await generaGemello()),
  ...(await generaXsd(resolve(opzioni.xsd ?? resolve(opzioni.fonti, 'xsd')))),
];

let quantiDiversi = 0;
const diversi: string[] = [];
for (const uno of file) await scrivi(uno);
// Made from the rule objects, and so from the modules written just now.
const { generaCopertura } = await import('./copertura/genera.js');
const pagine = generaCopertura();
for (const una of pagine) await scrivi(una);

async function scrivi({ percorso, contenuto }: FileGenerato): Promise<void> {
  const assoluto = resolve(radice, percorso);
  const attuale = await readFile(assoluto, 'utf8').catch(() => undefined);
  if (attuale === contenuto) return;
  diversi.push(relative(radice, assoluto), ...toCambiamenti(attuale ?? '', contenuto).map((cosa) => `  ${cosa}`));
  quantiDiversi += 1;
  if (opzioni.controlla) return;
  await mkdir(dirname(assoluto), { recursive: true });
  await writeFile(assoluto, contenuto);
}

const verbo = opzioni.controlla ? 'differ from their source' : 'written';
process.stdout.write(
  `${file.length + pagine.length} generated files, ${quantiDiversi} ${verbo}\n${diversi.map((d) => `  ${d}\n`).join('')}`,
);
if (opzioni.controlla && quantiDiversi > 0) process.exitCode = 1;
