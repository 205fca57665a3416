import { describe, expect, it } from 'vitest';

import { type Soggetto, evaluateNonVerificati } from '../../src/index.js';
import { ada, contesto, nata } from '../scheda-di-prova.js';
import { cf, codici, comune } from './esempi.js';

describe('what a rule cannot decide', () => {
  const aperti = (scheda: Soggetto) => evaluateNonVerificati(scheda, contesto).map(({ codice }) => codice);

  it('EC087: a date of issue that is no day, which is not a missing one', () => {
    const conData = (data: object) => ada({ permessoSoggiorno: { ...data, comune: comune('MILANO', 'MI') } });
    expect(aperti(conData({ dataRilascio: '2018-02-30' }))).toContain('EC087');
    expect(aperti(conData({}))).not.toContain('EC087');
  });

  it('EA042: a code that writes no number where the day is, a sesso with blanks around it', () => {
    expect(aperti(cf('PRVDAA80A4AH501A'))).toContain('EA042');
    expect(aperti(nata({ sesso: ' F ' }))).toContain('EA042');
  });

  it('EHR69: an empty anno', () => {
    expect(aperti(ada({ attoNascita: { anno: ' ' } }))).toContain('EHR69');
  });
});

describe('EA042 asks of the day only whether it is above 40, as ANPR does', () => {
  it.each([
    ['PRVDAA80A35H501X', 'F', true],
    ['PRVDAA80A35H501X', 'M', false],
    ['PRVDAA80A72H501X', 'M', true],
    ['PRVDAA80A40H501X', 'F', true],
    ['PRVDAA80A41H501X', 'M', true],
    ['prvdaa80aqnh501x', 'm', true], // day 42, by two letters of an omocodia
  ])('%s %s: %s', (codFiscale, sesso, violata) => {
    expect(codici(nata({ codiceFiscale: { codFiscale }, sesso })).includes('EA042')).toBe(violata);
  });
});

it.each(['01980', '19A0', '1980.0'])('EHR69: %s is no year of four digits', (anno) => {
  expect(codici(ada({ attoNascita: { anno } }))).toEqual(['EHR69']);
});
