import { parseNomeFile } from '@anagrafe/subentro';
import { describe, expect, it } from 'vitest';

import { crea, leggi, toTesto } from './fornitura-di-prova.js';

describe('the manifest', () => {
  const fornitura = crea({ soggetti: 700, seme: '7', difetti: 0.2, difetto: ['EN039'], file: 3, versione: 12 });
  const { manifesto } = fornitura;

  it('says that the people are invented, and from which options', () => {
    expect(manifesto.sintetica).toBe(true);
    expect(manifesto.avvertenza).toContain('inventati');
    expect(manifesto.parametri).toStrictEqual({
      soggetti: 700, seme: '7', difetti: 0.2, difetto: ['EN039'], file: 3, comune: '099008', versione: 12,
    }); // prettier-ignore
  });

  it('says which sender the fornitura would have', () => {
    expect(manifesto.mittente).toBe('058091');
    expect(crea({ soggetti: 1 }).manifesto.mittente).toBe('099008');
  });

  it('names the files by the grammar, in order', () => {
    expect(manifesto.file.map(({ nome }) => nome)).toStrictEqual(fornitura.file.map(({ nome }) => nome));
    expect(manifesto.file.map(({ nome }) => parseNomeFile(nome))).toStrictEqual(
      [1, 2, 3].map((progressivo) => ({
        ok: true,
        value: { codiceIstat: '099008', versione: 12, progressivo, totale: 3, compresso: true },
      })),
    );
  });

  it('counts what there is', async () => {
    const record = await leggi(fornitura);
    const conta = (tipo: string): number => record.filter((r) => r.tipo === tipo).length;
    const somma = (voce: 'soggetti' | 'famiglie' | 'convivenze'): number =>
      manifesto.file.reduce((n, file) => n + file[voce], 0);
    expect([somma('soggetti'), somma('famiglie'), somma('convivenze')]).toStrictEqual([
      conta('soggetto'),
      conta('famiglia'),
      conta('convivenza'),
    ]);
    expect(somma('soggetti')).toBe(700);
  });

  it('counts the codes to be found, those that come along included', () => {
    const codici = manifesto.difetti.flatMap(({ codice, anche }) => [codice, ...anche]);
    for (const [codice, quanti] of Object.entries(manifesto.attesi.perCodice)) {
      expect(codici.filter((c) => c === codice)).toHaveLength(quanti);
    }
    expect(manifesto.attesi.perCodice['EN039']).toBe(3);
  });

  it('calls a file valid if its defects leave it so', () => {
    const { manifesto: uno } = crea({ soggetti: 60, file: 2, difetto: ['ES061', 'ES010'] });
    expect(uno.difetti.map(({ codice, validoXsd }) => [codice, validoXsd])).toContainEqual(['ES061', false]);
    expect(uno.file.map(({ validoXsd }) => validoXsd)).toStrictEqual([false, true]);
  });
});

describe('a file', () => {
  it('begins by saying that all is invented', () => {
    const [file] = crea({ soggetti: 1 }).file;
    const righe = file === undefined ? [] : toTesto(file).split('\n');
    expect(righe[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(righe[1]).toMatch(/^<!-- Dati sintetici.*inventati.* -->$/);
  });

  it('has identifiers that nobody can take for real ones', async () => {
    for (const record of await leggi(crea({ soggetti: 300, difetti: 0.5, file: 2 }))) {
      if (record.tipo === 'soggetto') {
        expect(record.soggetto.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto).toMatch(/^SINT-\d{7}-\d\d$/);
      } else if (record.tipo === 'famiglia' || record.tipo === 'convivenza') {
        expect(record.scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza).toMatch(/^SINT[FC]\d{7}V?$/);
      }
    }
  });
});
