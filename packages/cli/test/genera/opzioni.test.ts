import { isAnagrafeError } from '@anagrafe/core';
import { describe, expect, it } from 'vitest';

import { OPZIONI_PREDEFINITE, completaOpzioni, type OpzioniFornituraSintetica } from '../../src/genera/opzioni.js';
import { crea, tabelle } from './fornitura-di-prova.js';

function messaggio(opzioni: Partial<OpzioniFornituraSintetica>): string {
  try {
    crea(opzioni);
  } catch (errore) {
    if (isAnagrafeError(errore) && errore.code === 'uso') return errore.message;
    throw errore;
  }
  return 'accettate';
}

describe('the options of a synthetic fornitura', () => {
  it.each<[Partial<OpzioniFornituraSintetica>, RegExp]>([
    [{ soggetti: 0 }, /^--soggetti/],
    [{ soggetti: 1.5 }, /^--soggetti/],
    [{ soggetti: NaN }, /^--soggetti/],
    [{ soggetti: 10_000_000 }, /^--soggetti/],
    [{ soggetti: 3, file: 4 }, /^--file/],
    [{ file: 0 }, /^--file/],
    [{ versione: 1000 }, /^--versione/],
    [{ difetti: 1.01 }, /^--difetti/],
    [{ difetti: NaN }, /^--difetti/],
    [{ difetto: ['EN002'] }, /^--difetto: EN002 .*EA001/],
    [{ difetto: ['EN063'] }, /EN063: servono almeno due file/],
    [{ difetto: ['EN031'] }, /EN031: servono almeno due file/],
    [{ difetto: ['EN009', 'ES010'] }, /EN009: .*da solo/],
    [{ difetto: ['EN009'], difetti: 0.1 }, /EN009: .*da solo/],
    [{ difetto: ['EN034', 'en003'] }, /EN003 e EN034 non stanno nello stesso piano/],
    [{ difetto: ['EN032', 'EN033'] }, /EN032 e EN033 non stanno nello stesso piano/],
    [{ difetto: ['EN363'] }, /EN363: servono almeno due file/],
    [{ soggetti: 1, difetto: ['EF004'] }, /nessuno può avere EF004/],
    [{ comune: '061526' }, /^--comune: .*codice di variazione/],
    [{ comune: '999999' }, /^--comune/],
  ])('%o', (opzioni, atteso) => {
    expect(messaggio(opzioni)).toMatch(atteso);
  });

  it('takes codes in lower case too', () => {
    expect(crea({ soggetti: 50, difetto: [' es128 '] }).manifesto.parametri.difetto).toStrictEqual(['ES128']);
  });

  it('takes as many files as keep each within the limit of ANPR', () => {
    expect([1, 50_000, 50_001, 200_000].map((soggetti) => completaOpzioni({ soggetti }).file)).toStrictEqual([
      1, 1, 2, 4,
    ]);
  });

  it('the comune taken when none is given is in force', () => {
    const trovato = tabelle.comuni.findByIstat(OPZIONI_PREDEFINITE.comune, '2025-12-31');
    expect(trovato.ok && [trovato.value.denominazione, trovato.value.al]).toStrictEqual(['MONTEFIORE CONCA', null]);
  });
});
