import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, describe, expect, it } from 'vitest';

import { trovaFile } from '../../src/fornitura/apri-file.js';
import { dividi } from '../../src/fornitura/dividi.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-dividi-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

const MB = 1024 * 1024;
const TESTA = '<sub:subentro xmlns:sub="http://sogei.it/ANPR/subentro">\n<generalitaSoggetti>\n';
const RECORD = '<soggetto>\n  <dataUltimoAggiornamento>2020-01-01</dataUltimoAggiornamento>\n</soggetto>\n';

/** Where the stretches of a file begin. */
async function inizi(nome: string, byte: Buffer): Promise<(number | undefined)[]> {
  const percorso = join(CARTELLA, nome);
  writeFileSync(percorso, byte);
  const [file] = await trovaFile([percorso], () => undefined);
  if (file === undefined) return expect.unreachable();
  return (await dividi(file)).map(({ da }) => da?.byte);
}

describe('a file of plain XML', () => {
  const lungo = Buffer.from(TESTA + RECORD.repeat(Math.ceil((40 * MB) / RECORD.length)));

  it('is divided behind a record, if it is long', async () => {
    const [primo, ...altri] = await inizi('lungo.xml', lungo);
    expect(primo).toBeUndefined();
    expect(altri.map((da) => Math.floor((da ?? 0) / MB))).toEqual([16, 32]);
    for (const da of altri) expect(lungo.subarray((da ?? 0) - 11, (da ?? 0) + 11).toString()).toBe('</soggetto>\n<soggetto>');
  });

  it.each([
    ['short', 'corto.xml', () => lungo.subarray(0, 20 * MB)],
    ['compressed', 'archivio.gz', () => gzipSync(lungo, { level: 1 })],
    ['called .gz', 'finto.gz', () => lungo],
    ['without a place that is between two records', 'vuoto.xml', () => Buffer.concat([lungo.subarray(0, 100), Buffer.alloc(33 * MB, 0x20)])],
  ])('is not divided if it is %s', async (_, nome, crea) => {
    expect(await inizi(nome, crea())).toEqual([]);
  });
}); // prettier-ignore
