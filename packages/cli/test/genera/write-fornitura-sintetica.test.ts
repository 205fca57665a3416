import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
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

  it('writes the plan and the list of what ANPR has beside them, if some defect asks for them, and says so', async () => {
    const dove = join(cartella, 'invio');
    const manifesto = await writeFornituraSintetica(crea({ soggetti: 5, difetto: ['EN034', 'EN007'] }), dove);
    expect(manifesto.invio).toStrictEqual({ piano: 'piano.json', ricevuti: 'ricevuti.csv' });
    expect(JSON.parse(await readFile(join(dove, 'piano.json'), 'utf8'))).toMatchObject({ stato: 'subentrato' });
    expect(await readFile(join(dove, 'ricevuti.csv'), 'utf8')).toBe('nome;esito\n099008_SUBAPR_1_1_1.gz;KO\n');
    expect(fornitura.manifesto).not.toHaveProperty('invio');
  });

  it('lists as EN002 the files that came out too big', async () => {
    const dove = join(cartella, 'grandi');
    const manifesto = await writeFornituraSintetica(fornitura, dove, { limiteCompresso: 1000 });
    expect(manifesto.attesi.perCodice).toStrictEqual({ EN002: 2, ...fornitura.manifesto.attesi.perCodice });
    expect(manifesto.difetti.slice(0, 2).map(({ codice, file }) => [codice, file])).toStrictEqual(
      fornitura.file.map(({ nome }) => ['EN002', nome]),
    );
    expect(JSON.parse(await readFile(join(dove, 'manifesto.json'), 'utf8'))).toStrictEqual(manifesto);
  });

  it('does not mix with another fornitura, and writes itself again', async () => {
    const dove = join(cartella, 'occupata da altri');
    await writeFornituraSintetica(fornitura, dove);
    await writeFornituraSintetica(fornitura, dove);
    await expect(writeFornituraSintetica(crea({ soggetti: 5 }), dove)).rejects.toMatchObject({
      code: 'uso',
      message: expect.stringContaining('contiene già un file di un’altra fornitura') as unknown,
    });
    expect(await readdir(dove)).toHaveLength(3);
  });

  it('says in Italian why it cannot', async () => {
    const occupata = join(cartella, 'occupata');
    await writeFile(occupata, '');
    await expect(writeFornituraSintetica(fornitura, occupata)).rejects.toMatchObject({
      code: 'file-non-scritto',
      message: expect.stringContaining(occupata) as unknown,
    });
  });
});
