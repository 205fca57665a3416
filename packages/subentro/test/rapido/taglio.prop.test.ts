import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cercaTaglio } from '../../src/rapido/taglio.js';

const TAG = ['<generalitaSoggetti>', '<famiglie>', '<convivenze>', '</soggetto>', '</famiglia>', '</convivenza>'];

/** Tags whole and cut short, near one another, among what is near to them. */
const PEZZO = fc.oneof(
  fc.constantFrom(...TAG),
  fc.constantFrom(...TAG).chain((tag) => fc.nat(tag.length).map((n) => tag.slice(n))),
  fc.constantFrom(...TAG).chain((tag) => fc.nat(tag.length).map((n) => tag.slice(0, n))),
  fc.string({ unit: fc.constantFrom(...Array.from('<>/soge atfmilconvz')), maxLength: 12 }),
);

it('finds the first end of a tag behind which a record may begin, as reading every byte does', () => {
  fc.assert(
    fc.property(fc.array(PEZZO, { maxLength: 8 }), fc.nat(20), (pezzi, inizio) => {
      const testo = pezzi.join('');
      const da = Math.min(inizio, testo.length);
      const fini = TAG.map((tag) => ({ p: testo.indexOf(tag, da), tag }))
        .filter(({ p }) => p >= 0)
        .map(({ p, tag }) => p + tag.length);
      const byte = new TextEncoder().encode(`${testo}</famiglie>`); // there is more memory behind
      expect(cercaTaglio({ byte, inizio: da, fine: testo.length })).toBe(fini.length === 0 ? -1 : Math.min(...fini));
    }),
    { numRuns: 2000 },
  );
});
