'use strict';

/** The condition under which the packages of this repository read each other's sources, which are not published. */
const SORGENTE = '@anagrafe/sorgente';

/** The manifest as it is published: without what only this repository has. */
function beforePacking({ devDependencies: _strumenti, scripts: _comandi, exports, ...manifesto }) {
  const ingressi = Object.entries(exports).map(([nome, ingresso]) => [nome, senzaSorgente(ingresso)]);
  return { ...manifesto, exports: Object.fromEntries(ingressi) };
}

function senzaSorgente(ingresso) {
  if (typeof ingresso === 'string') return ingresso;
  const { [SORGENTE]: _, ...condizioni } = ingresso;
  return condizioni;
}

module.exports = { hooks: { beforePacking } };
