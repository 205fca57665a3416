import { expect, it } from 'vitest';

import { type Contesto, evaluateNonVerificati, evaluateScheda, regoleSoggetto } from '../../../src/index.js';
import { regoleServiziSoggetto } from '../../../src/regole/servizi/elenco.js';
import { ADA, contesto, neiServizi } from '../../scheda-di-prova.js';
import { CASI_COPPIA } from './casi-coppia.js';
import { CASI_SCHEDA } from './casi-scheda.js';
import { provaRegole } from './prova-servizi.js';
import { inConvivenza } from './schede-servizi.js';

it.each([contesto, neiServizi])('Ada’s scheda keeps every rule: $contesto', (dove) => {
  expect(evaluateScheda(ADA, dove)).toEqual([]);
});

it('nothing of Ada’s scheda is left open but what the fornitura decides', () => {
  const aperti = (dove: Contesto) => evaluateNonVerificati(ADA, dove).map(({ codice }) => codice);
  expect(aperti(contesto)).toEqual(['EN063', 'ES092']);
  expect(aperti(neiServizi)).toEqual([]);
});

provaRegole(regoleSoggetto, { ...CASI_COPPIA, ...CASI_SCHEDA });

it('EN246: a relation that is not of the convivenze, as EC003 says too', () => {
  expect(evaluateScheda(inConvivenza('4', '7'), neiServizi).map(({ codice }) => codice)).toEqual(['EC003', 'EN246']);
});

it('EN246: of one who is in a family and in a convivenza names the codes of both', () => {
  const famiglia = { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '98', dataDecorrenza: '2006-07-01' } };
  const inEntrambe = { ...inConvivenza('4', '7'), famiglia };
  expect(evaluateScheda(inEntrambe, neiServizi).filter(({ codice }) => codice === 'EN246')).toMatchObject([
    { campo: 'famiglia.legameSoggetto.codiceLegame', valore: '98', parametri: { valori: '«98» e «7»' } },
  ]);
});

it('every EN, ES and EF rule of the services has its cases', () => {
  const provate = [...Object.keys(CASI_COPPIA), ...Object.keys(CASI_SCHEDA)];
  expect(provate.sort()).toEqual(
    regoleServiziSoggetto
      .map(({ codice }) => codice)
      .filter((codice) => /^E[FNS]/.test(codice))
      .sort(),
  );
});
