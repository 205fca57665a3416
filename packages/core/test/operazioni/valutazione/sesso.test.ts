import { describe, expect, it } from 'vitest';

import type { ContenutoRegistro } from '../../../src/operazioni/index.js';
import { esito } from './esito.js';
import { SCHEDA, conScheda } from './registro-di-prova.js';

const diSesso = (sesso: string, legame: object = {}): ContenutoRegistro =>
  conScheda({ generalita: { ...SCHEDA.generalita, sesso }, ...legame });

/** The sex of whom the request is about, as the register has it, and of the other one, as the request brings it. */
const sposati = (suo: string, altro: string) =>
  esito('EN216', ['5008', { 'datiControllo.tipoMutazione': ['12'], 'matrimonio.coniuge.sesso': altro }], diSesso(suo));
const uniti = (suo: string, altro: string) =>
  esito(
    'EN270',
    ['5008', { 'datiControllo.tipoMutazione': ['18'], 'unioneCivile.unitoCivilmente.sesso': altro }],
    diSesso(suo),
  );

describe('the sex of the two of a tie', () => {
  it('of a marriage is not one, of a union is one, in either case', () => {
    expect([sposati('F', 'M'), sposati('f', 'M'), sposati('F', 'f')]).toEqual(['conforme', 'conforme', 'violata']);
    expect([uniti('F', 'F'), uniti('m', 'M'), uniti('F', 'm')]).toEqual(['conforme', 'conforme', 'violata']);
  });

  it.each([
    ['N', 'N'],
    ['F', 'N'],
    ['n', 'M'],
    ['F', '1'],
  ])('is not decided where it is not known: %s and %s', (suo, altro) => {
    expect(sposati(suo, altro)).toBe('aperta');
    expect(uniti(suo, altro)).toBe('aperta');
    expect(esito('EN299', ['3002', {}], diSesso(suo, { matrimonio: { coniuge: { sesso: altro } } }))).toBe('aperta');
    const unione = { unioneCivile: { unitoCivilmente: { sesso: altro } } };
    expect(esito('EN298', ['5008', {}], diSesso(suo, unione))).toBe('aperta');
  });
});
