// npm run check: every gate that is not a test, as many at once as there are cores. What a gate says is shown if it does
// not pass.
'use strict';

require('./node-minimo.cjs');
const { execFile } = require('node:child_process');
const { existsSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { basename, join, resolve } = require('node:path');
const { RADICE, costruisci, installa, pnpmCli } = require('./comandi.cjs');
const { impacchetta } = require('./tarball.cjs');
const { cartelleTipate, controlloTipi } = require('./types.cjs');

const bin = (nome, percorso) => join('node_modules', nome, percorso);
const FONTI = resolve(RADICE, '../shared');

/** Runs Node on a script; answers whether it went well and all that it said. */
function node(argomenti) {
  return new Promise((concludi) => {
    execFile(process.execPath, argomenti, { cwd: RADICE, maxBuffer: 2 ** 28 }, (errore, uscita, errori) =>
      concludi({ bene: errore === null, detto: `${uscita}${errori}` || String(errore ?? '') }),
    );
  });
}

installa();
costruisci();
const tarball = impacchetta();
const passi = [
  ['lint', () => node([bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'])], // the longest first
  ['sito', () => node([join('strumenti', 'avvio', 'sito.cjs')])],
  ['formato', () => node([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'])],
  ['documentazione', () => node([bin('typedoc', 'bin/typedoc'), '--emit', 'none'])],
  ...cartelleTipate().map((cartella) => [`tipi ${cartella}`, () => node(controlloTipi(cartella))]),
  ['manifesti', () => node([bin('sherif', 'index.js')])],
  ['codice morto', () => node([bin('knip', 'bin/knip.js')])],
  ['moduli generati', generati],
  [
    'superficie pubblica',
    () => node([bin('tsx', 'dist/cli.mjs'), 'strumenti/superficie/superficie.ts', '--controlla']),
  ],
  ['licenze', () => node([bin('tsx', 'dist/cli.mjs'), 'strumenti/licenze/licenze.ts'])],
  ['vulnerabilità note', vulnerabilita],
  ['dimensioni', () => node([bin('size-limit', 'bin.js')])],
  ...tarball.flatMap(toPassi),
];

/** What is looked at in a package as npm will have it; a command has no types. */
function toPassi(file) {
  const nome = basename(file, '.tgz');
  const attw = [bin('@arethetypeswrong/cli', 'dist/index.js'), file, '--profile', 'node16', '--format', 'ascii'];
  return [
    [`publint ${nome}`, () => node([bin('publint', 'src/cli.js'), '--strict', file])],
    ...(nome.startsWith('anagrafe-cli-') ? [] : [[`attw ${nome}`, () => node(attw)]]),
  ];
}

function generati() {
  if (existsSync(FONTI))
    return node([bin('tsx', 'dist/cli.mjs'), '--conditions=@anagrafe/sorgente', 'strumenti/genera.ts', '--controlla']);
  const detto = 'i documenti ufficiali non sono accanto al progetto (../shared)';
  if (process.env.ANAGRAFE_SENZA_SALTI === '1') return { bene: false, detto };
  return { bene: true, detto, saltato: true };
}

/** Not every registry that packages come from can be asked; nothing else of it is taken for a skip. */
async function vulnerabilita() {
  const esito = await node(pnpmCli(['audit', '--prod', '--loglevel=warn']));
  if (esito.bene || !esito.detto.includes('ERR_PNPM_AUDIT_BAD_RESPONSE')) return esito;
  return { bene: true, detto: 'il registro da cui si installa non sa di vulnerabilità', saltato: true };
}

const falliti = [];
const attese = passi.values();
let saltati = 0;

/** Takes the next gate that nobody has taken, until there is none. */
async function lavora() {
  for (const [nome, passo] of attese) {
    const inizio = performance.now();
    const { bene, detto, saltato = false } = await passo();
    const secondi = `${((performance.now() - inizio) / 1000).toFixed(0)} s`;
    if (saltato) saltati += 1;
    if (!bene) falliti.push({ nome, detto });
    console.log(saltato ? `– ${nome}, saltato: ${detto}` : `${bene ? '✓' : '✗'} ${nome} (${secondi})`);
  }
}

async function esegui() {
  await Promise.all(Array.from({ length: availableParallelism() }, lavora));
  for (const { nome, detto } of falliti) console.log(`\n── ${nome}\n${detto.trim()}`);
  console.log(
    falliti.length === 0
      ? `\n${passi.length - saltati} controlli superati`
      : `\nControlli falliti: ${falliti.map(({ nome }) => nome).join(', ')}`,
  );
  process.exitCode = falliti.length > 0 ? 1 : 0;
}

void esegui();
