import { describe, expect, it } from 'vitest';

import { esito, tabelle, toBreve } from '../aperte.js';

const { comuni } = tabelle;

describe('findByCatastale', () => {
  it('answers with the version of the day', () => {
    const nome = (il: string): string => {
      const risposta = comuni.findByCatastale('A089', il);
      return risposta.ok ? risposta.value.denominazione : risposta.error.type;
    };
    expect(nome('1927-07-26')).toBe('GIRGENTI');
    expect(nome('1927-07-27')).toBe('AGRIGENTO');
  });

  it('takes the letter in any case, and nothing but letter and digits', () => {
    expect(esito(comuni.findByCatastale('h501', '2000-01-01'))).toBe('H501');
    for (const codice of ['', 'H50', 'H5010', '5H01', 'H5O1', ' H501', 'Z100']) {
      expect(comuni.findByCatastale(codice, '2000-01-01')).toEqual({
        ok: false,
        error: { type: 'mai-esistito', suggerimenti: [] },
      });
    }
  });

  it('a birth before the comune was founded, or after it ceased, is told with its neighbours, never as unknown', () => {
    const nuxis = comuni.findByCatastale('F991', '1930-06-26');
    expect(nuxis).toMatchObject({ ok: false, error: { type: 'non-in-quel-giorno', predecessore: null } });
    expect(!nuxis.ok && nuxis.error.type === 'non-in-quel-giorno' && toBreve(nuxis.error.successore)).toBe(
      'NUXIS (CA)',
    );
  });

  it('in a gap between two versions it answers neither, and shows both', () => {
    const gap = comuni.findByCatastale('B860', '1935-01-01');
    if (gap.ok || gap.error.type !== 'non-in-quel-giorno') throw new Error(esito(gap));
    expect(gap.error.inQuelGiorno).toBeNull();
    expect((gap.error.predecessore?.al ?? '') < '1935-01-01').toBe(true);
    expect((gap.error.successore?.dal ?? '') > '1935-01-01').toBe(true);
  });

  it('D588 was two comuni at once until 1928: ambiguous, then one', () => {
    const prima = comuni.findByCatastale('D588', '1928-01-25');
    expect(!prima.ok && prima.error.type === 'ambiguo' && prima.error.candidati.map(toBreve).sort()).toEqual([
      'FILAGO (BG)',
      'MARNE (BG)',
    ]);
    expect(esito(comuni.findByCatastale('D588', '1950-01-01'))).toBe('D588');
  });

  it('a code of the second tier is known to others, not to ANPR', () => {
    expect(comuni.findByCatastale('m435', '2024-06-01')).toEqual({
      ok: false,
      error: {
        type: 'ignoto-ad-anpr',
        candidati: [{ codiceCatastale: 'M435', denominazione: 'UGGIATE CON RONAGO', siglaProvincia: 'CO' }],
      },
    });
  });
});

describe('findByIstat', () => {
  it('the same digits served several comuni: the day decides', () => {
    const borriana = comuni.findByIstat('096006', '1980-01-01');
    expect(esito(borriana)).toBe('non-in-quel-giorno');
    expect(!borriana.ok && borriana.error.type === 'non-in-quel-giorno' && toBreve(borriana.error.inQuelGiorno)).toBe(
      'BORRIANA (VC)',
    );
    expect(esito(comuni.findByIstat('096006', '2000-01-01'))).toBe('B058');
  });

  it('061526 is the code of a variation, not of a comune', () => {
    const risposta = comuni.findByIstat('061526', '2000-01-01');
    if (risposta.ok || risposta.error.type !== 'codice-variazione') throw new Error(esito(risposta));
    expect(risposta.error.comuni.length).toBeGreaterThan(0);
    expect(risposta.error.comuni.every(({ codiceVariazione }) => codiceVariazione === '061526')).toBe(true);
    expect(comuni.isCodiceVariazione('061526')).toBe(true);
    expect(comuni.isCodiceVariazione('058091')).toBe(false);
    expect(comuni.isCodiceVariazione('61526')).toBe(false);
  });

  it('six digits that are nothing', () => {
    for (const codice of ['000000', '999999', '58091', '0580911', 'H501', '']) {
      expect(esito(comuni.findByIstat(codice, '2000-01-01'))).toBe('mai-esistito');
    }
  });
});

describe('findVersioni', () => {
  it('tells the whole history of a code, by day', () => {
    const roma = comuni.findVersioni('H501');
    expect(roma).toHaveLength(11);
    expect(roma.map(({ dal }) => dal)).toEqual(roma.map(({ dal }) => dal).sort());
    expect(comuni.findVersioni('058091').map(({ codiceCatastale }) => codiceCatastale)).toContain('H501');
  });

  it('of a name, only the versions that bore it; with a province, only there', () => {
    expect(
      comuni.findVersioni({ denominazione: 'Girgenti' }).every(({ denominazione }) => denominazione === 'GIRGENTI'),
    ).toBe(true);
    expect(comuni.findVersioni({ denominazione: 'MONTESCUDO', siglaProvincia: 'FO' })).toHaveLength(2);
    expect(comuni.findVersioni({ denominazione: 'MONTESCUDO', siglaProvincia: 'FC' })).toEqual([]);
    expect(comuni.findVersioni('boh')).toEqual([]);
  });
});

describe('isInVigore', () => {
  const verbania = { denominazione: 'Verbania', siglaProvincia: 'NO' };

  it('asks for one day at least, both ends counted', () => {
    expect(comuni.isInVigore({ ...verbania, dal: '1992-05-22', al: '1992-12-31' })).toBe(true);
    expect(comuni.isInVigore({ ...verbania, dal: '1992-05-23', al: '1992-12-31' })).toBe(false);
    expect(comuni.isInVigore({ ...verbania, dal: '1900-01-01', al: '1939-06-04' })).toBe(true);
    expect(comuni.isInVigore({ ...verbania, dal: '1900-01-01', al: '1939-06-03' })).toBe(false);
    expect(comuni.isInVigore({ denominazione: 'Verbania', dal: '2020-01-01', al: '2020-12-31' })).toBe(true);
  });

  it('refuses an interval that ends before it begins', () => {
    expect(() => comuni.isInVigore({ ...verbania, dal: '1992-01-02', al: '1992-01-01' })).toThrow('finisce prima');
  });
});

describe('search', () => {
  it('with a day, shows the comuni of that day under the name of that day', () => {
    expect(toBreve(comuni.search('girgenti', { il: '2020-01-01' })[0])).toBe('AGRIGENTO (AG)');
    expect(toBreve(comuni.search('girgenti')[0])).toBe('GIRGENTI (AG)');
  });

  it('keeps to the limit and repeats nobody', () => {
    for (const limite of [0, 1, 7, 50]) {
      const trovati = comuni.search('san', { il: '2020-01-01', limite });
      expect(trovati).toHaveLength(limite);
      expect(new Set(trovati).size).toBe(limite);
    }
  });
});
