import { resolve } from 'node:path';

import { toCoperture } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';
import { describe, expect, it } from 'vitest';

import { esegui, toVerdetto } from '../esempi/chiamata.js';
import { toDiversi, toFoglie, togli, metti } from '../esempi/foglie.js';
import { leggiEsempi } from '../esempi/leggi-esempi.js';

const RADICE = resolve(import.meta.dirname, '../..');
const ESEMPI = await leggiEsempi(resolve(RADICE, 'docs/regole/esempi.ndjson'));

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
