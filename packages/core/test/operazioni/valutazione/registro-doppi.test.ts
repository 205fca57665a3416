import { describe, expect, it } from 'vitest';

import { esito } from './esito.js';
import { ADA, SCHEDA, TUTTO, conScheda } from './registro-di-prova.js';
import type { Cambi } from './richieste-di-prova.js';

describe('EN469, somebody with two live schede', () => {
  const altrove = { ...TUTTO, completo: true, soggetti: [ADA, { ...ADA, id: '9', comune: '015146' }] };
  const cancella = (motivoCancellazione: string): readonly [string, Cambi] => [
    '2003',
    { 'datiCancellazione.motivoCancellazione': motivoCancellazione },
  ];

  it('may be closed as a double, and not otherwise changed', () => {
    expect(esito('EN469', cancella('10'), altrove)).toBe('conforme');
    expect(esito('EN469', cancella('5'), altrove)).toBe('violata');
    expect(esito('EN469', ['5005', {}], altrove)).toBe('violata');
  });

  it('has them in two comuni; the check stays open where the register may lack one', () => {
    const qui = { ...altrove, soggetti: [ADA, { ...ADA, id: '9' }] };
    expect(esito('EN469', cancella('5'), qui)).toBe('conforme');
    expect(esito('EN469', cancella('5'), TUTTO)).toBe('aperta');
  });
});

describe('EN415, a residence before the first registration', () => {
  const iscritta = conScheda({ generalita: { ...SCHEDA.generalita, dataPrimaIscrizioneComune: '2026-03-11' } });
  const tipo = (uno: string): Cambi => ({ 'datiControllo.tipoMutazione': uno });

  it('is refused, but for the one before the subentro and a dimora', () => {
    expect(esito('EN415', ['5005', tipo('02')], iscritta)).toBe('violata');
    expect(esito('EN415', ['5005', tipo('06')], iscritta)).toBe('conforme');
    expect(esito('EN415', ['5005', tipo('03')], iscritta)).toBe('conforme');
  });

  it('is one that begins the day before; on that day it may', () => {
    const dal = (giorno: string): Cambi => ({ ...tipo('02'), 'residenzaFamiglia.0.dataDecorrenzaResidenza': giorno });
    expect(esito('EN415', ['5005', dal('2026-03-10')], iscritta)).toBe('violata');
    expect(esito('EN415', ['5005', dal('2026-03-11')], iscritta)).toBe('conforme');
  });
});

describe('EN426, a residence of before the subentro', () => {
  it('began by the day of the subentro', () => {
    const dal = (giorno: string): Cambi => ({
      'datiControllo.tipoMutazione': '6',
      'residenzaFamigliaConvivenza.dataDecorrenzaResidenza': giorno,
    });
    expect(esito('EN426', ['5001', dal('2019-01-02')], TUTTO)).toBe('violata');
    expect(esito('EN426', ['5001', dal('2019-01-01')], TUTTO)).toBe('conforme');
  });
});
