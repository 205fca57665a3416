import { describe, expect, it } from 'vitest';

import type { SoggettoRegistrato } from '../../../src/operazioni/index.js';
import { esito } from './esito.js';
import { ADA } from './registro-di-prova.js';
import type { Cambi } from './richieste-di-prova.js';

const cancellata = (id: string, motivoCancellazione?: string): SoggettoRegistrato => ({
  ...ADA,
  id,
  stato: 'cancellato',
  ...(motivoCancellazione === undefined ? {} : { cancellazione: { motivoCancellazione } }),
});
const EMIGRATA = cancellata('7', '5');
const DOPPIONE = cancellata('9', '10');
const conId = (id: string): Cambi => ({ 'generalita1002.generalita.idSchedaSoggettoANPR': id });

/** What EN188 and EN190 answer, in a register that has all these schede of Ada. */
const esiti = (cambi: Cambi, ...soggetti: readonly SoggettoRegistrato[]): readonly string[] =>
  ['EN188', 'EN190'].map((codice) => esito(codice, ['1002', cambi], { completo: true, soggetti }));

describe('who was cancelled is entered again', () => {
  it('with the scheda that was closed for another reason, even if there is a double too', () => {
    expect(esiti(conId('7'), EMIGRATA, DOPPIONE)).toEqual(['conforme', 'conforme']);
    expect(esiti({}, EMIGRATA, DOPPIONE)).toEqual(['conforme', 'violata']);
  });

  it('and not if there is only a double', () => {
    expect(esiti({}, DOPPIONE)).toEqual(['violata', 'conforme']);
    expect(esiti(conId('8'), DOPPIONE)).toEqual(['violata', 'conforme']);
  });

  it('nor if another scheda is open', () => {
    expect(esiti(conId('7'), EMIGRATA, { ...ADA, id: '9' })).toEqual(['violata', 'conforme']);
  });

  it('is open where it is not known why a scheda was closed', () => {
    expect(esiti({}, cancellata('7'), DOPPIONE)).toEqual(['aperta', 'aperta']);
    expect(esiti(conId('7'), EMIGRATA, cancellata('9'))).toEqual(['conforme', 'conforme']);
    expect(esiti(conId('7'), cancellata('7'), DOPPIONE)).toEqual(['aperta', 'conforme']);
  });

  it('is open where the register may lack the scheda to take up', () => {
    expect(esito('EN188', ['1002', {}], { soggetti: [DOPPIONE] })).toBe('aperta');
  });
});
