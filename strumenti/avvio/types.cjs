// pnpm types: each folder under its own tsconfig, so that a pure package sees no type of Node or of the tests.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { PACCHETTI, RADICE, node } = require('./comandi.cjs');

const CARTELLE = [
  '.',
  'strumenti',
  'bench',
  'ecosystem-tests',
  ...PACCHETTI.flatMap((nome) => [`packages/${nome}`, `packages/${nome}/test`]),
  'packages/cli/src/rapporto/client', // the only sources that see a page
];

/** Answers 0 if every folder is well typed; goes through all of them even so. */
function controllaTipi() {
  const stati = CARTELLE.filter((cartella) => existsSync(join(RADICE, cartella, 'tsconfig.json'))).map((cartella) =>
    node([join('node_modules', 'typescript', 'bin/tsc'), '-p', cartella]),
  );
  return stati.some((stato) => stato !== 0) ? 1 : 0;
}

module.exports = { controllaTipi };
if (require.main === module) process.exitCode = controllaTipi();
