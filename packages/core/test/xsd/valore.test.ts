import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatViolazioneValore } from '../../src/xsd/format-violazione.js';
import type { TipoBase, TipoSemplice } from '../../src/xsd/tipi.js';
import {
  alfabeticoNomiCognomi,
  numericoMax15,
  tipoCap,
  tipoDataAnagrafica,
  tipoProvenienzaInfo,
  tipoSenza,
  tipoSesso,
} from '../../src/xsd/tipo-dato.data.js';
import { createControlloValore } from '../../src/xsd/valore.js';

const vale = (tipo: TipoSemplice | TipoBase, testo: string) => createControlloValore(tipo)(testo) === undefined;

describe('a date', () => {
  it.each([
    '2000-01-01',
    '2020-02-29',
    '-0004-02-29',
    '0001-01-01',
    '12345-02-28',
    '99999999999999999999-12-31',
    '10000-02-29',
    '2000-01-01Z',
    '2000-01-01+14:00',
    '2000-01-01-13:59',
    ' 2000-01-01\n',
  ])('%j is one', (testo) => {
    expect(vale(tipoDataAnagrafica, testo)).toBe(true);
  });

  it.each([
    '',
    '2021-02-30',
    '1900-02-29',
    '0000-01-01',
    '-0000-01-01',
    '02000-01-01',
    '200-01-01',
    '+2000-01-01',
    '2000-1-01',
    '2000-13-01',
    '2000-00-10',
    '2000-01-00',
    '2000-01-01T00:00:00',
    '2000-01-01 Z',
    '2000-01-01z',
    '2000-01-01+14:01',
    '2000-01-01+15:00',
    '2000-01-01+00:60',
    '2000-01-01+1:00',
    '２０００-01-01',
    '2000-01-01\u00A0',
    '24:00',
  ])('%j is none', (testo) => {
    expect(vale(tipoDataAnagrafica, testo)).toBe(false);
  });

  it('and its hour', () => {
    for (const si of ['2000-01-01T24:00:00', '2000-01-01T23:59:59.999Z', '2000-01-01T00:00:00+01:00']) {
      expect([si, vale('dateTime', si)]).toEqual([si, true]);
    }
    for (const no of [
      '2000-01-01',
      '2000-01-01T24:00:01',
      '2000-01-01T25:00:00',
      '2000-01-01T00:60:00',
      '2000-01-01T00:00:00.',
    ]) {
      expect([no, vale('dateTime', no)]).toEqual([no, false]);
    }
  });
});

describe('the other bases', () => {
  it.each<[TipoBase, readonly string[], readonly string[]]>([
    [
      'int',
      ['0', '-1', '+7', '002147483647', ' 5 ', '-2147483648'],
      ['', '2147483648', '-2147483649', '1.0', '1 2', '٣'],
    ],
    ['boolean', ['true', 'false', '0', '1', ' 1 '], ['', 'TRUE', 'vero', '2']],
    [
      'base64Binary',
      ['', 'QUJD', 'QUI=', 'QQ==', 'QU JD', 'QQ= =', '\nQUJD\n'],
      ['Q', 'QQ', 'QR==', 'QUJ=', '=', 'QQ==QQ==', 'QU-D'],
    ],
    ['string', ['', ' ', 'qualsiasi'], []],
  ])('%s', (base, si, no) => {
    expect(si.filter((testo) => !vale(base, testo))).toEqual([]);
    expect(no.filter((testo) => vale(base, testo))).toEqual([]);
  });
});

