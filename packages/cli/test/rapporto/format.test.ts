import { describe, expect, it } from 'vitest';

import { formatGiornoEsteso } from '../../src/rapporto/format-giorno-esteso.js';
import { formatNumero, formatQuanti } from '../../src/rapporto/format-numero.js';
import { toNomiBrevi } from '../../src/rapporto/to-nomi-brevi.js';

describe('formatNumero', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [20_133, '20.133'],
    [1_234_567, '1.234.567'],
  ])('%i is written %s', (numero, atteso) => {
    expect(formatNumero(numero)).toBe(atteso);
  });

  it('agrees with its noun', () => {
    expect(formatQuanti(1, 'caso', 'casi')).toBe('1 caso');
    expect(formatQuanti(0, 'caso', 'casi')).toBe('0 casi');
    expect(formatQuanti(1500, 'caso', 'casi')).toBe('1.500 casi');
  });
});

describe('formatGiornoEsteso', () => {
  it.each([
    ['2026-11-21', '21 novembre 2026'],
    ['1946-01-01', '1º gennaio 1946'],
    ['2023-12-09', '9 dicembre 2023'],
    ['2023-13-09', '2023-13-09'],
    ['ieri', 'ieri'],
  ])('%s is read %s', (giorno, atteso) => {
    expect(formatGiornoEsteso(giorno)).toBe(atteso);
  });
});

describe('toNomiBrevi', () => {
  it('tells the files of a fornitura apart by their number', () => {
    expect(toNomiBrevi(['028060_SUBAPR_2_8_9.gz', '028060_SUBAPR_2_9_9.gz'])).toEqual(['8 di 9', '9 di 9']);
  });

  it('keeps the whole names when the numbers would not tell them apart', () => {
    const nomi = ['028060_SUBAPR_1_1_1.gz', '028060_SUBAPR_2_1_1.gz'];
    expect(toNomiBrevi(nomi)).toEqual(nomi);
  });

  it('keeps a name of another grammar', () => {
    expect(toNomiBrevi(['prova.xml', '028060_SUBAPR_2_1_1.gz'])).toEqual(['prova.xml', '1 di 1']);
  });
});
