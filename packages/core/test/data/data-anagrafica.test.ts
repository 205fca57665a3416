import { describe, expect, it } from 'vitest';

import { compareDataAnagrafica, formatDataAnagrafica, isPrima, parseDataAnagrafica } from '../../src/index.js';
import { parseDataXml } from '../../src/data/data-xml.js';

const giorno = (data: string) => parseDataAnagrafica({ data })!;
const mese = (data: string) => parseDataAnagrafica({ data, senzaGiorno: '1' })!;
const anno = (data: string) => parseDataAnagrafica({ data, senzaGiornoMese: '1' })!;

describe('a date of a person’s life', () => {
  it('may lack its day, or its day and month', () => {
    expect(giorno('1980-05-17')).toEqual({ precisione: 'giorno', primo: '1980-05-17', ultimo: '1980-05-17' });
    expect(mese('1980-02-01')).toEqual({ precisione: 'mese', primo: '1980-02-01', ultimo: '1980-02-29' });
    expect(anno('1980-01-01')).toEqual({ precisione: 'anno', primo: '1980-01-01', ultimo: '1980-12-31' });
  });

  it('believes only the flag 1, and the year’s flag over the day’s', () => {
    expect(parseDataAnagrafica({ data: '1980-05-17', senzaGiorno: '0' })?.precisione).toBe('giorno');
    expect(parseDataAnagrafica({ data: '1980-05-17', senzaGiorno: '1', senzaGiornoMese: '1' })?.precisione).toBe(
      'anno',
    );
  });

  it('is compared by what is known of it', () => {
    expect(compareDataAnagrafica(giorno('1980-05-17'), giorno('1980-05-17'))).toBe('uguale');
    expect(compareDataAnagrafica(mese('1980-05-01'), giorno('1980-06-01'))).toBe('prima');
    expect(compareDataAnagrafica(giorno('1981-01-01'), anno('1980-01-01'))).toBe('dopo');
    expect(compareDataAnagrafica(anno('1980-01-01'), mese('1980-05-01'))).toBe('indecidibile');
  });

  it('is before another for sure, or for sure not, or neither', () => {
    expect(isPrima(anno('1980-01-01'), giorno('1980-12-31'))).toBeUndefined();
    expect(isPrima(giorno('1980-12-31'), anno('1980-01-01'))).toBe(false); // at best the same day
    expect(isPrima(mese('1980-05-01'), mese('1980-06-01'))).toBe(true);
  });

  it('is shown for as much as is known', () => {
    expect([giorno('1980-05-17'), mese('1980-05-01'), anno('1980-01-01')].map(formatDataAnagrafica)).toEqual([
      '1980-05-17',
      '1980-05',
      '1980',
    ]);
  });
});

describe('a date of the messages', () => {
  it('counts for its first ten characters', () => {
    expect(parseDataXml(' 1980-05-17\n')).toBe('1980-05-17');
    expect(parseDataXml('1980-05-17+02:00')).toBe('1980-05-17');
    expect(parseDataXml('1980-05-17Z')).toBe('1980-05-17');
  });

  it.each([undefined, '', '1980-02-30', '1980-05-17T10:00', '17/05/1980', '-1980-05-17'])(
    'is unusable as %s',
    (testo) => {
      expect(parseDataXml(testo)).toBeUndefined();
    },
  );
});
