// npm test: the whole suite once, and the unit tests of what reckons with days in two more time zones.
'use strict';

require('./node-minimo.cjs');
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { RADICE, costruisci, installa, node } = require('./comandi.cjs');

/** Where days are reckoned with: these packages, and the calendar of the synthetic people. */
const CON_GIORNI = [
  'packages/codice-fiscale/',
  'packages/decodifica/',
  'packages/core/',
  'packages/cli/test/genera/caso',
  'packages/cli/test/genera/determinismo',
];

const GIRI = [
  { nome: 'unità, UTC', progetto: 'unit', env: { TZ: 'UTC' }, tracciate: true },
  {
    nome: 'unità, Europe/Rome',
    progetto: 'unit',
    env: { TZ: 'Europe/Rome', ANAGRAFE_ALTRA_ZONA: '1' },
    solo: CON_GIORNI,
  },
  {
    nome: 'unità, Pacific/Apia',
    progetto: 'unit',
    env: { TZ: 'Pacific/Apia', ANAGRAFE_ALTRA_ZONA: '1' },
    solo: CON_GIORNI,
  },
  { nome: 'dall’inizio alla fine', progetto: 'e2e', env: {} },
];

installa();
costruisci();
mkdirSync(join(RADICE, '.cache'), { recursive: true });
const totali = { superati: 0, falliti: 0 };
const saltati = [];

GIRI.forEach(({ nome, progetto, env, solo = [], tracciate = false }, i) => {
  const conto = join(RADICE, `.cache/prove-${i}.json`);
  rmSync(conto, { force: true });
  console.log(`\n── ${nome}`);
  const stato = node(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      progetto,
      ...solo,
      '--reporter=default',
      '--reporter=./strumenti/prove/conto-reporter.ts',
    ],
    { env: { ...env, ANAGRAFE_CONTO: conto } },
  );
  if (!existsSync(conto)) {
    console.error(`${nome}: le prove non sono state eseguite (stato ${stato}).`);
    totali.falliti += 1;
    return;
  }
  const esito = JSON.parse(readFileSync(conto, 'utf8'));
  totali.superati += esito.superate.length;
  totali.falliti += esito.falliti + (stato !== 0 && esito.falliti === 0 ? 1 : 0);
  saltati.push(...esito.saltati.map((prova) => ({ giro: nome, ...prova })));
  if (tracciate) totali.falliti += contaMancate(new Set(esito.superate));
});

/** How many tests the traceability names that did not pass; says which. */
function contaMancate(superate) {
  const righe = readFileSync(join(RADICE, 'docs/regole/esempi.ndjson'), 'utf8').trim().split('\n');
  const mancate = righe
    .map((riga) => JSON.parse(riga))
    .flatMap(({ codice, prove }) =>
      prove.flatMap(({ file, nomi }) =>
        nomi.filter((nome) => !superate.has(`${file} ${nome}`)).map((nome) => `${codice} · ${file} · ${nome}`),
      ),
    );
  if (mancate.length > 0) console.error(`\nLa tracciabilità nomina prove non superate («pnpm esempi» la rifà):`);
  for (const una of mancate) console.error(`  ${una}`);
  return mancate.length;
}

if (saltati.length > 0) {
  console.log(`\nProve saltate: ${saltati.length}`);
  for (const { giro, nome, motivo } of saltati) console.log(`  ${giro} · ${nome}: ${motivo}`);
  // Where everything that the tests need is installed, a skip is a failure.
  if (process.env.ANAGRAFE_SENZA_SALTI === '1') totali.falliti += saltati.length;
}
const totale = `${totali.superati} passed, ${totali.falliti} failed\n`;
writeFileSync(join(RADICE, '.cache/totali.txt'), totale);
process.stdout.write(`\n${totale}`);
process.exitCode = totali.falliti > 0 ? 1 : 0;
