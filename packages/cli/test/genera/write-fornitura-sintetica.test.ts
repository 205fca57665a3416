import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeFornituraSintetica } from '../../src/genera/fornitura/write-fornitura-sintetica.js';
import { crea, toTesto } from './fornitura-di-prova.js';

describe('writeFornituraSintetica', () => {
  const fornitura = crea({ soggetti: 250, file: 2, difetti: 0.1 });
  let cartella: string;
  beforeAll(async () => {
    cartella = await mkdtemp(join(tmpdir(), 'anagrafe-genera-'));
  });
  afterAll(async () => {
    await rm(cartella, { recursive: true });
  });

  it('writes the compressed files and the manifest, making the folder if it is not there', async () => {
    const dove = join(cartella, 'una', 'nuova');
    await writeFornituraSintetica(fornitura, dove);
    for (const file of fornitura.file) {
      const gz = await readFile(join(dove, file.nome));
      expect(gunzipSync(gz).toString('utf8')).toBe(toTesto(file));
      expect([...gz.subarray(3, 8)]).toStrictEqual([0, 0, 0, 0, 0]); // no name, no time
    }
    expect(JSON.parse(await readFile(join(dove, 'manifesto.json'), 'utf8'))).toStrictEqual(fornitura.manifesto);
  });

  it('says in Italian why it cannot', async () => {
    const occupata = join(cartella, 'occupata');
    await writeFile(occupata, '');
    await expect(writeFornituraSintetica(fornitura, occupata)).rejects.toMatchObject({
      code: 'file-illeggibile',
      message: expect.stringContaining(occupata) as unknown,
    });
  });
});
