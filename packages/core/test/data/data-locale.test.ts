import { describe, expect, it } from 'vitest';

import { parseDataLocale } from '../../src/index.js';

describe('a day', () => {
  it('is read when the calendar shows it', () => {
    expect(parseDataLocale('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' });
    expect(parseDataLocale('0001-01-01').ok).toBe(true);
    expect(parseDataLocale('9999-12-31').ok).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2021-02-30',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '0000-01-01',
  ])('%s does not exist', (giorno) => {
    expect(parseDataLocale(giorno)).toEqual({ ok: false, error: { type: 'giorno-inesistente' } });
  });

  it.each([
    '',
    '2021-1-01',
    '21-01-01',
    '2021/01/01',
    '01-01-2021',
    '2021-01-01Z',
    ' 2021-01-01',
    '２021-01-01',
    '2021-01-0x',
  ])('«%s» is not written as a day', (testo) => {
    expect(parseDataLocale(testo)).toEqual({ ok: false, error: { type: 'formato' } });
  });

  it('existed everywhere, also where the clocks jumped over it', () => {
    expect(parseDataLocale('2011-12-30').ok).toBe(true); // not in Pacific/Apia
    expect(parseDataLocale('1966-05-22').ok).toBe(true); // no midnight in Europe/Rome
  });
});
