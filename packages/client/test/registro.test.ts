import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type VoceInvio, openRegistroFile } from '../src/index.js';
import { createRegistroMemoria } from '../src/registro/create-registro-memoria.js';

let cartella: string;
let file: string;

beforeEach(async () => {
  cartella = await mkdtemp(join(tmpdir(), 'anagrafe-registro-'));
  file = join(cartella, 'invii.jsonl');
});
afterEach(async () => rm(cartella, { recursive: true, force: true }));

const voce = (id: string): VoceInvio => ({
  id,
  operazione: '5008',
  dataOraRichiesta: '2026-03-20T10:00:00',
  quando: 1_774_000_000_000,
  impronta: 'a'.repeat(64),
});

describe('the register of what is sent', () => {
  it('remembers across programs what was sent and how it ended', async () => {
    const primo = await openRegistroFile(file);
    await primo.open(voce('A'));
    await primo.open(voce('B'));
    await primo.open(voce('C'));
    await primo.close('A', { esito: 'ok', idOperazioneANPR: '12345678901234' });
    await primo.close('B', { esito: 'incerto' });
    await primo.chiudi();
    const secondo = await openRegistroFile(file);
    expect(await secondo.find('A')).toEqual({ ...voce('A'), esito: 'ok', idOperazioneANPR: '12345678901234' });
    expect((await secondo.findAperti()).map(({ id }) => id)).toEqual(['B', 'C']);
    await secondo.chiudi();
  });

  it('is for its owner alone', async () => {
    const registro = await openRegistroFile(file);
    await registro.chiudi();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('takes an identifier once, also when two ask together', async () => {
    const registro = await openRegistroFile(file);
    const esiti = await Promise.allSettled([
      registro.open(voce('A')),
      registro.open(voce('A')),
      registro.open(voce('B')),
    ]);
    expect(esiti.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await registro.chiudi();
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('says which line was spoilt', async () => {
    await writeFile(file, '{"tipo":"apre"\n{}\n');
    await expect(openRegistroFile(file)).rejects.toMatchObject({
      code: 'registro-illeggibile',
      message: expect.stringContaining('riga 1') as string,
    });
  });

  it('wherever a crash cuts its last line, has all that was before and goes on', async () => {
    const intero = await openRegistroFile(file);
    for (const id of ['A', 'B', 'C']) await intero.open(voce(id));
    await intero.close('A', { esito: 'ok' });
    await intero.chiudi();
    const byte = await readFile(file);
    const fini = [...byte.entries()].filter(([, uno]) => uno === 10).map(([i]) => i + 1);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: byte.length }), async (taglio) => {
        await writeFile(file, byte.subarray(0, taglio));
        const registro = await openRegistroFile(file);
        const righe = fini.filter((fine) => fine <= taglio).length;
        const note = ['A', 'B', 'C'].slice(0, righe);
        for (const id of ['A', 'B', 'C']) expect((await registro.find(id)) !== undefined).toBe(note.includes(id));
        expect((await registro.find('A'))?.esito).toBe(righe === 4 ? 'ok' : undefined);
        await registro.open(voce('D'));
        await registro.chiudi();
        const dopo = await openRegistroFile(file);
        expect(await dopo.find('D')).toEqual(voce('D'));
        await dopo.chiudi();
      }),
      { numRuns: 60 },
    );
  });

  it('that another program wrote to is read on', async () => {
    const registro = await openRegistroFile(file);
    await registro.chiudi();
    await appendFile(file, `${JSON.stringify({ tipo: 'apre', voce: voce('X') })}\n`);
    const altro = await openRegistroFile(file);
    expect(await altro.find('X')).toEqual(voce('X'));
    await altro.chiudi();
  });
});

describe('the register in memory', () => {
  it('forgets what ended long ago, and never what nobody knows the end of', async () => {
    const registro = createRegistroMemoria({ concluse: 2 });
    for (const id of ['A', 'B', 'C', 'D']) await registro.open(voce(id));
    await registro.close('A', { esito: 'incerto' });
    for (const id of ['B', 'C', 'D']) await registro.close(id, { esito: 'ok' });
    const trovate = await Promise.all(['A', 'B', 'C', 'D'].map(async (id) => (await registro.find(id))?.esito));
    expect(trovate).toEqual(['incerto', undefined, 'ok', 'ok']);
    expect((await registro.findAperti()).map(({ id }) => id)).toEqual(['A']);
    await registro.close('A', { esito: 'ko' });
    expect(await registro.find('C')).toBeUndefined();
    expect(await registro.find('A')).toMatchObject({ esito: 'ko' });
  });
});
