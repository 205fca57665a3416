import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareRilievi, isSenzaIdentificativo } from '../../src/confronta/compare-rilievi.js';
import { unRilievo } from '../rapporto/dati-sintetici.js';
import { rilievi } from '../rapporto/rilievo-arbitrario.js';

describe('two checks', () => {
  it('a rilievo is the same in another file, on another line, with another value and in another family', () => {
    const prima = unRilievo({ soggetto: '42', famiglia: '7', file: 'a', riga: 10, valore: 'X' });
    const dopo = unRilievo({ soggetto: '42', famiglia: '9', file: 'b', riga: 99, valore: 'Y' });
    expect(compareRilievi([prima], [dopo])).toEqual({
      risolti: [],
      nuovi: [],
      rimasti: [{ ...dopo, prima: { file: 'a', riga: 10, valore: 'X' } }],
    });
  });

  it.each([
    ['another code', { codice: 'ES010' }],
    ['another field', { campo: 'altro' }],
    ['another soggetto', { soggetto: '43' }],
  ])('with %s it is another', (_, altro) => {
    const prima = unRilievo({ soggetto: '42' });
    const dopo = unRilievo({ soggetto: '42', ...altro });
    expect(compareRilievi([prima], [dopo])).toEqual({ risolti: [prima], nuovi: [dopo], rimasti: [] });
  });

  it('without a soggetto the family tells, without either the value; a soggetto is no family', () => {
    const famiglia = unRilievo({ soggetto: null, famiglia: '7', valore: '1' });
    const delFile = unRilievo({ soggetto: null, famiglia: null, valore: '100' });
    const altroTotale = { ...delFile, valore: '101' };
    expect(compareRilievi([famiglia], [{ ...famiglia, valore: '2' }]).rimasti).toHaveLength(1);
    expect(compareRilievi([delFile], [{ ...delFile, riga: 3 }]).rimasti).toHaveLength(1);
    expect(compareRilievi([delFile], [altroTotale])).toEqual({ risolti: [delFile], nuovi: [altroTotale], rimasti: [] });
    expect(compareRilievi([unRilievo({ soggetto: '7' })], [famiglia]).rimasti).toEqual([]);
    expect([famiglia, delFile].map(isSenzaIdentificativo)).toEqual([false, true]);
  });

  it('of several that are alike each matches one, that with the same value first', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((valore) => unRilievo({ soggetto: '42', valore }));
    const { risolti, rimasti } = compareRilievi([a!, b!, c!], [c!, unRilievo({ soggetto: '42', valore: 'D' })]);
    expect(rimasti.map(({ valore, prima }) => [prima.valore, valore])).toEqual([
      ['C', 'C'],
      ['A', 'D'],
    ]);
    expect(risolti).toEqual([b]);
  });

  it('lose nothing, invent nothing, and a check compared with itself has nothing new', () => {
    fc.assert(
      fc.property(rilievi, rilievi, (prima, dopo) => {
        const { risolti, nuovi, rimasti } = compareRilievi(prima, dopo);
        expect(risolti.length + rimasti.length).toBe(prima.length);
        expect(nuovi.length + rimasti.length).toBe(dopo.length);
        expect(risolti.every((rilievo) => prima.includes(rilievo))).toBe(true);
        expect(nuovi.every((rilievo) => dopo.includes(rilievo))).toBe(true);
        const copia = structuredClone(prima);
        expect(compareRilievi(prima, copia)).toMatchObject({ risolti: [], nuovi: [], rimasti: copia });
        const rovescio = compareRilievi(dopo, prima);
        expect([rovescio.risolti.length, rovescio.nuovi.length]).toEqual([nuovi.length, risolti.length]);
      }),
    );
  });
});
