import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { evaluateFornitura } from '../src/index.js';
import { stacca } from '../src/stacca.js';
import { OPZIONI, soggetto } from './file-di-prova.js';

setFlagsFromString('--expose-gc');
const raccogli = runInNewContext('gc') as () => void;

/** Bytes in use once the garbage is gone; not those of buffers, which go when it suits them, but texts may lie outside. */
async function inUso(): Promise<number> {
  for (let volta = 0; volta < 3; volta++) {
    raccogli();
    await setImmediate(); // what was collected is given back between two turns
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external - arrayBuffers;
}

const MB = 1_000_000;

it('is the same text, whatever its characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (testo) => {
      expect(stacca(testo)).toBe(testo);
    }),
  );
  expect(stacca('\uD800')).toBe('\uD800');
});

it('is tied to nothing', async () => {
  const prima = await inUso();
  const tagliati = Array.from({ length: 50 }, (_, i) =>
    stacca(new TextDecoder().decode(new Uint8Array(MB).fill(65 + (i % 26))).slice(1000, 1020)),
  );
  expect((await inUso()) - prima).toBeLessThan(10 * MB);
  expect(tagliati[25]).toBe('Z'.repeat(20));
});

it('keeps of a fornitura its identifiers and its rilievi, not the text they were cut from', async () => {
  const quanti = 600;
  const zavorra = `<!--${'x'.repeat(100_000)}-->`;
  let [prima, crescita] = [0, 0];
  async function* byte(): AsyncGenerator<Uint8Array> {
    const testo = new TextEncoder();
    yield testo.encode('<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti>');
    prima = await inUso();
    for (let i = 0; i < quanti; i++) {
      // Relation 14 is no longer in use: a rilievo each, which the test keeps as a program may.
      const uno = soggetto(`SINT-LUNGO-${i}`, `SINTF-LUNGO-${i}`, { legame: '14' });
      yield testo.encode(`${uno}${zavorra}`);
    }
    crescita = (await inUso()) - prima;
    yield testo.encode('</generalitaSoggetti></s:subentro>');
  }
  const eventi = [];
  for await (const evento of evaluateFornitura([{ nome: 'a.xml', byte }], OPZIONI)) eventi.push(evento);
  expect(eventi.filter((e) => e.tipo === 'rilievo' && e.codice === 'EN064')).toHaveLength(quanti);
  expect(crescita).toBeLessThan(15 * MB); // of 60 that went by
});
