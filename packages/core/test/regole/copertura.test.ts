import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { catalogoCertificati } from '../../src/certificati/index.js';
import { catalogoOperazioni } from '../../src/operazioni/index.js';
import { type StatoCopertura, findCopertura, regole, toCodiciUfficiali, toCoperture } from '../../src/index.js';

const REGOLE_TSV = resolve(import.meta.dirname, '../../../../../shared/spec/regole/regole.tsv');

/** The rules that live in entries of their own. */
const CATALOGHI = [
  catalogoCertificati,
  catalogoOperazioni,
]; // prettier-ignore

/** Every rule, wherever it lives. */
const tutte = [...regole, ...CATALOGHI.flatMap((catalogo) => catalogo.regole)];

/** How many codes are in each state: the one place to bring up to date when a rule is added. */
const CONTI: Readonly<Record<StatoCopertura, number>> = {
  regola: 746,
  'non-verificabile': 161,
  'non-ancora': 0,
  'nome-interno': 16,
};

/**
 * In the official list they are checks of one request, but of EN140 nobody has published what it asks, and the request has
 * no longer what EN121 asks about.
 */
const SENZA_CONDIZIONE: readonly string[] = ['EN121', 'EN140'];

const conta = <T>(elenco: readonly T[], stato: (uno: T) => StatoCopertura): Record<StatoCopertura, number> => {
  const conti = { regola: 0, 'non-verificabile': 0, 'non-ancora': 0, 'nome-interno': 0 };
  for (const uno of elenco) conti[stato(uno)] += 1;
  return conti;
};

describe('the coverage', () => {
  it('has so many codes in each state', () => {
    expect(conta(toCoperture(CATALOGHI), ({ stato }) => stato)).toEqual(CONTI);
  });

  it('counts the same from the official list, whose classes tell what a code without a rule is', (ctx) => {
    if (!existsSync(REGOLE_TSV)) ctx.skip('the official list is not beside the project (../shared)');
    const [intestazione = '', ...righe] = readFileSync(REGOLE_TSV, 'utf8').trim().split('\n');
    const colonne = intestazione.split('\t');
    const cella = (riga: string, nome: string): string => riga.split('\t')[colonne.indexOf(nome)] ?? '';
    const regola = new Set(tutte.map(({ codice }) => codice));
    expect(
      conta(righe, (riga) => {
        const codice = cella(riga, 'codice');
        if (regola.has(codice)) return 'regola';
        if (/^C[CN]/.test(codice) && codice !== 'CN558') return 'nome-interno';
        if (CATALOGHI.some(({ findNonVerificabile }) => findNonVerificabile(codice) !== undefined))
          return 'non-verificabile';
        if (SENZA_CONDIZIONE.includes(codice) || cella(riga, 'sostituita_abrogata').startsWith('abrogato')) {
          return 'non-verificabile';
        }
        // What only the services check waits for their requests; what the subentro checks and is no rule, cannot be.
        const deiServizi = /[LF]/.test(cella(riga, 'classe')) && cella(riga, 'severita_subentro') === '-';
        return deiServizi ? 'non-ancora' : 'non-verificabile';
      }),
    ).toEqual(CONTI);
  });

  it('has every official code once, in order, with what is published of it', () => {
    const ufficiali = toCodiciUfficiali();
    for (const coperture of [toCoperture(), toCoperture(CATALOGHI)]) {
      expect(coperture).toMatchObject(ufficiali);
      expect(coperture).toHaveLength(ufficiali.length);
    }
  });

  it('calls regola the codes of the catalogue, with their object, and no other', () => {
    const conRegola = toCoperture().flatMap((una) => (una.stato === 'regola' ? [una.regola] : []));
    expect(conRegola).toEqual(regole);
  });

  it('adds those of the catalogues of other entries, where this one has none', () => {
    const conRegola = toCoperture(CATALOGHI).flatMap((una) => (una.stato === 'regola' ? [una.regola] : []));
    const pubblicati = new Set(toCodiciUfficiali().map(({ codice }) => codice));
    const attesi = tutte.map(({ codice }) => codice).filter((codice) => pubblicati.has(codice));
    expect(new Set(conRegola.map(({ codice }) => codice))).toEqual(new Set(attesi));
    expect(conRegola).toEqual(expect.arrayContaining([...regole]));
    expect(findCopertura('en152', CATALOGHI)).toMatchObject({ stato: 'regola', regola: { codice: 'EN152' } });
    expect(findCopertura('EN048', CATALOGHI)).toMatchObject({
      stato: 'non-verificabile',
      motivo: 'è un doppione di EN046',
    });
    expect(findCopertura('EC069')).toMatchObject({ stato: 'non-verificabile' }); // of the file di subentro
  });

  it('says of every other code why, and what it would take', () => {
    for (const una of toCoperture(CATALOGHI)) {
      if (una.stato === 'regola') continue;
      if (una.stato === 'nome-interno') expect(una.alias).toMatch(/^E[CN]\d{3}$/);
      else expect([una.motivo, una.serve].join(' ')).toMatch(/^\p{L}.{10,}[^.]$/u);
    }
  });

  it('finds a code in any case, and none that is not published', () => {
    expect(findCopertura(' en077 ')).toMatchObject({ codice: 'EN077', stato: 'non-verificabile' });
    expect(findCopertura('CC030')).toMatchObject({ stato: 'nome-interno', alias: 'EC030' });
    expect(findCopertura('AEE97')).toMatchObject({ motivo: 'la risposta viene dall’Agenzia delle Entrate' });
    expect(findCopertura('EN379')).toMatchObject({ serve: 'la risposta di ANPR, che @anagrafe/client legge e spiega' });
    expect(findCopertura('EN140')).toMatchObject({
      stato: 'non-verificabile',
      serve: 'il testo ufficiale del controllo',
    });
    expect(findCopertura('EN494')).toMatchObject({ serve: 'nulla: non può dare esiti' });
    expect(findCopertura('EN152')).toMatchObject({
      stato: 'non-ancora',
      serve: 'le regole di @anagrafe/core/operazioni',
    });
    expect(findCopertura('ZZ999')).toBeUndefined();
  });
});
