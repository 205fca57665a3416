import { toBase, toOmocodie } from '@anagrafe/codice-fiscale';
import { describe, expect, it } from 'vitest';

import { createCodiciAssegnati } from '../../src/genera/piano/codici-assegnati.js';

const CODICE = 'RSSMRA80A01H501U';

describe('the codes given out', () => {
  it('give the first their own, the others the omocodie in the order of the Agenzia', () => {
    const codici = createCodiciAssegnati(10);
    const assegnati = Array.from({ length: 4 }, () => codici.assegna(CODICE));
    expect(assegnati).toStrictEqual([CODICE, ...toOmocodie(CODICE).slice(0, 3)]);
    expect(new Set(assegnati.map(toBase)).size).toBe(1);
  });

  it('give another omocodia to whoever has one already', () => {
    const codici = createCodiciAssegnati(10);
    const [prima = '', seconda] = toOmocodie(CODICE);
    expect([codici.assegna(prima), codici.assegna(prima)]).toStrictEqual([prima, seconda]);
  });

  it('never go round in circles, not even when full', () => {
    const codici = createCodiciAssegnati(100);
    const assegnati = Array.from({ length: 100 }, () => codici.assegna(CODICE));
    expect(new Set(assegnati).size).toBe(100);
  });
});
