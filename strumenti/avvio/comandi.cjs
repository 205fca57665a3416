'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');

const RADICE = resolve(__dirname, '../..');
const PNPM = JSON.parse(readFileSync(join(RADICE, 'package.json'), 'utf8')).packageManager;

/** Runs Node on a script, no shell between; answers the exit status, 1 for a signal. */
function node(argomenti, { env = {} } = {}) {
  const esito = spawnSync(process.execPath, argomenti, {
    cwd: RADICE,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (esito.error) throw esito.error;
  return esito.status ?? 1;
}

/** Runs the pinned pnpm through the npm that came with Node. Under `npm --silent` too it says what goes wrong. */
function pnpm(argomenti) {
  const { npm_config_loglevel: livello } = process.env;
  return node(pnpmCli(argomenti), { env: livello === 'silent' ? { npm_config_loglevel: 'warn' } : {} });
}

/** What to give to Node to run the pinned pnpm. */
function pnpmCli(argomenti) {
  return [npmCli(), 'exec', '--yes', `--package=${PNPM}`, '--', 'pnpm', ...argomenti];
}

/** Where npm's own script is: npm says so to what it starts; else beside Node, as its installers place it. */
function npmCli() {
  const { npm_execpath: diNpm } = process.env;
  const candidati = [
    diNpm !== undefined && /npm-cli\.js$/.test(diNpm) && !/pnpm/.test(diNpm) ? diNpm : undefined,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const trovato = candidati.find((percorso) => percorso !== undefined && existsSync(percorso));
  if (trovato === undefined) throw new Error('npm non trovato accanto a Node: avviare con «npm start» o «npm test».');
  return trovato;
}

/** What files have inside, as one text that is another as soon as one of them changes. */
function toImpronta(radice, file) {
  const impronta = createHash('sha256');
  for (const percorso of [...file].sort())
    impronta
      .update(percorso)
      .update('\0')
      .update(readFileSync(join(radice, percorso)))
      .update('\0');
  return impronta.digest('hex');
}

/** Does something only when its result is not there, or what it depends on has changed since it last went well. */
function seCambia(nome, file, { azione, fatto }) {
  const attuale = toImpronta(RADICE, file);
  const ricordo = join(RADICE, '.cache', nome);
  if (fatto && existsSync(ricordo) && readFileSync(ricordo, 'utf8') === attuale) return;
  rmSync(ricordo, { force: true }); // whoever is interrupted in the middle begins again
  azione();
  mkdirSync(dirname(ricordo), { recursive: true });
  writeFileSync(ricordo, attuale);
}

/** Every file under a folder, as paths from the root of the repository. */
function fileIn(cartella, radice = RADICE) {
  return readdirSync(join(radice, cartella), { recursive: true, withFileTypes: true })
    .filter((voce) => voce.isFile())
    .map((voce) => relative(radice, join(voce.parentPath ?? voce.path, voce.name)));
}

const PACCHETTI = readdirSync(join(RADICE, 'packages'));
const MANIFESTI = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['packages/', ''].flatMap((sotto) =>
    (sotto === '' ? ['bench', 'docs', 'strumenti', 'ecosystem-tests'] : PACCHETTI.map((nome) => sotto + nome))
      .map((cartella) => `${cartella}/package.json`)
      .filter((percorso) => existsSync(join(RADICE, percorso))),
  ),
];

/** Installs the dependencies, exactly those of the lockfile, unless that is done. */
function installa() {
  const azione = () => esci(pnpm(['install', '--frozen-lockfile']), 'installazione');
  seCambia('installato', MANIFESTI, { azione, fatto: existsSync(join(RADICE, 'node_modules/.modules.yaml')) });
}

/** Builds every package, unless that is done. */
function costruisci() {
  const fatto = PACCHETTI.every((nome) => existsSync(join(RADICE, 'packages', nome, 'dist')));
  const sorgenti = [
    ...MANIFESTI,
    'tsup.base.js',
    'tsconfig.base.json',
    ...PACCHETTI.flatMap((nome) => [...fileIn(`packages/${nome}/src`), `packages/${nome}/tsup.config.js`]),
  ];
  const azione = () =>
    esci(pnpm(['-r', '--workspace-concurrency=2', '--reporter=append-only', 'build']), 'costruzione');
  seCambia('costruito', sorgenti, { azione, fatto });
}

/** Stops here if a step went wrong. */
function esci(stato, passo) {
  if (stato === 0) return;
  console.error(`\nFallito: ${passo} (stato ${stato}).`);
  process.exit(stato);
}

module.exports = { RADICE, PACCHETTI, costruisci, esci, fileIn, installa, node, npmCli, pnpmCli, toImpronta };
