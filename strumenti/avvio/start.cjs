// npm start: from a fresh clone to the anomalies of the sample fornitura, explained and summed up.
'use strict';

require('./node-minimo.cjs');
const { costruisci, installa, node } = require('./comandi.cjs');

const FORNITURA = 'esempi/fornitura';
const RAPPORTO = 'rapporto.html';

installa();
costruisci();
console.log(`\n$ anagrafe verifica ${FORNITURA} --rapporto ${RAPPORTO}\n`);
const stato = node(['packages/cli/dist/bin.js', 'verifica', FORNITURA, '--rapporto', RAPPORTO, '--oggi', '2026-11-21']);
// 1 says that blocking anomalies were found, which is what the sample is for.
process.exitCode = stato === 1 ? 0 : stato;
