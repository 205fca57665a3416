import { describe, expect, it } from 'vitest';

import { toSimili } from '../../src/regola/to-simili.js';

const CODICI = ['EC010', 'EN010', 'EN100', 'ES010', 'ES011', 'ES092'].map((codice) => ({ codice }));

describe('a mistyped code', () => {
  it.each([
    ['ES10', ['ES010', 'EC010', 'EN010']],
    ['es-010', ['ES010']],
    ['EA010', ['EC010', 'EN010', 'ES010']],
    ['ES091', ['ES011', 'ES092']],
    ['ZZ999', []],
    ['', []],
  ])('%j may have meant %j', (scritto, attesi) => {
    expect(toSimili(scritto, CODICI)).toEqual(attesi);
  });

  it('leaves few to choose from', () => {
    const tanti = Array.from({ length: 26 }, (_, i) => ({ codice: `E${String.fromCharCode(65 + i)}001` }));
    expect(toSimili('E1001', tanti)).toHaveLength(5);
  });
});
