import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attesi, crea, leggi, trova } from './fornitura-di-prova.js';

const opzioni = fc
  .record({
    soggetti: fc.integer({ min: 1, max: 60 }),
    seme: fc.string({ maxLength: 12 }),
    difetti: fc.constantFrom(0, 0.05, 0.5, 1),
    file: fc.integer({ min: 1, max: 4 }),
  })
  .map((o) => ({ ...o, file: Math.min(o.file, o.soggetti) }));

describe('any fornitura', () => {
  it('has the defects of its manifest, no more, no less', async () => {
    await fc.assert(
      fc.asyncProperty(opzioni, async (o) => {
        const fornitura = crea(o);
        expect(await trova(fornitura)).toStrictEqual(attesi(fornitura.manifesto));
      }),
      { numRuns: 80 },
    );
  });

  it('has the records that its manifest counts, and as many people as were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(opzioni, async (o) => {
        const fornitura = crea(o);
        const contate = { soggetti: 0, famiglie: 0, convivenze: 0 };
        for (const { tipo } of await leggi(fornitura)) {
          if (tipo === 'soggetto') contate.soggetti += 1;
          if (tipo === 'famiglia') contate.famiglie += 1;
          if (tipo === 'convivenza') contate.convivenze += 1;
        }
        const dichiarate = { soggetti: 0, famiglie: 0, convivenze: 0 };
        for (const { soggetti, famiglie, convivenze } of fornitura.manifesto.file) {
          dichiarate.soggetti += soggetti;
          dichiarate.famiglie += famiglie;
          dichiarate.convivenze += convivenze;
        }
        expect(contate).toStrictEqual(dichiarate);
        expect(contate.soggetti).toBe(o.soggetti);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a nucleus one defect at most', () => {
    fc.assert(
      fc.property(opzioni, (o) => {
        const { difetti } = crea(o).manifesto;
        const nuclei = difetti.map(({ soggetto, famiglia }) => /\d{7}/.exec(soggetto ?? famiglia ?? '')?.[0]);
        expect(new Set(nuclei).size).toBe(nuclei.length);
      }),
      { numRuns: 100 },
    );
  });
});
