// pnpm bench: measures, prints the tables, writes bench/RISULTATI.md.
'use strict';

require('./node-minimo.cjs');
const { costruisci, installa, node } = require('./comandi.cjs');

installa();
costruisci();
process.exitCode = node(['node_modules/tsx/dist/cli.mjs', 'bench/esegui.ts', ...process.argv.slice(2)]);
