import { describe, expect, it } from 'vitest';

import { tabelle } from '../aperte.js';

const { consolati } = tabelle;

describe('consolati', () => {
  it('an office by its code, with the states it serves', () => {
    expect(consolati.findByCodice('2480203')).toMatchObject({
      ok: true,
      value: {
        sede: 'BARCELLONA',
        codiceMaeStato: '248',
        codiciStato: expect.arrayContaining(['202', '239']) as unknown,
      },
    });
    for (const codice of ['', '248020', '0000000', '2480203 ']) {
      expect(consolati.findByCodice(codice)).toEqual({ ok: false, error: { type: 'mai-esistito' } });
    }
  });

  it('the offices of a state: none for Italy', () => {
    expect(
      consolati
        .findByStato('201')
        .map(({ sede }) => sede)
        .sort(),
    ).toEqual(['TIRANA', 'VALONA']);
    expect(consolati.findByStato('100')).toEqual([]);
    expect(consolati.findByStato('Albania')).toEqual([]);
  });

  it('every office of table 40 serves some state of table 41, and every pair of 41 is told', () => {
    const uffici = tabelle.tabella(40).righe.map(({ codice }) => consolati.findByCodice(codice));
    const serviti = uffici.flatMap((ufficio) => (ufficio.ok ? ufficio.value.codiciStato : []));
    expect(uffici).toHaveLength(197);
    expect(uffici.every((ufficio) => ufficio.ok && ufficio.value.codiciStato.length > 0)).toBe(true);
    expect(serviti).toHaveLength(308);
  });

  it('apostrophes are doubled as published, and do not hide a city', () => {
    const [avana] = consolati.search("l'avana");
    expect(avana?.sede).toBe("L''AVANA");
  });

  it('search by city or by state', () => {
    expect(consolati.search('valona')[0]?.codice).toBe('2200303');
    expect(consolati.search('albania', { limite: 2 }).every(({ stato }) => stato === 'ALBANIA')).toBe(true);
  });
});
