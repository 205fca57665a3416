import { describe, expect, it } from 'vitest';

import { esito } from './esito.js';

const FRANCIA = {
  tipoIndirizzo: '4',
  localitaEstera: {
    indirizzoEstero: {
      localita: { codiceStato: '215', descrizioneStato: 'FRANCIA', descrizioneLocalita: 'PARIGI' },
      toponimo: { denominazione: 'RUE DE LA PAIX' },
    },
  },
};
const ROMA = { tipoIndirizzo: '1', indirizzo: { comune: { nomeComune: 'ROMA', codiceIstat: '058091' } } };

/** ES030 of a mutation of a family: its type, famigliaAire, and the address to which it goes. */
const di5001 = (tipoScheda: string, famigliaAire: string | undefined, indirizzo: object) =>
  esito(
    'ES030',
    [
      '5001',
      {
        'famigliaConvivenza.tipoScheda': tipoScheda,
        'famigliaConvivenza.famigliaAire': famigliaAire,
        residenzaFamigliaConvivenza: indirizzo,
        'datiControllo.tipoMutazione': '4',
      },
    ],
    {},
  );

describe('ES030: the address of a family is one that its people can have', () => {
  it('of one that lives in Italy is not of the AIRE', () => {
    expect(di5001('3', undefined, ROMA)).toBe('conforme');
    expect(di5001('3', 'N', FRANCIA)).toBe('violata');
    expect(di5001('3', undefined, { ...ROMA, tipoIndirizzo: '7' })).toBe('violata');
  });

  it('of one of the AIRE is not of residents', () => {
    expect(di5001('5', 'S', FRANCIA)).toBe('conforme');
    expect(di5001('3', 's', FRANCIA)).toBe('conforme');
    expect(di5001('5', 'S', { ...ROMA, tipoIndirizzo: '7' })).toBe('conforme');
    expect(di5001('5', 'S', ROMA)).toBe('violata');
    expect(di5001('5', undefined, { ...FRANCIA, tipoIndirizzo: '1' })).toBe('violata');
  });

  it('of one that returns from abroad is of residents, though the family is still named as of the AIRE', () => {
    expect(di5001('5', undefined, ROMA)).toBe('conforme');
    expect(di5001('5', undefined, FRANCIA)).toBe('conforme');
    expect(di5001('5', undefined, { ...ROMA, tipoIndirizzo: '4' })).toBe('violata');
  });

  it('of a 5005 goes by the family that people enter', () => {
    const di5005 = (famigliaAire: string) =>
      esito(
        'ES030',
        ['5005', { 'generalitaSchedaFamiglia.famigliaAire': famigliaAire, residenzaFamiglia: [FRANCIA] }],
        {},
      );
    expect(di5005('S')).toBe('conforme');
    expect(di5005('N')).toBe('violata');
  });
});
