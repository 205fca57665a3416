import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createScansione } from '../../src/confronta/scansione.js';

/** What a scan hands over of a text that comes in pieces cut at these places. */
function scansiona(testo: string, tagli: readonly number[] = []) {
  const valori: unknown[] = [];
  const rilievi: unknown[] = [];
  const scansione = createScansione({
    valore: (parte) => valori.push(JSON.parse(parte)),
    rilievo: (parte) => rilievi.push(JSON.parse(parte)),
  });
  const posti = [0, ...tagli.map((t) => t % (testo.length + 1)).sort((a, b) => a - b), testo.length];
  for (const [i, posto] of posti.entries()) scansione.aggiungi(testo.slice(posto, posti[i + 1] ?? testo.length));
  return { valori, rilievi, ...scansione.fine() };
}

const tagli = fc.array(fc.nat(10_000), { maxLength: 8 });

describe('the scan of an outcome', () => {
  it('takes a document apart, wherever its text is cut, however it is laid out', () => {
    const ostile = fc.oneof(fc.string(), fc.constantFrom('"rilievi": [{', ']}', '\\', '\\"', '{"a":[', '\n'));
    const oggetto = fc.dictionary(ostile, fc.oneof(ostile, fc.jsonValue()));
    fc.assert(
      fc.property(
        fc.record({ testa: oggetto, rilievi: fc.array(oggetto), profilo: fc.array(oggetto), coda: oggetto }),
        fc.constantFrom(0, 2),
        tagli,
        ({ testa, rilievi, profilo, coda }, rientro, dove) => {
          const intero = { testa, rilievi, profilo: { nome: 'servizi', rilievi: profilo }, coda };
          const letto = scansiona(JSON.stringify(intero, null, rientro), dove);
          expect(letto.rilievi).toEqual(JSON.parse(JSON.stringify(rilievi)));
          const resto = { ...intero, rilievi: [], profilo: { nome: 'servizi', rilievi: [] } };
          expect(letto.valori).toEqual([JSON.parse(JSON.stringify(resto))]);
          expect(letto.intera).toBe(true);
        },
      ),
    );
  });

  it('takes lines apart, one object each', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), tagli, (oggetti, dove) => {
        const testo = oggetti.map((uno) => `${JSON.stringify(uno)}\n`).join('');
        // Whatever stands in a list called rilievi is handed over apart: here there is none.
        fc.pre(!testo.includes('"rilievi":['));
        expect(scansiona(testo, dove)).toEqual({
          valori: JSON.parse(`[${oggetti.map((uno) => JSON.stringify(uno)).join()}]`) as unknown,
          rilievi: [],
          intera: true,
          riga: oggetti.length + 1,
        });
      }),
    );
  });

  it('tells a text that is cut, and on which line', () => {
    const testo = JSON.stringify({ a: 1, rilievi: [{ b: 2 }, { c: 'x' }] }, null, 2);
    for (let i = 1; i < testo.length; i += 1) {
      const scansione = createScansione({ valore: () => undefined, rilievo: () => undefined });
      scansione.aggiungi(testo.slice(0, i));
      expect(scansione.fine()).toEqual({ intera: false, riga: testo.slice(0, i).split('\n').length });
    }
  });
});
