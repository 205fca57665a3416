import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseLineaCsv } from '../../src/fonte/csv.js';

describe('parseLineaCsv', () => {
  it.each([
    ['12560,"1866-11-19","",5', ['12560', '1866-11-19', '', '5']],
    ['"a,b","c""d",', ['a,b', 'c"d', '']],
    ['', ['']],
    [',,', ['', '', '']],
    ['""', ['']],
  ])('%s', (linea, celle) => {
    expect(parseLineaCsv(linea)).toEqual(celle);
  });

  it.each(['"a', 'a"b', '"a"b,c', '"a""', 'a,"b', '"', '"a" ,b'])('refuses misplaced quotes: %s', (linea) => {
    expect(parseLineaCsv(linea)).toBeUndefined();
  });

  it('reads back any cells that were quoted', () => {
    const celle = fc.array(
      fc.string().filter((s) => !/[\r\n]/.test(s)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(celle, (valori) => {
        expect(parseLineaCsv(valori.map((v) => `"${v.replaceAll('"', '""')}"`).join(','))).toEqual(valori);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', 'a') }), (linea) => {
        parseLineaCsv(linea);
      }),
    );
  });
});
