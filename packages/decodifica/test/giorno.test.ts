import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AnagrafeError, isAnagrafeError } from '../src/index.js';
import { leggiGiorno, parseGiorno, toGiorno } from '../src/giorno.js';

const MS_AL_GIORNO = 86_400_000;
/** Any day from 1800-01-01 to 2199-12-31, counted in UTC so that no time zone moves it. */
const giorni = fc
  .integer({ min: Date.UTC(1800, 0, 1) / MS_AL_GIORNO, max: Date.UTC(2199, 11, 31) / MS_AL_GIORNO })
  .map((n) => new Date(n * MS_AL_GIORNO).toISOString().slice(0, 10));

describe('parseGiorno', () => {
  it('reads a day as a number that sorts like it', () => {
    expect(parseGiorno('1977-04-03')).toBe(19770403);
    expect(parseGiorno('9999-12-31')).toBe(99991231);
    expect(parseGiorno('2000-02-29')).toBe(20000229);
  });

  it.each([
    '1900-02-29', // a common year, by the Gregorian rule
    '2023-02-29',
    '2018-04-31',
    '2018-13-01',
    '2018-00-10',
    '2018-01-00',
    '0000-01-01',
    '2018-1-1',
    '18-01-01',
    '2018/01/01',
    ' 2018-01-01',
    '2018-01-01T00:00',
    '２018-01-01',
    '',
  ])('refuses «%s»', (testo) => {
    expect(parseGiorno(testo)).toBe(-1);
  });

  it('accepts every day of the calendar, and its number sorts like its text', () => {
    fc.assert(
      fc.property(giorni, giorni, (a, b) => {
        expect(parseGiorno(a)).toBeGreaterThan(0);
        expect(Math.sign(parseGiorno(a) - parseGiorno(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
        expect(leggiGiorno(`x\t${a}\t`, 2)).toBe(parseGiorno(a));
      }),
    );
  });

  it('answers a number for any text whatever', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect(Number.isInteger(parseGiorno(testo))).toBe(true);
      }),
    );
  });
});

describe('toGiorno', () => {
  it('throws an AnagrafeError that does not quote the day: it may be somebody’s birthday', () => {
    let errore: unknown;
    try {
      toGiorno('1980-02-30');
    } catch (lanciato) {
      errore = lanciato;
    }
    expect(errore).toBeInstanceOf(AnagrafeError);
    expect(isAnagrafeError(errore)).toBe(true);
    expect(errore).toMatchObject({ name: 'AnagrafeError', code: 'giorno-non-valido', retryable: false });
    expect(String(errore)).not.toContain('1980');
  });
});
