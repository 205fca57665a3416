import { describe, expect, it } from 'vitest';

import { toBase, toOmocodie } from '../src/index.js';
import { codeDi } from './code-di.js';

describe('toOmocodie', () => {
  it.each([
    [1, 'RSSMRA80A01H50MM'],
    [2, 'RSSMRA80A01H5L1F'],
    [3, 'RSSMRA80A01H5LMX'],
    [4, 'RSSMRA80A01HR01P'],
    [8, 'RSSMRA80A0MH501M'],
    [16, 'RSSMRA80AL1H501F'],
    [32, 'RSSMRA8LA01H501F'],
    [64, 'RSSMRAU0A01H501R'],
    [127, 'RSSMRAULALMHRLMD'],
  ])('variant %i of RSSMRA80A01H501U is %s', (numero, variante) => {
    expect(toOmocodie('RSSMRA80A01H501U')[numero - 1]).toBe(variante);
  });

  it('gives the same 127 from any of them', () => {
    const dallaBase = toOmocodie('RSSMRA80A01H501U');
    expect(dallaBase).toHaveLength(127);
    expect(toOmocodie('rssmraulalmhrlmd')).toEqual(dallaBase);
  });
});

describe('toBase', () => {
  it('puts the digits back and finds the check character again', () => {
    expect(toBase('RSSMRAULALMHRLMD')).toBe('RSSMRA80A01H501U');
    expect(toBase('rssmra80a01h501u')).toBe('RSSMRA80A01H501U');
  });

  it.each([
    ['49273929007', 'numerico-senza-omocodia'],
    ['RSSMRA80A01H501X', 'carattere-controllo'],
    ['RSSMRA80A0AH501V', 'lettera-non-omocodica'],
    ['00743110157', 'ufficio'],
    ['', 'lunghezza'],
  ])('refuses %j: %s', (cf, code) => {
    expect(codeDi(() => toBase(cf))).toBe(code);
    expect(codeDi(() => toOmocodie(cf))).toBe(code);
  });
});
