import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { regoleAe } from '../../src/agenzia-entrate/verifica/regole-ae.js';
import { catalogoCertificati } from '../../src/certificati/index.js';
import { regole } from '../../src/index.js';
import { catalogoOperazioni } from '../../src/operazioni/index.js';

const SPEC = resolve(import.meta.dirname, '../../../../../shared/spec');
const SENZA_SPEC = 'the official lists are not beside the project (../shared)';

/** A source that a rule cites. */
interface Citazione {
  readonly codice: string;
  readonly fonte: string;
}

/** Whatever is cited by any rule: the pages of the codes show these same texts. */
const CITAZIONI: readonly Citazione[] = [
  ...regole,
  ...regoleAe,
  ...catalogoCertificati.regole,
  ...catalogoOperazioni.regole,
].flatMap(({ codice, fonte }) => fonte.map((una) => ({ codice, fonte: una })));

const leggi = (nome: string): readonly (readonly string[])[] =>
  readFileSync(resolve(SPEC, 'regole', nome), 'utf8')
    .trim()
    .split('\n')
    .map((riga) => riga.split('\t'));

/** Where each code stands, as the material says: `elenco_errori_anpr.xlsx r710; tabella_anomalie.rst l.171 (procedura 003)`. */
const leggiFonti = (): ReadonlyMap<string, string> => {
  const [intestazione = [], ...righe] = leggi('regole.tsv');
  return new Map(righe.map((celle) => [celle[0] ?? '', celle[intestazione.indexOf('fonte')] ?? '']));
};

/** The lists by their year, as the material names them. */
const ELENCHI: Readonly<Record<string, string>> = { '2017': 'errori_agenzia_entrate', '2018': 'elenco_errori_anpr' };

/** Which rows of the lists a code has: `2018 r710`. */
const toRighe = (fonte = ''): readonly string[] =>
  Object.entries(ELENCHI).flatMap(([anno, file]) =>
    [...fonte.matchAll(new RegExp(`\\b${file}\\.xlsx r(\\d+)`, 'g'))].map(([, riga = '']) => `${anno} r${riga}`),
  );

/** A row of a list, and, where it is not that of the rule's own code, whose it is: `…, riga 709 (ES009)`. */
const RIGA = /^Elenco errori ANPR (\d{4}), riga (\d+)(?: \((?:altro significato|(\w+))\))?$/;

describe('the sources that the rules cite', () => {
  it('name a row of a list by its number alone: nothing else begins as they do', () => {
    const elenchi = CITAZIONI.filter(({ fonte }) => fonte.startsWith('Elenco errori'));
    expect(elenchi.filter(({ fonte }) => !RIGA.test(fonte))).toEqual([]);
    expect(elenchi.length).toBeGreaterThan(700);
  });

  it('are the rows of those codes', (ctx) => {
    if (!existsSync(SPEC)) ctx.skip(SENZA_SPEC);
    const fonti = leggiFonti();
    const sbagliate = CITAZIONI.filter(({ codice, fonte }) => {
      const [, anno, riga, altro = codice] = RIGA.exec(fonte) ?? [];
      return anno !== undefined && !toRighe(fonti.get(altro)).includes(`${anno} r${riga ?? ''}`);
    });
    expect(sbagliate).toEqual([]);
  });

  it('have the row of every code that is in a list, of the later one if it is in both', (ctx) => {
    if (!existsSync(SPEC)) ctx.skip(SENZA_SPEC);
    const fonti = leggiFonti();
    const citate = new Set(CITAZIONI.map(({ codice, fonte }) => `${codice} ${fonte.replace(/ \(.*/, '')}`));
    const taciute = [...new Set(CITAZIONI.map(({ codice }) => codice))].filter((codice) => {
      const [anno, riga] = toRighe(fonti.get(codice)).at(-1)?.split(' r') ?? [];
      return anno !== undefined && !citate.has(`${codice} Elenco errori ANPR ${anno}, riga ${riga ?? ''}`);
    });
    expect(taciute).toEqual([]);
  });

  it('have the procedure of the table of anomalies that the code stands under', (ctx) => {
    if (!existsSync(SPEC)) ctx.skip(SENZA_SPEC);
    const fonti = leggiFonti();
    const citate = CITAZIONI.flatMap(({ codice, fonte }) => {
      const procedura = /^Tabella anomalie del subentro, (procedura \d+)$/.exec(fonte)?.[1];
      return procedura === undefined ? [] : [{ codice, procedura }];
    });
    expect(citate.filter(({ codice, procedura }) => !fonti.get(codice)?.includes(`(${procedura})`))).toEqual([]);
    expect(citate.length).toBeGreaterThan(80);
  });

  it('have the guide only for the anomalies of the subentro that it names', (ctx) => {
    if (!existsSync(SPEC)) ctx.skip(SENZA_SPEC);
    const fonti = leggiFonti();
    const citate = CITAZIONI.filter(
      ({ codice, fonte }) => fonte.startsWith('Guida ANPR') && fonti.get(codice)?.includes('tabella_anomalie.rst'),
    );
    expect(citate.filter(({ codice }) => !fonti.get(codice)?.includes('seed 000'))).toEqual([]);
    expect(citate.length).toBeGreaterThan(40);
  });

  it('name decode tables, types of certificate and versions that there are', (ctx) => {
    if (!existsSync(SPEC)) ctx.skip(SENZA_SPEC);
    // 16b is 44 in the index and 16 on its sheet, as another table is: the data keep them apart.
    const conDati = readdirSync(resolve(SPEC, '../dati/tabelle')).map((nome) => nome.split('-')[0]?.replace(/^0/, ''));
    const tabelle = new Set([...leggi('tabelle.tsv').map(([numero]) => numero), ...conDati]);
    const certificati = new Set(leggi('certificati.tsv').map(([codice]) => codice));
    const materiale = readdirSync(SPEC, { recursive: true, encoding: 'utf8' })
      .filter((nome) => /\.(?:md|tsv)$/.test(nome))
      .map((nome) => readFileSync(resolve(SPEC, nome), 'utf8'))
      .join('\n');
    const ignoti = CITAZIONI.filter(({ fonte }) => {
      const tabella = /^Tabella (\w+)$/.exec(fonte)?.[1];
      if (tabella !== undefined) return !tabelle.has(tabella);
      const tipi = /^Controlli sui certificati, tip[oi] (.*)$/.exec(fonte)?.[1]?.match(/\d+/g) ?? [];
      const versioni = fonte.match(/\b\d+\.\d+\.\d+\b/g) ?? [];
      return tipi.some((tipo) => !certificati.has(tipo)) || versioni.some((versione) => !materiale.includes(versione));
    });
    expect(ignoti).toEqual([]);
  });
});
