// Written for any Node, however old: the one file that may run before the version is known.
'use strict';

var MINIMO = 20;
var maggiore = Number(process.versions.node.split('.')[0]);

if (maggiore < MINIMO) {
  console.error(
    'Anagrafe SDK richiede Node.js ' +
      MINIMO +
      ' o successivo; questo è ' +
      process.versions.node +
      '.\n' +
      'Anagrafe SDK needs Node.js ' +
      MINIMO +
      ' or later; this is ' +
      process.versions.node +
      '.\n' +
      'https://nodejs.org/',
  );
  process.exit(1);
}