describe('what official patterns really say', () => {
  it('digits are those of every script, where the type says \\d', () => {
    expect(vale(tipoCap, '٠٠١٨٤')).toBe(true);
    expect(vale(tipoCap, '²')).toBe(false);
  });

  it('blanks around a number do not count where the type collapses them, and do where it does not', () => {
    expect(vale(numericoMax15, '\n 12 ')).toBe(true);
    expect(vale(numericoMax15, '1 2')).toBe(false);
    expect(vale(tipoCap, ' 0018')).toBe(false);
  });

  it('lengths count characters after the blanks, not units of UTF-16', () => {
    expect(vale(numericoMax15, '𝟙'.repeat(15))).toBe(true);
    expect(vale(numericoMax15, '𝟙'.repeat(16))).toBe(false);
    expect(vale(numericoMax15, ` ${'1'.repeat(15)} `)).toBe(true);
  });

  it('a surname may have the letters from À to ž, × and ÷ among them, and some control characters; not the typographic apostrophe', () => {
    for (const si of ['À', 'ž', '×', 'Ɖ', '\u009E', "D'À", ' '])
      expect([si, vale(alfabeticoNomiCognomi, si)]).toEqual([si, true]);
    for (const no of ['', 'ſ', 'Ɗ', '¿', '\u009D', 'D’À', 'A1', 'A\nB', 'E\u0301', '😀', 'A'.repeat(81)]) {
      expect([no, vale(alfabeticoNomiCognomi, no)]).toEqual([no, false]);
    }
  });

  it('a list of values is anchored at both ends', () => {
    expect(['M', 'F', 'N', 'm', 'f', 'n'].every((testo) => vale(tipoSesso, testo))).toBe(true);
    expect(['', 'X', 'MF', 'M ', 'M\n'].some((testo) => vale(tipoSesso, testo))).toBe(false);
    expect(vale(tipoSenza, '1')).toBe(true);
    expect(vale(tipoSenza, '11')).toBe(false);
  });

  it('a type without a step of its own is what it derives from', () => {
    expect(vale(tipoProvenienzaInfo, '1')).toBe(true);
    expect(vale(tipoProvenienzaInfo, '12')).toBe(false);
  });
});

it('the check answers any text, always alike, and a class repeated never exhausts the stack', () => {
  const controlli = [alfabeticoNomiCognomi, tipoCap, tipoDataAnagrafica, tipoSesso].map(createControlloValore);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (testo) => {
      for (const controllo of controlli) expect(controllo(testo)).toEqual(controllo(testo));
    }),
  );
  const numerico = createControlloValore({ nome: 'lungo', base: 'string', modelli: ['(\\d)+'] });
  expect(numerico('1'.repeat(10_000_000))).toBeUndefined();
});

describe('the sentence names what was found and what is allowed', () => {
  it.each<[TipoSemplice | TipoBase, string, string]>([
    [tipoDataAnagrafica, '24:00', 'trovato «24:00»; è ammesso un giorno del calendario scritto AAAA-MM-GG'],
    [tipoSesso, 'X', 'trovato «X»; ammesso uno fra M, F, N, m, f, n'],
    [tipoSenza, '', 'trovato vuoto; ammesso solo 1 carattere'],
    [alfabeticoNomiCognomi, '', 'trovato vuoto; ammessi da 1 a 80 caratteri'],
    [
      alfabeticoNomiCognomi,
      'ROSSI7',
      "trovato «ROSSI7», con il carattere «7»; ammessi solo lettere, lettere accentate (da À a ž), Ɖ, spazio e i segni - ' . ,",
    ],
    [tipoCap, '001840', 'trovato «001840», di 6 caratteri; ammessi al massimo 5 caratteri'],
    [
      tipoCap,
      '0018\u00A0',
      'trovato «0018[U+00A0]», con il carattere «[U+00A0]»; ammessi uno o più caratteri fra cifre',
    ],
    [tipoProvenienzaInfo, '12', 'trovato «12», di 2 caratteri; ammesso solo 1 carattere'],
  ])('%#', (tipo, testo, frase) => {
    const violazione = createControlloValore(tipo)(testo);
    expect(violazione && formatViolazioneValore(violazione, testo)).toBe(frase);
  });

  it('and shows the beginning of a long value', () => {
    const testo = '1'.repeat(1000);
    const violazione = createControlloValore(tipoCap)(testo);
    expect(violazione && formatViolazioneValore(violazione, testo)).toContain(
      `«${'1'.repeat(60)}…», di 1000 caratteri`,
    );
  });
});
