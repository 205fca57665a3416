/**
 * Writes the examples of the rules from the tests of core: `pnpm esempi`. Each is a pair of calls that the tests make, one that
 * breaks the rule and one that keeps it, cut down to what decides; `esempi.test.ts` holds every one of them to the rules.
 */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { toCoperture } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';

import { type Registrata, distilla } from './distilla.js';

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
const registrate = righe.flatMap((testo) => testo.split('\n').filter((riga) => riga !== '')).sort();
const CATALOGHI = [catalogoCertificati, catalogoOperazioni];
const coperte = toCoperture(CATALOGHI);
const ufficiali = new Set(coperte.map(({ codice }) => codice));
const regole = [
  ...coperte.flatMap((una) => (una.stato === 'regola' ? [una.regola] : [])),
  // Checks that are published without a code: one example for each of the names that they have here.
  ...new Map(
    CATALOGHI.flatMap((catalogo) => catalogo.regole).flatMap((regola) =>
      ufficiali.has(regola.codice) ? [] : [[regola.codice, regola] as const],
    ),
  ).values(),
];
const esempi = distilla(
  registrate.map((riga) => JSON.parse(riga) as Registrata),
  regole,
);
await writeFile(ESEMPI, esempi.map((uno) => `${JSON.stringify(uno)}\n`).join(''));
process.stdout.write(`${esempi.length} of ${regole.length} rules have an example\n`);
