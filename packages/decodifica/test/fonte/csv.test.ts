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
    expect(parseLineaCsv(linea)).toEqual({ ok: true, value: celle });
  });

  it.each([
    ['"a', 0],
    ['a"b', 0],
    ['"a"b,c', 0],
    ['"a""', 0],
    ['a,"b', 1],
    ['"', 0],
    ['"a" ,b', 0],
    ['"a,b",c,d"', 2],
  ])('refuses misplaced quotes and says in which cell: %s', (linea, cella) => {
    expect(parseLineaCsv(linea)).toEqual({ ok: false, error: cella });
  });

  it('reads back any cells that were quoted', () => {
    const celle = fc.array(
      fc.string().filter((s) => !/[\r\n]/.test(s)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(celle, (valori) => {
        expect(parseLineaCsv(valori.map((v) => `"${v.replaceAll('"', '""')}"`).join(','))).toEqual({
          ok: true,
          value: valori,
        });
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
