import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { trovaFile } from '../../src/fornitura/apri-file.js';
import { pretendiFornituraSola } from '../../src/fornitura/fornitura-sola.js';
import { DIFETTI_FORNITURA } from '../../src/genera/difetti/registro.js';
import { writeFornituraSintetica } from '../../src/genera/fornitura/write-fornitura-sintetica.js';
import type { OpzioniFornituraSintetica } from '../../src/genera/opzioni.js';
import { crea } from '../genera/fornitura-di-prova.js';

let cartella: string;
beforeAll(async () => {
  cartella = await mkdtemp(join(tmpdir(), 'anagrafe-sola-'));
});
afterAll(async () => {
  await rm(cartella, { recursive: true });
});

async function genera(nome: string, opzioni: Partial<OpzioniFornituraSintetica> = {}): Promise<string> {
  const dove = join(cartella, nome);
  await writeFornituraSintetica(crea({ soggetti: 8, ...opzioni }), dove);
  return dove;
}

async function pretendi(...percorsi: readonly string[]): Promise<void> {
  await pretendiFornituraSola(await trovaFile(percorsi, () => undefined));
}

describe('the files to check', () => {
  it.each(DIFETTI_FORNITURA.map(({ codice }) => codice))('are one fornitura even with %s', async (codice) => {
    await expect(pretendi(await genera(codice, { file: 2, difetto: [codice] }))).resolves.toBeUndefined();
  });

  it.each<[string, Partial<OpzioniFornituraSintetica>]>([
    ['version', { versione: 2 }],
    ['comune', { comune: '099014' }],
    ['number of files', { file: 3 }],
  ])('are not mixed with those of another %s', async (cosa, altra) => {
    const una = await genera(`una-${cosa}`, { file: 2 });
    const diversa = await genera(`altra-${cosa}`, altra);
    await expect(pretendi(una, diversa)).rejects.toMatchObject({
      code: 'uso',
      message: expect.stringMatching(/^i file sono di forniture diverse \(099008, versione 1, file 2; /) as unknown,
    });
  });

  it.each(['versioneFornitura', 'totaleInvii'])(
    'are one fornitura when only %s disagrees, not the names: that is EN001',
    async (campo) => {
      const una = await genera(`discorde-${campo}`, { file: 2 });
      const percorso = join(una, '099008_SUBAPR_1_2_2.gz');
      const xml = gunzipSync(await readFile(percorso)).toString('utf8');
      await writeFile(percorso, gzipSync(xml.replace(new RegExp(`(<${campo}>)\\d`), '$17')));
      await expect(pretendi(una)).resolves.toBeUndefined();
    },
  );

  it('may have any name, also the same in two folders', async () => {
    const percorsi = await Promise.all(
      [1, 2].map(async (parte) => {
        const una = await genera(`parti-${parte}`, { file: 2 });
        const xml = gunzipSync(await readFile(join(una, `099008_SUBAPR_1_${parte}_2.gz`)));
        const percorso = join(una, 'dati.xml');
        await writeFile(percorso, xml);
        return percorso;
      }),
    );
    await expect(pretendi(...percorsi)).resolves.toBeUndefined();
  });

  it('are not the same file twice: packed and unpacked, or old and new', async () => {
    const una = await genera('una');
    const nome = '099008_SUBAPR_1_1_1';
    const xml = join(una, `${nome}.xml`);
    await writeFile(xml, '<a/>');
    const doppio = { code: 'uso', message: expect.stringContaining('sono lo stesso file della fornitura') as unknown };
    await expect(pretendi(una)).rejects.toMatchObject(doppio);
    await rm(xml);
    const vecchia = join(cartella, 'vecchia');
    await mkdir(vecchia);
    await cp(join(una, `${nome}.gz`), join(vecchia, `${nome}.gz`));
    await expect(pretendi(una, vecchia)).rejects.toMatchObject(doppio);
  });

  it('may be named several times: each is read once', async () => {
    const una = await genera('ripetuta');
    const [file] = await trovaFile([una], () => undefined);
    const percorso = file?.percorso ?? '';
    expect(await trovaFile([una, percorso, join(una, '..', 'ripetuta')], () => undefined)).toHaveLength(1);
  });

  it('may be unreadable: that is told later', async () => {
    const una = await genera('illeggibile');
    await writeFile(join(una, 'rotto.xml'), '<a>');
    await expect(pretendi(una, join(una, 'assente.xml'))).resolves.toBeUndefined();
  });
});
