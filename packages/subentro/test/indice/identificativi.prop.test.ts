import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Identificativi } from '../../src/indice/identificativi.js';
import { Progressivi } from '../../src/indice/progressivi.js';

describe('the identifiers of a fornitura', () => {
  it('have one number each, in the order in which they come, and none is taken for another', () => {
    const testo = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ minLength: 250, maxLength: 260 }),
    );
    fc.assert(
      fc.property(fc.array(testo, { maxLength: 300 }), (testi) => {
        const visti = [...new Set(testi)];
        const identificativi = new Identificativi();
        expect(testi.map((uno) => identificativi.add(uno))).toEqual(testi.map((uno) => visti.indexOf(uno)));
        expect(visti.map((_, i) => identificativi.get(i))).toEqual(visti);
      }),
    );
  });

  it('are as many as there are: the table grows', () => {
    const identificativi = new Identificativi();
    const quanti = 200_000;
    for (let i = 0; i < quanti; i += 1) identificativi.add(`F${i}`);
    for (let i = 0; i < quanti; i += 997) expect(identificativi.add(`F${i}`)).toBe(i);
    expect(identificativi.get(quanti - 1)).toBe(`F${quanti - 1}`);
  });
});

describe('the numbers of the members', () => {
  it('are told once each, as they come for the second time', () => {
    const voce = fc.tuple(fc.nat({ max: 2 }), fc.oneof(fc.nat({ max: 40 }), fc.constantFrom(0, 30, 31, 32, 1e20)));
    fc.assert(
      fc.property(fc.array(voce, { maxLength: 80 }), (voci) => {
        const progressivi = new Progressivi();
        const visti = new Set<string>();
        const attesi = [0, 1, 2].map(() => new Set<number>());
        for (const [scheda, numero] of voci) {
          progressivi.add(scheda, numero);
          if (visti.has(`${scheda} ${numero}`)) attesi[scheda]!.add(numero);
          visti.add(`${scheda} ${numero}`);
        }
        expect([0, 1, 2].map((scheda) => progressivi.ripetuti(scheda))).toEqual(attesi.map((uni) => [...uni]));
      }),
    );
  });
});
