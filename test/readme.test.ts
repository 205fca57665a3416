import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { toCodiciUfficiali, toCoperture } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';
import { describe, expect, it } from 'vitest';

import { esegui, toBlocchi } from './blocchi-eseguibili.js';

const RADICE = resolve(import.meta.dirname, '..');
const README = [
  'README.md',
  'README.it.md',
  ...readdirSync(resolve(RADICE, 'packages')).map((nome) => `packages/${nome}/README.md`),
];

describe.each(README)('%s', (percorso) => {
  it('is there', () => {
    expect(existsSync(resolve(RADICE, percorso))).toBe(true);
  });

  const testo = existsSync(resolve(RADICE, percorso)) ? readFileSync(resolve(RADICE, percorso), 'utf8') : '';
  it.each(toBlocchi(testo, 'ts').map((codice, i) => [i + 1, codice] as const))('block %i runs', async (i, codice) => {
    await esegui({ dove: `${percorso} ${i}`, codice });
  });

  it('links only to what is there', () => {
    const cartella = resolve(RADICE, percorso, '..');
    const locali = [...testo.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, a = '']) => a);
    expect(locali.filter((a) => !existsSync(resolve(cartella, a)))).toEqual([]);
  });
});

describe('the codes that are checked', () => {
  it.each([
    ['README.md', /(\d+) of the (\d+) official codes/],
    ['README.it.md', /(\d+) dei (\d+) codici ufficiali/],
    ['packages/core/README.md', /(\d+) of the (\d+) official codes/],
  ])('are as many as %s says', (percorso, forma) => {
    const [, controllati, pubblicati] = forma.exec(readFileSync(resolve(RADICE, percorso), 'utf8')) ?? [];
    const conRegola = toCoperture([catalogoCertificati, catalogoOperazioni]).filter(({ stato }) => stato === 'regola');
    expect([Number(controllati), Number(pubblicati)]).toEqual([conRegola.length, toCodiciUfficiali().length]);
  });
});
