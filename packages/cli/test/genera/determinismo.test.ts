import { createHash } from 'node:crypto';

import { afterEach, describe, expect, it } from 'vitest';

import type { OpzioniFornituraSintetica } from '../../src/genera/opzioni.js';
import { crea, toTesto } from './fornitura-di-prova.js';

const OPZIONI = { soggetti: 400, seme: 'prova', difetti: 0.3, file: 2 } as const;

function impronta(opzioni: Partial<OpzioniFornituraSintetica>): string {
  const fornitura = crea(opzioni);
  const hash = createHash('sha256').update(JSON.stringify(fornitura.manifesto));
  for (const file of fornitura.file) hash.update(file.nome).update(toTesto(file));
  return hash.digest('hex');
}

describe('the same fornitura', () => {
  it('comes from the same options, every time', () => {
    expect(impronta(OPZIONI)).toBe(impronta({ ...OPZIONI }));
  });

  it('comes in whatever order its files are asked for', () => {
    const [primo, secondo] = crea(OPZIONI).file;
    const [altroPrimo, altroSecondo] = crea(OPZIONI).file;
    if (!primo || !secondo || !altroPrimo || !altroSecondo) throw new Error('Two files.');
    const dritti = [toTesto(primo), toTesto(secondo)];
    const rovesciati = [toTesto(altroSecondo), toTesto(altroPrimo)].reverse();
    expect(rovesciati).toStrictEqual(dritti);
    expect(toTesto(primo)).toBe(dritti[0]);
  });

  describe('comes in every time zone', () => {
    const fuso = process.env.TZ;
    afterEach(() => {
      if (fuso === undefined) delete process.env.TZ;
      else process.env.TZ = fuso;
    });

    it.each([
      ['UTC', 0],
      ['Europe/Rome', -60],
      ['Pacific/Apia', 660],
    ])('%s', (zona, minuti) => {
      const qui = impronta(OPZIONI);
      process.env.TZ = zona;
      expect(new Date(0).getTimezoneOffset()).toBe(minuti);
      expect(impronta(OPZIONI)).toBe(qui);
    });
  });
});

describe('another fornitura', () => {
  it.each<[string, Partial<OpzioniFornituraSintetica>]>([
    ['comes from another seed', { seme: 'altra prova' }],
    ['comes from other defects', { difetti: 0.2 }],
    ['comes from another comune', { comune: '099014' }],
    ['comes from another version', { versione: 2 }],
    ['comes in more files', { file: 3 }],
  ])('%s', (_, diversa) => {
    expect(impronta({ ...OPZIONI, ...diversa })).not.toBe(impronta(OPZIONI));
  });
});
