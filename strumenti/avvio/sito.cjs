// npm run sito: the documentation site, in docs/.vitepress/dist: pages made from rules, schemas and tables; the reference of the
// API; all of it built; every link followed.
'use strict';

require('./node-minimo.cjs');
const { join } = require('node:path');
const { costruisci, installa, node } = require('./comandi.cjs');

const tsx = (percorso) => [join('node_modules', 'tsx', 'dist/cli.mjs'), '--conditions=@anagrafe/sorgente', percorso];
const PASSI = [
  ['pagine', tsx('strumenti/sito/genera.ts')],
  ['riferimento', [join('node_modules', 'typedoc', 'bin/typedoc'), '--options', 'docs/typedoc.json']],
  ['costruzione', [join('docs', 'node_modules', 'vitepress', 'bin/vitepress.js'), 'build', 'docs']],
  ['collegamenti', tsx('strumenti/sito/controlla.ts')],
];

installa();
costruisci();
for (const [nome, argomenti] of PASSI) {
  const stato = node(argomenti);
  if (stato === 0) continue;
  console.error(`\nFallito: ${nome} (stato ${stato}).`);
  process.exit(stato);
}
