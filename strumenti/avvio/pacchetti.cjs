// npm run pacchetti: the packages as npm will have them, in pacchetti/, and the command that installs them in another program.
'use strict';

require('./node-minimo.cjs');
const { cpSync, rmSync } = require('node:fs');
const { basename, join } = require('node:path');
const { RADICE, costruisci, installa } = require('./comandi.cjs');
const { impacchetta } = require('./tarball.cjs');

const DESTINAZIONE = join(RADICE, 'pacchetti');

installa();
costruisci();
rmSync(DESTINAZIONE, { recursive: true, force: true });
const tarball = impacchetta().map((file) => {
  const copia = join(DESTINAZIONE, basename(file));
  cpSync(file, copia);
  return copia;
});
// Only a Unix shell makes a list of a star.
const tutti = process.platform === 'win32' ? tarball.map((uno) => `"${uno}"`).join(' ') : `"${DESTINAZIONE}"/*.tgz`;
console.log(`\n${tarball.length} pacchetti in pacchetti/. Nella cartella di un programma si installano insieme:\n`);
console.log(`npm install ${tutti}`);
