// pnpm corpus [--documenti N] [--seme S]: many more documents than the suite has, spoilt by chance, held against xmllint.
'use strict';

require('./node-minimo.cjs');
const { parseArgs } = require('node:util');
const { costruisci, installa, node } = require('./comandi.cjs');

const { values: opzioni } = parseArgs({
  options: { documenti: { type: 'string', default: '6000' }, seme: { type: 'string', default: '100001' } },
});
for (const [nome, valore] of Object.entries(opzioni)) {
  if (/^\d{1,9}$/.test(valore)) continue;
  console.error(`--${nome}: serve un numero intero, non «${valore}».`);
  process.exit(2);
}

installa();
costruisci();
process.exitCode = node(
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', 'packages/cli/test/e2e/corpus.test.ts'],
  { env: { ANAGRAFE_CORPUS: opzioni.documenti, ANAGRAFE_CORPUS_SEME: opzioni.seme } },
);
