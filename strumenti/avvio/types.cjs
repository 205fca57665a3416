// pnpm types: the sources of each package by themselves, so that a pure one sees no type of Node or of the tests, against the others
// as they are built; then everything together.
'use strict';

const { join } = require('node:path');
const { PACCHETTI, costruisci, installa, node } = require('./comandi.cjs');

/** The folders that have a tsconfig of their own. */
function cartelleTipate() {
  return [
    '.', // sources, tests, generators, bench
    'docs', // the site, which sees a page: its components too
    ...PACCHETTI.map((nome) => `packages/${nome}`),
    'packages/cli/src/rapporto/client', // the only sources that see a page
  ];
}

/** What to give to Node to check one of them. */
function controlloTipi(cartella) {
  const compilatore = cartella === 'docs' ? join('vue-tsc', 'bin/vue-tsc.js') : join('typescript', 'bin/tsc');
  const costruiti = cartella.startsWith('packages/') ? ['--customConditions', 'null'] : []; // whose sources '.' reads, once
  return [join('node_modules', compilatore), '-p', cartella, ...costruiti];
}

module.exports = { cartelleTipate, controlloTipi };
if (require.main === module) {
  installa();
  costruisci();
  // All of them, even after one that is not well typed.
  const stati = cartelleTipate().map((cartella) => node(controlloTipi(cartella)));
  process.exitCode = stati.some((stato) => stato !== 0) ? 1 : 0;
}
