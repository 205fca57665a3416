// pnpm types: each folder under its own tsconfig, so that a pure package sees no type of Node or of the tests.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { PACCHETTI, RADICE, node } = require('./comandi.cjs');

/** The folders that have a tsconfig of their own. */
function cartelleTipate() {
  return [
    '.',
    'strumenti',
    'bench',
    'ecosystem-tests',
    ...PACCHETTI.flatMap((nome) => [`packages/${nome}`, `packages/${nome}/test`]),
    'packages/cli/src/rapporto/client', // the only sources that see a page
  ].filter((cartella) => existsSync(join(RADICE, cartella, 'tsconfig.json')));
}

module.exports = { cartelleTipate };
if (require.main === module) {
  // All of them, even after one that is not well typed.
  const stati = cartelleTipate().map((cartella) =>
    node([join('node_modules', 'typescript', 'bin/tsc'), '-p', cartella]),
  );
  process.exitCode = stati.some((stato) => stato !== 0) ? 1 : 0;
}
