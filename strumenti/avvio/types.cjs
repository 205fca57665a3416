// pnpm types: the sources of each package by themselves, so that a pure one sees no type of Node or of the tests; all the
// rest together.
'use strict';

const { join } = require('node:path');
const { PACCHETTI, node } = require('./comandi.cjs');

/** The folders that have a tsconfig of their own. */
function cartelleTipate() {
  return [
    '.', // tests, generators, bench
    'docs', // the site, which sees a page
    ...PACCHETTI.map((nome) => `packages/${nome}`),
    'packages/cli/src/rapporto/client', // the only sources that see a page
  ];
}

module.exports = { cartelleTipate };
if (require.main === module) {
  // All of them, even after one that is not well typed.
  const stati = cartelleTipate().map((cartella) =>
    node([join('node_modules', 'typescript', 'bin/tsc'), '-p', cartella]),
  );
  process.exitCode = stati.some((stato) => stato !== 0) ? 1 : 0;
}
