import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { combineCrc32, computeCrc32 } from '../src/scrittura/crc32.js';

const ascii = (testo: string) => new TextEncoder().encode(testo);

describe('the check of gzip', () => {
  it('is the one that everyone computes', () => {
    expect(computeCrc32(ascii('123456789'))).toBe(0xcbf43926); // the check value of the algorithm's definition
    expect(computeCrc32(ascii(''))).toBe(0);
  });

  it('goes on from one piece to the next, and joins two that were made apart', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
        const insieme = computeCrc32(Uint8Array.from([...a, ...b]));
        expect(computeCrc32(b, computeCrc32(a))).toBe(insieme);
        expect(combineCrc32(computeCrc32(a), computeCrc32(b), b.length)).toBe(insieme);
      }),
    );
  });
});
