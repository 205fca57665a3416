import { codiciOperazioni } from '@anagrafe/core/operazioni';
import { expect, it } from 'vitest';

import { generaCopertura } from '../copertura/genera.js';

/** Codes, rules, codes that are decided otherwise, codes that no request decides: the one place to bring up to date. */
const SOMME = [3524, 1928, 529, 1067];

it('the counts by operation are of every operation, each code in one column, and add up', () => {
  const contenuto = generaCopertura()[0]?.contenuto ?? '';
  const [, tabella = ''] = /### Per operazione\n([^#]+)### /.exec(contenuto) ?? [];
  expect(tabella).toMatch(/né motivo sono 0\./);
  const righe = [...tabella.matchAll(/^\| ([\dAP]\d{3}) \|(.+)\|$/gm)].map(([, nome = '', celle = '']) => ({
    nome,
    conti: celle.split('|').map(Number),
  }));
  expect(righe.map(({ nome }) => nome)).toEqual(codiciOperazioni);
  for (const { nome, conti } of righe) {
    const [codici = 0, ...dove] = conti;
    expect([nome, dove.reduce((a, b) => a + b)]).toEqual([nome, codici]);
  }
  const somme = [0, 1, 2, 3].map((i) => righe.reduce((totale, { conti }) => totale + (conti[i] ?? NaN), 0));
  expect(/\*\*Somma\*\*(.+)\|/.exec(tabella)?.[1]?.match(/\d+/g)?.map(Number)).toEqual(somme);
  expect(somme).toEqual(SOMME);
});
