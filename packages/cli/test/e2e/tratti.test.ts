import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, describe, expect, it } from 'vitest';

import { anagrafe } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-tratti-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

/** Stretches begin near each multiple of this. */
const TRATTO = 16 * 1024 * 1024;

/** A file of some stretches, with defects, as plain XML. */
function generaPiano(): Buffer {
  const cartella = join(CARTELLA, 'generata');
  expect(anagrafe('genera', '-n', '7000', '-s', '7', '--file', '1', '--difetti', '0.1', '-u', cartella).stato).toBe(0);
  const nome = readdirSync(cartella).find((uno) => uno.endsWith('.gz')) ?? '';
  return gunzipSync(readFileSync(join(cartella, nome)));
}

/** The same file with a comment, which holds records, from before a place to behind it. */
function conCommento(byte: Buffer, dove: number): Buffer {
  const da = byte.indexOf('<soggetto>', dove - 200_000);
  const a = byte.indexOf('<soggetto>', dove + 200_000);
  return Buffer.concat([
    byte.subarray(0, da),
    Buffer.from('<!-- '),
    byte.subarray(da, a),
    Buffer.from(' -->'),
    byte.subarray(a),
  ]);
}

function conNul(byte: Buffer, dove: number): Buffer {
  return Buffer.concat([byte.subarray(0, dove), Buffer.from([0]), byte.subarray(dove)]);
}

describe('--processi, of one file of plain XML', () => {
  const intero = generaPiano();

  it.each([
    ['with a comment where a stretch would begin', 1, () => conCommento(intero, TRATTO)],
    ['with a NUL in the second stretch', 2, () => conNul(intero, TRATTO + 500_000)],
  ])('writes the same, byte for byte: %s', (_, stato, crea) => {
    const percorso = join(CARTELLA, '099008_SUBAPR_1_1_1.xml');
    const byte = crea();
    expect(byte.length).toBeGreaterThan(2 * TRATTO);
    writeFileSync(percorso, byte);
    const con = (processi: string) =>
      anagrafe('verifica', percorso, '-f', 'ndjson', '--oggi', '2026-11-21', '--profilo', 'servizi', '--processi', processi); // prettier-ignore
    const uno = con('1');
    expect(uno.stato).toBe(stato);
    expect(uno.uscita.split('\n').length).toBeGreaterThan(50);
    expect(con('3')).toEqual(uno);
  });
});
