// npm run check: every gate that is not a test, cheap ones first. What a gate says is shown if it does not pass.
'use strict';

require('./node-minimo.cjs');
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { PACCHETTI, RADICE, costruisci, installa, pnpmCli } = require('./comandi.cjs');
const { cartelleTipate } = require('./types.cjs');

const bin = (nome, percorso) => join('node_modules', nome, percorso);
const LIBRERIE = PACCHETTI.filter((nome) => nome !== 'cli');
const FONTI = resolve(RADICE, '../shared');

/** Runs Node on a script; answers whether it went well and all that it said. */
function node(argomenti) {
  const esito = spawnSync(process.execPath, argomenti, { cwd: RADICE, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (esito.error) throw esito.error;
  return { bene: esito.status === 0, detto: esito.stdout + esito.stderr };
}

installa();
const passi = [
  ['formato', () => node([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'])],
  ['lint', () => node([bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'])],
  ...cartelleTipate().map((cartella) => [
    `tipi ${cartella}`,
    () => node([bin('typescript', 'bin/tsc'), '-p', cartella]),
  ]),
  ['codice morto', () => node([bin('knip', 'bin/knip.js')])],
  ['moduli generati', generati],
  ['costruzione', () => (costruisci(), { bene: true, detto: '' })],
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
  if (existsSync(FONTI))
    return node([bin('tsx', 'dist/cli.mjs'), '--conditions=@anagrafe/sorgente', 'strumenti/genera.ts', '--controlla']);
  const detto = 'i documenti ufficiali non sono accanto al progetto (../shared)';
  if (process.env.ANAGRAFE_SENZA_SALTI === '1') return { bene: false, detto };
  return { bene: true, detto, saltato: true };
}

const falliti = [];
let saltati = 0;
for (const [nome, passo] of passi) {
  const { bene, detto, saltato = false } = passo();
  if (saltato) saltati += 1;
  if (!bene) falliti.push({ nome, detto });
  console.log(saltato ? `– ${nome}, saltato: ${detto}` : `${bene ? '✓' : '✗'} ${nome}`);
}
for (const { nome, detto } of falliti) console.log(`\n── ${nome}\n${detto.trim()}`);
console.log(
  falliti.length === 0
    ? `\n${passi.length - saltati} controlli superati`
    : `\nControlli falliti: ${falliti.map(({ nome }) => nome).join(', ')}`,
);
process.exitCode = falliti.length > 0 ? 1 : 0;
