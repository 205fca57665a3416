import { expect, it } from 'vitest';

import { evaluateRilievi } from '../../../src/index.js';
import { regoleServiziSoggetto } from '../../../src/regole/servizi/elenco.js';
import { CASI_COPPIA } from './casi-coppia.js';
import { CASI_SCHEDA } from './casi-scheda.js';
import { LIDIA, neiServizi, provaRegole } from './prova-servizi.js';

it('Lidia’s scheda keeps every rule of the services', () => {
  expect(evaluateRilievi({ regole: regoleServiziSoggetto, oggetto: LIDIA }, neiServizi)).toEqual([]);
});

provaRegole(regoleServiziSoggetto, { ...CASI_COPPIA, ...CASI_SCHEDA });

it('every rule of the services has its cases', () => {
  const provate = [...Object.keys(CASI_COPPIA), ...Object.keys(CASI_SCHEDA)];
  expect(provate.sort()).toEqual(regoleServiziSoggetto.map(({ codice }) => codice).sort());
});
