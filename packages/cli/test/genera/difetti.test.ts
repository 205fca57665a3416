import { describe, expect, it } from 'vitest';

import { DIFETTI_FORNITURA, DIFETTI_SCHEDA, codiciDifetti } from '../../src/genera/difetti/registro.js';
import { attesi, crea, sufficienti, trova } from './fornitura-di-prova.js';

/** The codes that a synthetic fornitura can show: not EN002, which takes 15 MB. */
// prettier-ignore
const CODICI = [
  'EA001', 'EA038', 'EA042', 'EA048', 'EC001', 'EC002', 'EC003', 'EC004', 'EC005', 'EC006', 'EC007', 'EC030',
  'EC032', 'EC036', 'EC039', 'EC042', 'EC053', 'EC063', 'EC064', 'EC065', 'EC066', 'EC073', 'EC075', 'EC078',
  'EC081', 'EC087', 'EC096', 'EC165', 'EC166', 'EC177', 'EF003', 'EF004', 'EF008', 'EF009', 'EF010', 'EHR41',
  'EHR69', 'EHR71', 'EHR73', 'EN001', 'EN003', 'EN007', 'EN008', 'EN009', 'EN011', 'EN012', 'EN017', 'EN018',
  'EN019', 'EN020', 'EN021', 'EN022', 'EN023', 'EN024', 'EN031', 'EN032', 'EN033', 'EN034', 'EN036', 'EN037',
  'EN038', 'EN039', 'EN040', 'EN063', 'EN064', 'EN242', 'EN306', 'EN347', 'EN362', 'EN363', 'EN383', 'EN481',
  'EN524', 'ES008', 'ES009', 'ES010', 'ES012', 'ES013', 'ES027', 'ES028', 'ES048', 'ES050', 'ES057', 'ES061',
  'ES062', 'ES063', 'ES066', 'ES067', 'ES092', 'ES127', 'ES128',
];

describe('the population without defects', () => {
  it.each(['2026-01-01', '2090-06-30'] as const)('raises nothing on %s', async (oggi) => {
    const fornitura = crea({ soggetti: 2000, file: 2, seme: 'pulita' });
    expect(fornitura.manifesto.difetti).toStrictEqual([]);
    expect(await trova(fornitura, oggi)).toStrictEqual([]);
  });

  it('nor in a comune born yesterday, or of an autonomous province', async () => {
    for (const comune of ['014078', '021008']) {
      expect(await trova(crea({ soggetti: 500, comune }))).toStrictEqual([]);
    }
  });
});

describe('the register of defects', () => {
  it('has every code', () => {
    expect(codiciDifetti()).toStrictEqual(CODICI);
  });

  it('describes each in Italian', () => {
    for (const { descrizione } of [...DIFETTI_SCHEDA, ...DIFETTI_FORNITURA])
      expect(descrizione).toMatch(/^\p{Ll}.{15,}[^.]$/u);
  });
});

describe.each(CODICI)('%s', (codice) => {
  it('is found as the manifest says, no more, no less', async () => {
    const fornitura = crea({ soggetti: sufficienti(codice), seme: 'uno alla volta', file: 2, difetto: [codice] });
    expect(await trova(fornitura)).toStrictEqual(attesi(fornitura.manifesto));
    expect(fornitura.manifesto.difetti.every((difetto) => difetto.codice === codice)).toBe(true);
    expect(Object.keys(fornitura.manifesto.attesi.perCodice)).toContain(codice);
  });
});

describe('many defects together', () => {
  it('are found: one every ten nuclei, 2000 soggetti in 3 files', async () => {
    const fornitura = crea({ soggetti: 2000, difetti: 0.1, file: 3, seme: 'insieme' });
    expect(fornitura.manifesto.difetti.length).toBeGreaterThan(60);
    expect(await trova(fornitura)).toStrictEqual(attesi(fornitura.manifesto));
  });

  it('are found: all those of files, with those of records', async () => {
    // EN009 hides the others; EN003 and EN032 have no plan of their own beside EN034 and EN033.
    const nascosti = new Set(['EN003', 'EN009', 'EN032']);
    const difetto = DIFETTI_FORNITURA.map(({ codice }) => codice).filter((codice) => !nascosti.has(codice));
    const fornitura = crea({ soggetti: 300, difetti: 0.5, difetto, file: 2 });
    expect(await trova(fornitura)).toStrictEqual(attesi(fornitura.manifesto));
  });

  it.each(['2026-01-01', '2090-06-30'] as const)(
    'are found: one in each nucleus that can bear it, seen on %s',
    async (oggi) => {
      const fornitura = crea({ soggetti: 1000, difetti: 1, file: 2 });
      const nuclei = fornitura.manifesto.file.reduce((n, { famiglie, convivenze }) => n + famiglie + convivenze, 0);
      expect(fornitura.manifesto.difetti.length).toBeGreaterThan(nuclei * 0.9);
      expect(await trova(fornitura, oggi)).toStrictEqual(attesi(fornitura.manifesto));
    },
  );

  it('are all there in a few thousand soggetti when one nucleus in five has one', () => {
    const { difetti } = crea({ soggetti: 4000, difetti: 0.2, file: 2, seme: 'tutti' }).manifesto;
    const descritti = new Set(difetti.map(({ descrizione }) => descrizione));
    expect([...DIFETTI_SCHEDA.map(({ descrizione }) => descrizione)].filter((d) => !descritti.has(d))).toStrictEqual(
      [],
    );
  });

  it('show both forms of a code that is asked for twice', async () => {
    const fornitura = crea({ soggetti: 200, difetto: ['ES092', 'ES092'] });
    expect(fornitura.manifesto.difetti.map(({ anche }) => anche)).toStrictEqual([[], ['EN063']]);
    expect(await trova(fornitura)).toStrictEqual(attesi(fornitura.manifesto));
  });
});
