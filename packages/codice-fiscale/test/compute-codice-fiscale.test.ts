import { describe, expect, it } from 'vitest';

import { computeCodiceFiscale, isAnagrafeError, type DatiCodiceFiscale } from '../src/index.js';
import { codeDi } from './code-di.js';

const mario = {
  cognome: 'Rossi',
  nome: 'Mario',
  sesso: 'M',
  dataNascita: '1980-01-01',
  codiceCatastale: 'H501',
} as const satisfies DatiCodiceFiscale;

function delCognome(cognome: string | null): string {
  return computeCodiceFiscale({ ...mario, cognome }).slice(0, 3);
}

function delNome(nome: string | null): string {
  return computeCodiceFiscale({ ...mario, nome }).slice(3, 6);
}

describe('computeCodiceFiscale', () => {
  it('computes the code of a man and of a woman', () => {
    expect(computeCodiceFiscale(mario)).toBe('RSSMRA80A01H501U');
    expect(computeCodiceFiscale({ ...mario, sesso: 'F' })).toBe('RSSMRA80A41H501Y');
    expect(computeCodiceFiscale({ ...mario, sesso: 'f', codiceCatastale: 'h501' })).toBe('RSSMRA80A41H501Y');
  });

  it.each([
    ['Rossi', 'RSS'],
    ['Riva', 'RVI'],
    ['Re', 'REX'],
    ['Om', 'MOX'],
    ['Aia', 'AIA'],
    ['Io', 'IOX'],
    ['A', 'AXX'],
    ['Y', 'YXX'],
    ["Dell'Anno", 'DLL'],
    ['D’Angelo', 'DNG'],
    ['Dʼangelo', 'DNG'],
    ['D`Angelo', 'DNG'],
    ['Di Biagio', 'DBG'],
    ['Rossi-Bianchi', 'RSS'],
    ['Rossi\u00a0Bianchi', 'RSS'],
    ['Ro–Bi', 'RBO'],
    ['Sant. Fo, jr', 'SNT'],
    ['Fò', 'FOX'],
    ["Fo'", 'FOX'],
    ['Noè', 'NOE'],
    ['Öz', 'ZOE'],
    ['Hä', 'HAE'],
    ['Weiß', 'WSS'],
    ['Aß', 'SSA'],
    ['Ñu', 'NUX'],
    ['Łaz', 'LZA'],
    ['N\u0303u', 'NUX'],
  ])('surname %s → %s', (cognome, atteso) => {
    expect(delCognome(cognome)).toBe(atteso);
  });

  it.each([
    ['Marta', 'MRT'],
    ['Vincenzo', 'VCN'],
    ['Gianfranco', 'GFR'],
    ['Maria Teresa', 'MTR'],
    ['Gian Luca', 'GLC'],
    ['Sara', 'SRA'],
    ['Al', 'LAX'],
    ['Io', 'IOX'],
    ['José', 'JSO'],
  ])('given name %s → %s', (nome, atteso) => {
    expect(delNome(nome)).toBe(atteso);
  });

  it('gives XXX to whoever has no surname or no name', () => {
    expect([delCognome(null), delCognome(''), delNome(null), delNome('')]).toEqual(['XXX', 'XXX', 'XXX', 'XXX']);
    const { sesso, dataNascita, codiceCatastale } = mario;
    expect(computeCodiceFiscale({ sesso, dataNascita, codiceCatastale }).slice(0, 6)).toBe('XXXXXX');
  });

  it('takes the years 1800 to 9999 and the days that exist', () => {
    const nascita = (dataNascita: string): string => computeCodiceFiscale({ ...mario, dataNascita }).slice(6, 11);
    expect(nascita('1800-01-01')).toBe('00A01');
    expect(nascita('9999-12-31')).toBe('99T31');
    expect(nascita('2000-02-29')).toBe('00B29');
  });

  describe('refuses', () => {
    it.each<[string, Partial<DatiCodiceFiscale>, string]>([
      ['a birth without its day', { senzaGiorno: true }, 'data-incompleta'],
      ['a birth without day and month', { senzaGiornoMese: true }, 'data-incompleta'],
      ['29 February 1900', { dataNascita: '1900-02-29' }, 'data-non-valida'],
      ['31 April', { dataNascita: '1980-04-31' }, 'data-non-valida'],
      ['month 13', { dataNascita: '1980-13-01' }, 'data-non-valida'],
      ['day 0', { dataNascita: '1980-01-00' }, 'data-non-valida'],
      ['the Italian order', { dataNascita: '01/01/1980' }, 'data-non-valida'],
      ['a time behind', { dataNascita: '1980-01-01T00:00' }, 'data-non-valida'],
      ['a year before 1800', { dataNascita: '1799-12-31' }, 'data-non-valida'],
      ['sex N', { sesso: 'N' as 'M' }, 'sesso-non-valido'],
      ['no sex', { sesso: '' as 'M' }, 'sesso-non-valido'],
      ['place 000', { codiceCatastale: 'H000' }, 'codice-catastale-non-valido'],
      ['a place letter never used', { codiceCatastale: 'J501' }, 'codice-catastale-non-valido'],
      ['a comune without code in the archive', { codiceCatastale: 'ND' }, 'codice-catastale-non-valido'],
      ['an ISTAT code', { codiceCatastale: '058091' }, 'codice-catastale-non-valido'],
      ['a dotless i, whose capital is I', { codiceCatastale: 'ı501' }, 'codice-catastale-non-valido'],
      ['a digit in a name', { nome: 'M4rio' }, 'carattere-non-traslitterabile'],
      ['a sign in a name', { cognome: 'Rossi (Verdi)' }, 'carattere-non-traslitterabile'],
      ['a Cyrillic letter', { cognome: 'Иванов' }, 'carattere-non-traslitterabile'],
      ['a Greek letter that looks Latin', { cognome: 'Αlfa' }, 'carattere-non-traslitterabile'],
      ['a name without letters', { nome: '-' }, 'carattere-non-traslitterabile'],
      ['a blank name', { nome: '  ' }, 'carattere-non-traslitterabile'],
    ])('%s', (_, dati, code) => {
      expect(codeDi(() => computeCodiceFiscale({ ...mario, ...dati }))).toBe(code);
    });

    it('a record with fields missing, from a caller without types', () => {
      const senza = (campo: keyof typeof mario): DatiCodiceFiscale => ({ ...mario, [campo]: undefined });
      expect(codeDi(() => computeCodiceFiscale(senza('dataNascita')))).toBe('data-non-valida');
      expect(codeDi(() => computeCodiceFiscale(senza('sesso')))).toBe('sesso-non-valido');
      expect(codeDi(() => computeCodiceFiscale(senza('codiceCatastale')))).toBe('codice-catastale-non-valido');
    });

    it('and says in which field and where, in Italian', () => {
      let messaggio: string | undefined;
      try {
        computeCodiceFiscale({ ...mario, cognome: 'Müller 3°' });
      } catch (errore) {
        messaggio = isAnagrafeError(errore) ? errore.message : undefined;
      }
      expect(messaggio).toBe('cognome: carattere n. 8 non traslitterabile.');
    });
  });
});
