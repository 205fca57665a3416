import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toQuote } from '../../../src/rapporto/client/quote.js';

describe('rows on paper', () => {
  it('are shared so that rare codes are whole', () => {
    expect(toQuote([5000, 3, 40, 8000], 1000)).toEqual([478, 3, 40, 479]);
    expect(toQuote([5, 3], 1000)).toEqual([5, 3]);
    expect(toQuote([], 1000)).toEqual([]);
  });

  it('are never more than asked or than allowed, and all that is allowed is used', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.nat(3000), (chieste, massimo) => {
        const quote = toQuote(chieste, massimo);
        const somma = (numeri: readonly number[]): number => numeri.reduce((totale, n) => totale + n, 0);
        expect(quote.every((quota, i) => quota <= (chieste[i] ?? 0))).toBe(true);
        expect(somma(quote)).toBe(Math.min(massimo, somma(chieste)));
      }),
    );
  });
});
