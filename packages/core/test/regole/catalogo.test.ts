import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { findCodiceUfficiale, findRegola, regole, toCodiciUfficiali } from '../../src/index.js';

const REGOLE_TSV = resolve(import.meta.dirname, '../../../../../shared/spec/regole/regole.tsv');

describe('the catalogue', () => {
  it('holds each code once, in order', () => {
    const codici = regole.map(({ codice }) => codice);
    expect(codici).toEqual([...new Set(codici)].sort());
  });

  it('finds a rule by its code, in any case', () => {
    expect(findRegola('es010')?.codice).toBe('ES010');
    expect(findRegola('EN077')).toBeUndefined();
  });

  it('gives each rule a title, fields, a remedy and a source', () => {
    for (const { titolo, campi, rimedio, fonte } of regole) {
      expect(titolo).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(rimedio).toMatch(/\.$/);
      expect(campi.length).toBeGreaterThan(0);
      expect(fonte.length).toBeGreaterThan(0);
    }
  });

  it('has the severities of the official list', () => {
    for (const { codice, severita, daRimuoverePrimaDelSubentro } of regole) {
      const ufficiale = findCodiceUfficiale(codice);
      expect({ codice, ...severita, daRimuoverePrimaDelSubentro }).toEqual({
        codice,
        subentro: ufficiale?.subentro,
        servizi: ufficiale?.servizi,
        daRimuoverePrimaDelSubentro: ufficiale?.daRimuoverePrimaDelSubentro,
      });
    }
  });
});

describe('the official codes', () => {
  it('are 923, of which 16 are internal names of others', () => {
    const codici = toCodiciUfficiali();
    expect(codici).toHaveLength(923);
    expect(codici.filter(({ alias }) => alias !== undefined)).toHaveLength(16);
    expect(findCodiceUfficiale('cn077')).toBeUndefined();
    expect(findCodiceUfficiale('cc030')).toMatchObject({ alias: 'EC030' });
    expect(findCodiceUfficiale('CN558')).not.toHaveProperty('alias');
  });

  it('agree with the list they were made from, row by row', (ctx) => {
    if (!existsSync(REGOLE_TSV)) ctx.skip('the official list is not beside the project (../shared)');
    const [, ...righe] = readFileSync(REGOLE_TSV, 'utf8').trim().split('\n');
    const severita = { '-': null, E: 'errore', W: 'avviso', '?': 'ignota', 'E/W': 'entrambe' } as Record<
      string,
      string | null
    >;
    const attesi = righe.map((riga) => {
      const [codice = '', , subentro = '', servizi = '', , , , classe] = riga.split('\t');
      return { codice, classe, subentro: severita[subentro], servizi: severita[servizi] };
    });
    const letti = toCodiciUfficiali().map(({ codice, classe, subentro, servizi }) => ({
      codice,
      classe,
      subentro,
      servizi,
    }));
    expect(letti).toEqual(attesi.sort((a, b) => (a.codice < b.codice ? -1 : 1)));
  });
});
