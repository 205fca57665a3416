// npm run check: every gate that is not a test, cheap ones first.
'use strict';

require('./node-minimo.cjs');
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { PACCHETTI, RADICE, costruisci, installa, node, pnpmCli } = require('./comandi.cjs');
const { controllaTipi } = require('./types.cjs');

const bin = (nome, percorso) => join('node_modules', nome, percorso);
const LIBRERIE = PACCHETTI.filter((nome) => nome !== 'cli');
const FONTI = resolve(RADICE, '../shared');

installa();
const passi = [
  ['formato', () => node([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'])],
  ['lint', () => node([bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'])],
  ['tipi', controllaTipi],
  ['codice morto', () => node([bin('knip', 'bin/knip.js')])],
  ['moduli generati', () => generati()],
  ['costruzione', () => (costruisci(), 0)],
  ['dimensioni', () => node([bin('size-limit', 'bin.js')])],
  ...PACCHETTI.map((nome) => [
    `publint ${nome}`,
    () => node(pnpmCli(['exec', 'publint', '--strict', `packages/${nome}`])),
  ]),
  ...LIBRERIE.map((nome) => [
    `attw ${nome}`,
    () =>
      node([
        bin('@arethetypeswrong/cli', 'dist/index.js'),
        '--pack',
        `packages/${nome}`,
        '--profile',
        'node16',
        '--format',
        'ascii',
      ]),
  ]),
  ['documentazione', () => node([bin('typedoc', 'bin/typedoc'), '--emit', 'none'])],
];

function generati() {
  if (!existsSync(FONTI)) {
    console.log('Saltato: i documenti ufficiali non sono accanto al progetto (../shared).');
    return process.env.ANAGRAFE_SENZA_SALTI === '1' ? 1 : 0;
  }
  return node([bin('tsx', 'dist/cli.mjs'), 'strumenti/genera.ts', '--controlla']);
}

const falliti = [];
for (const [nome, passo] of passi) {
  console.log(`\n── ${nome}`);
  if (passo() !== 0) falliti.push(nome);
}
console.log(
  falliti.length === 0 ? `\n${passi.length} controlli superati` : `\nControlli falliti: ${falliti.join(', ')}`,
);
process.exitCode = falliti.length > 0 ? 1 : 0;
