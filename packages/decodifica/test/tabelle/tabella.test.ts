import { describe, expect, it } from 'vitest';

import { tabelle, toCondiviso, SENZA_CONDIVISO } from '../aperte.js';
import { TABELLE } from '../../src/tabelle/dati/tabelle.data.js';
import { readFileSync } from 'node:fs';

const { tabella } = tabelle;

describe('tabella', () => {
  it('is known by the number of its file, as number or text', () => {
    expect(tabella(1)).toMatchObject({ numero: '1', nome: 'Stato civile', fonte: '01-stato-civile.tsv' });
    expect(tabella('16b').nome).toBe('Stati di lavorazione');
    expect(tabella(5)).toBe(tabella('5'));
    expect(Object.keys(TABELLE)).toHaveLength(43);
    for (const numero of Object.keys(TABELLE)) expect(tabella(numero).righe.length).toBeGreaterThan(0);
  });

  it('24 and 36 are the numbers that the official texts give to files 40 and 34', () => {
    expect(tabella(24)).toBe(tabella(40));
    expect(tabella(36)).toBe(tabella(34));
  });

  it.each([0, 12, 35, 50, '01', '', 'constructor', '__proto__'])('number %s has no table', (numero) => {
    expect(() => tabella(numero)).toThrow(expect.objectContaining({ code: 'tabella-inesistente' }) as Error);
  });

  it('3 is the archive of comuni, and the error says where to look', () => {
    expect(() => tabella(3)).toThrow('tabelle.comuni');
  });
});

describe('tabella.find', () => {
  it('answers with the row', () => {
    expect(tabella(1).find('2')).toMatchObject({
      ok: true,
      value: { descrizione: 'Coniugato/a', dal: null, al: null },
    });
    expect(tabella(15).find('1')).toMatchObject({ ok: true, value: { descrizione: 'Morte accertata' } });
  });

  it.each(['14', '15', '19', '80'])('relation %s of table 5 ended on 2015-09-15: only at the subentro', (codice) => {
    expect(tabella(5).find(codice, '2015-09-15')).toMatchObject({
      ok: true,
      value: { nota: 'Utilizzabile solo al subentro' },
    });
    expect(tabella(5).find(codice, '2015-09-16')).toMatchObject({ error: { type: 'scaduto', al: '2015-09-15' } });
    expect(tabella(5).find(codice).ok).toBe(true);
  });

  it('positions A and B of table 9 ended too; their remark stands in a column without a name', () => {
    expect(tabella(9).find('A', '2020-01-01')).toMatchObject({
      error: { type: 'scaduto', riga: { nota: 'Solo per conversione AIRE/ANPR' } },
    });
  });

  it('compares codes as they are written', () => {
    for (const codice of ['01', ' 1', '1 ', '', '99'])
      expect(tabella(1).find(codice)).toEqual({ ok: false, error: { type: 'inesistente' } });
    expect(tabella(19).find('C01').ok).toBe(true);
    expect(tabella(19).find('c01').ok).toBe(false);
  });

  it('a row that has not begun', () => {
    expect(tabella(23).find('7', '1899-12-31')).toMatchObject({
      error: { type: 'non-ancora-in-vigore', dal: '1900-01-01' },
    });
  });

  it('a code of several rows is ambiguous: the other columns tell them apart', () => {
    const risposta = tabella(18).find('1');
    const candidati = !risposta.ok && risposta.error.type === 'ambiguo' ? risposta.error.candidati : [];
    expect(candidati.map(({ campi }) => campi['IDPROSPETTO'])).toEqual(['1', '2', '3', '4', '5']);
  });

  it('a day that is none is the caller’s mistake, known code or not', () => {
    expect(() => tabella(1).find('1', '2020-13-01')).toThrow('AAAA-MM-GG');
    expect(() => tabella(1).find('?', '2020-13-01')).toThrow('AAAA-MM-GG');
  });

  it('footnotes of the source are notes, not rows', () => {
    expect(tabella(43).righe).toHaveLength(7);
    expect(tabella(43).note).toHaveLength(3);
    expect(tabella(33).note).toEqual(['(*) utilizzabili soltanto in subentro']);
    expect(tabella(1).note).toEqual([]);
  });
});

describe('against the source files', () => {
  it('every cell of every table is there', (ctx) => {
    for (const { numero, file } of Object.values(TABELLE)) {
      const percorso = toCondiviso(`dati/tabelle/${file}`);
      if (percorso === undefined) return ctx.skip(SENZA_CONDIVISO);
      const [intestazione = '', ...righe] = readFileSync(percorso, 'utf8').replace(/\n$/, '').split('\n');
      const { righe: aperte, note } = tabella(numero);
      const celle = aperte.map(({ campi }) => Object.values(campi).join('\t'));
      expect(Object.keys(aperte[0]?.campi ?? {}).join('\t')).toBe(intestazione);
      expect([...celle, ...note]).toEqual([
        ...righe.slice(0, celle.length),
        ...righe.slice(celle.length).map((r) => r.trim()),
      ]);
    }
  });
});
