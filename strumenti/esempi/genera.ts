/**
 * Writes the examples of the rules from the tests of core: `pnpm esempi`. Each is a pair of calls that the tests make, one that
 * breaks the rule and one that keeps it, cut down to what decides; `esempi.test.ts` holds every one of them to the rules. Of the
 * structure of the file, which no rule object checks, only the tests are written.
 */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { controlloStruttura } from '@anagrafe/subentro';

import { isRegola, toVoci } from '../sito/catalogo.js';
import { type FileGuasto, type Registrata, distilla, toProveDiFile } from './distilla.js';
import { toNome } from './leggi-esempi.js';

const RADICE = resolve(import.meta.dirname, '../..');
const REGISTRATE = resolve(RADICE, '.cache/esempi');
const ESEMPI = resolve(RADICE, 'docs/regole/esempi.ndjson');

await rm(REGISTRATE, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'strumenti/esempi/vitest.config.ts', '--reporter=dot'],
  { cwd: RADICE, stdio: 'inherit' },
);
if (status !== 0) throw new Error('The tests of core do not pass: no examples are taken from them.');

const file = (await readdir(REGISTRATE)).sort();
const righe = await Promise.all(file.map((nome) => readFile(resolve(REGISTRATE, nome), 'utf8')));
// Which worker ran which file changes from one run to the next.
const registrate = righe
  .flatMap((testo) => testo.split('\n').filter((riga) => riga !== ''))
  .sort()
  .map((riga) => JSON.parse(riga) as Registrata | FileGuasto);
const controlli = toVoci().flatMap((voce) => voce.regole);
const distillati = distilla(
  registrate.filter((una) => 'chiamata' in una),
  controlli.filter(isRegola),
);
const { codice, titolo } = controlloStruttura;
const guasti = registrate.filter((una) => 'struttura' in una).flatMap(({ prove }) => prove);
const esempi = [{ codice, titolo, prove: toProveDiFile(codice, guasti) }, ...distillati];
const posti = new Map(controlli.map((controllo, i) => [toNome(controllo), i]));
esempi.sort((a, b) => (posti.get(toNome(a)) ?? 0) - (posti.get(toNome(b)) ?? 0));
await writeFile(ESEMPI, esempi.map((uno) => `${JSON.stringify(uno)}\n`).join(''));
process.stdout.write(`${distillati.length} of ${controlli.length} checks have a pair of calls\n`);
