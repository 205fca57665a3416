import { describe, expect, it } from 'vitest';

import type { ErroreStato, Result, Stato } from '../../src/index.js';
import { STATI_IGNOTI } from '../../src/stati/ignoti.data.js';
import { tabelle } from '../aperte.js';

const { stati } = tabelle;
const il = '2018-02-19';

function esito(risposta: Result<Stato, ErroreStato>): string {
  return risposta.ok ? risposta.value.codice : risposta.error.type;
}

describe('stati.find', () => {
  it.each([
    ['Francia', '215'],
    ['PERU’', '615'],
    ['Perù', '615'],
    ['stato della città del vaticano', '246'],
    ['Congo, Repubblica democratica del (ex Zaire)', '463'],
    ['ITALIA', '100'],
  ])('%s', (denominazione, codice) => {
    expect(esito(stati.find({ denominazione, il }))).toBe(codice);
  });

  it('APOLIDE is a citizenship, not a state of birth', () => {
    expect(esito(stati.find({ denominazione: 'APOLIDE', il, uso: 'cittadinanza' }))).toBe('999');
    expect(stati.find({ denominazione: 'APOLIDE', il, uso: 'nascita' })).toMatchObject({
      error: { type: 'uso-non-ammesso', usi: ['cittadinanza'], stato: { codice: '999' } },
    });
  });

  it('a ceased state is sent as 998, whatever the day, under any of its names', () => {
    for (const denominazione of ['Jugoslavia', 'IUGOSLAVIA']) {
      expect(stati.find({ denominazione, il: '1980-01-01' })).toMatchObject({
        error: { type: 'cessato', codiceCatastale: 'Z118', indicativo: true, codiceDaUsare: '998' },
      });
    }
    expect(esito(stati.findByCodice('998', { il, uso: 'nascita' }))).toBe('998');
  });

  it('a name that only other lists know', () => {
    expect(stati.find({ denominazione: 'Hong Kong', il })).toMatchObject({
      error: { type: 'ignoto-ad-anpr', codiceCatastale: 'Z221', stato: null },
    });
  });

  it('a name from nowhere gets suggestions', () => {
    const risposta = stati.find({ denominazione: 'GERMANA', il });
    expect(
      !risposta.ok && risposta.error.type === 'mai-esistito' && risposta.error.suggerimenti[0]?.denominazione,
    ).toBe('GERMANIA');
  });

  it('a day that is none is the caller’s mistake', () => {
    expect(() => stati.find({ denominazione: 'Francia', il: '2018-02-30' })).toThrow('AAAA-MM-GG');
    expect(() => stati.findByCodice('xxx', { il: '' })).toThrow('AAAA-MM-GG');
  });
});

describe('stati.findByCodice', () => {
  it('takes three digits and nothing else', () => {
    expect(esito(stati.findByCodice('215', { il }))).toBe('215');
    for (const codice of ['15', '0215', 'Z110', '', '012'])
      expect(esito(stati.findByCodice(codice, { il }))).toBe('mai-esistito');
  });

  it('888 is in the table without name, days or uses', () => {
    expect(stati.findByCodice('888', { il })).toMatchObject({
      ok: true,
      value: { denominazione: '', dal: null, usi: [] },
    });
    expect(esito(stati.findByCodice('888', { il, uso: 'cittadinanza' }))).toBe('uso-non-ammesso');
  });

  it('a territory is for residence only', () => {
    expect(esito(stati.find({ denominazione: 'Guernsey', il, uso: 'residenza' }))).toBe('274');
    expect(esito(stati.find({ denominazione: 'Guernsey', il, uso: 'nascita' }))).toBe('uso-non-ammesso');
  });

  it('no row holds before 1900', () => {
    expect(stati.findByCodice('215', { il: '1899-12-31' })).toMatchObject({
      error: { type: 'non-in-quel-giorno', versioni: [{ codice: '215' }] },
    });
  });
});

describe('stati.findByCatastale', () => {
  it('an old code of AE is led to the state under its code of today', () => {
    expect(stati.findByCatastale('z136', il)).toMatchObject({
      error: { type: 'ignoto-ad-anpr', denominazione: 'GEORGIA', stato: { codiceCatastale: 'Z254' } },
    });
  });

  it('a code of no list', () => {
    for (const codice of ['Z999', 'H501', '', 'Z1']) {
      expect(stati.findByCatastale(codice, il)).toEqual({
        ok: false,
        error: { type: 'mai-esistito', suggerimenti: [] },
      });
    }
  });

  it('decodes all 292 Z codes: 208 states, 8 ceased, 76 known to other lists', () => {
    const anpr = tabelle
      .tabella(2)
      .righe.flatMap(({ campi }) => campi['CODAT'] ?? [])
      .filter((codice) => codice !== '');
    const cessati = stati.cessati.map(({ codiceCatastale }) => codiceCatastale);
    const ignoti = STATI_IGNOTI.split('\n').map((riga) => riga.slice(0, 4));
    const tutti = [
      ...anpr.map((codice) => [codice, 'ok']),
      ...cessati.map((codice) => [codice, 'cessato']),
      ...ignoti.map((codice) => [codice, 'ignoto-ad-anpr']),
    ];
    expect(new Set(tutti.map(([codice]) => codice)).size).toBe(292);
    for (const [codice = '', atteso] of tutti) {
      const risposta = stati.findByCatastale(codice, il);
      expect(risposta.ok ? 'ok' : risposta.error.type).toBe(atteso);
    }
  });
});

describe('findVersioni, findCessato, search', () => {
  it('findVersioni takes a code, a Z code or a name', () => {
    for (const chiave of ['215', 'z110', 'francia'])
      expect(stati.findVersioni(chiave).map(({ codice }) => codice)).toEqual(['215']);
    expect(stati.findVersioni('JUGOSLAVIA')).toEqual([]);
  });

  it.each([
    ['URSS', 'Z135'],
    ['u.r.s.s.', 'Z135'],
    ['Unione Sovietica', 'Z135'],
    ['DDR', 'Z111'],
    ['Germania Est', 'Z111'],
    ['CECOSLOVACCHIA', 'Z105'],
    ['Serbia e Montenegro', 'Z157'],
    ['z118', 'Z118'],
  ])('findCessato(%s)', (chiave, codice) => {
    expect(stati.findCessato(chiave)?.codiceCatastale).toBe(codice);
  });

  it('findCessato of what never ceased', () => {
    expect(stati.findCessato('Francia')).toBeNull();
  });

  it('search also knows ISTAT’s and English names', () => {
    expect(stati.search('Corea del Nord')[0]?.codice).toBe('319');
    expect(stati.search('Germany')[0]?.denominazione).toBe('GERMANIA');
    expect(stati.search('isole', { limite: 3 })).toHaveLength(3);
  });
});
