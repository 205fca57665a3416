import { toBase, toOmocodie } from '@anagrafe/codice-fiscale';
import { describe, expect, it } from 'vitest';

import { createCodiciAssegnati } from '../../src/genera/piano/codici-assegnati.js';

const CODICE = 'RSSMRA80A01H501U';

describe('codici assegnati', () => {
  it('il primo ha il suo, gli altri le omocodie nell’ordine dell’Agenzia', () => {
    const codici = createCodiciAssegnati(10);
    const assegnati = Array.from({ length: 4 }, () => codici.assegna(CODICE));
    expect(assegnati).toStrictEqual([CODICE, ...toOmocodie(CODICE).slice(0, 3)]);
    expect(new Set(assegnati.map(toBase)).size).toBe(1);
  });

  it('chi ha già un’omocodia ne riceve un’altra', () => {
    const codici = createCodiciAssegnati(10);
    const [prima = '', seconda] = toOmocodie(CODICE);
    expect([codici.assegna(prima), codici.assegna(prima)]).toStrictEqual([prima, seconda]);
  });

  it('non finisce mai in un giro, nemmeno pieno', () => {
    const codici = createCodiciAssegnati(100);
    const assegnati = Array.from({ length: 100 }, () => codici.assegna(CODICE));
    expect(new Set(assegnati).size).toBe(100);
  });
});
