import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { toCoperture } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';
import { describe, expect, it } from 'vitest';

import { esegui, toVerdetto } from '../esempi/chiamata.js';
import { toDiversi, toFoglie, togli, metti } from '../esempi/foglie.js';
import { leggiEsempi } from '../esempi/leggi-esempi.js';

const RADICE = resolve(import.meta.dirname, '../..');
const ESEMPI = await leggiEsempi(resolve(RADICE, 'docs/regole/esempi.ndjson'));

/** A module of tests and those beside it that it imports, in which tests may be written for several. */
async function leggiConVicini(file: string): Promise<string> {
  const percorso = resolve(RADICE, file);
  const modulo = await readFile(percorso, 'utf8');
  const vicini = [...modulo.matchAll(/from '(\.[^']+)\.js'/g)].flatMap(([, nome]) => {
    const vicino = resolve(dirname(percorso), `${nome ?? ''}.ts`);
    return vicino.includes('/src/') ? [] : [readFile(vicino, 'utf8')];
  });
  return [modulo, ...(await Promise.all(vicini))].join('\n');
}

/** What the names of the tests of a module end in: its strings, with anything where they have a place for a value. */
function toTitoli(modulo: string): readonly RegExp[] {
  return [...modulo.matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`/g)].map(([, semplice, composta]) => {
    const titolo = (semplice ?? composta ?? '').replaceAll(/\\(.)/g, '$1');
    const parti = titolo
      .split(/\$\{[^}]*\}|%[#$A-Z]|\$[\w.]+/i)
      .map((parte) => parte.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
    // A name that is a value and nothing else is one word, such as a code.
    const valore = /\S/.test(parti.join('')) ? '.*' : String.raw`\S+`;
    return new RegExp(`^(?:.* > )?${parti.join(valore)}$`, 's');
  });
}

describe('the examples of the catalogue of the rules', () => {
  it.each([...ESEMPI.values()].map((esempio) => [esempio.codice, esempio] as const))(
    '%s is broken by one and kept by the other',
    (codice, { viola, conforme }) => {
      expect(toVerdetto(viola, codice)).toBe('violata');
      expect(esegui(viola, codice).rilievi.find((uno) => uno.codice === codice)?.messaggio).not.toMatch(
        /[{}]|undefined/,
      );
      expect(toVerdetto(conforme, codice)).toBe('conforme');
      expect(JSON.stringify(viola)).not.toBe(JSON.stringify(conforme));
    },
  );

  it('are there for every rule', () => {
    const conRegola = toCoperture([catalogoCertificati, catalogoOperazioni]).filter(({ stato }) => stato === 'regola');
    const senza = conRegola.map(({ codice }) => codice).filter((codice) => !ESEMPI.has(codice));
    expect(senza).toEqual([]);
    // The others are of checks that ANPR publishes without a code.
    expect([conRegola.length, ESEMPI.size]).toEqual([746, 760]);
  });

  it('name tests that are there', async () => {
    const prove = new Map<string, Set<string>>();
    for (const { file, nomi } of [...ESEMPI.values()].flatMap((esempio) => esempio.prove))
      prove.set(file, new Set([...(prove.get(file) ?? []), ...nomi]));
    expect(prove.size).toBeGreaterThan(10);
    for (const [file, nomi] of prove) {
      const titoli = toTitoli(await leggiConVicini(file));
      const cambiati = [...nomi].filter((nome) => !titoli.some((titolo) => titolo.test(nome)));
      expect(cambiati, `${file}: «pnpm esempi» writes the names anew`).toEqual([]);
    }
  });
});

describe('the paths of a record', () => {
  const ADA = { generalita: { nome: 'ADA', sesso: 'F' }, lista: ['1', '2'] };

  it('say where two differ, and nothing beyond a maximum', () => {
    const ida = metti(togli(ADA, ['lista', '1']), ['generalita', 'nome'], 'IDA');
    expect(ida).toEqual({ generalita: { nome: 'IDA', sesso: 'F' }, lista: ['1'] });
    expect(toDiversi(toFoglie(ADA), toFoglie(ida), 2)).toEqual(['/generalita/nome', '/lista/1']);
    expect(toDiversi(toFoglie(ida), toFoglie(ADA), 2)).toEqual(['/generalita/nome', '/lista/1']);
    expect(toDiversi(toFoglie(ADA), toFoglie(ida), 1)).toBeUndefined();
    expect(toDiversi(toFoglie(ida), toFoglie(ADA), 1)).toBeUndefined();
  });

  it('that are not there take nothing away, and are made where something is put', () => {
    expect(togli(ADA, ['residenza', 'cap'])).toEqual(ADA);
    expect(metti(ADA, ['residenza', 'cap'], '00184')).toEqual({ ...ADA, residenza: { cap: '00184' } });
  });
});
