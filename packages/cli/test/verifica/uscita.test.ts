import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { apriUscita } from '../../src/verifica/uscita.js';
import { pretendiUsciteDistinte } from '../../src/verifica/uscite-distinte.js';

let cartella: string;
beforeEach(async () => {
  cartella = await mkdtemp(join(tmpdir(), 'anagrafe-uscita-'));
});
afterEach(async () => {
  await rm(cartella, { recursive: true });
});

describe('an output file', () => {
  it('has its name only when it is whole', async () => {
    const percorso = join(cartella, 'x.json');
    await writeFile(percorso, 'vecchio');
    const uscita = await apriUscita(percorso);
    await uscita.scrivi('nuo');
    expect(await readFile(percorso, 'utf8')).toBe('vecchio');
    await uscita.scrivi('vo');
    await uscita.chiudi();
    expect(await readFile(percorso, 'utf8')).toBe('nuovo');
    expect(await readdir(cartella)).toEqual(['x.json']);
  });

  it('leaves everything as it was when it is given up', async () => {
    const percorso = join(cartella, 'x.json');
    await writeFile(percorso, 'vecchio');
    const uscita = await apriUscita(percorso);
    await uscita.scrivi('nuo');
    await uscita.abbandona();
    expect(await readdir(cartella)).toEqual(['x.json']);
    expect(await readFile(percorso, 'utf8')).toBe('vecchio');
  });

  it('keeps its permissions, and a link stays a link', async (ctx) => {
    if (process.platform === 'win32') ctx.skip('Windows has no such permissions');
    const percorso = join(cartella, 'x.json');
    const legame = join(cartella, 'legame.json');
    await writeFile(percorso, 'vecchio', { mode: 0o600 });
    await symlink(percorso, legame);
    const uscita = await apriUscita(legame);
    await uscita.scrivi('nuovo');
    await uscita.chiudi();
    expect(await readFile(percorso, 'utf8')).toBe('nuovo');
    expect((await stat(percorso)).mode & 0o777).toBe(0o600);
    expect((await lstat(legame)).isSymbolicLink()).toBe(true);
  });

  it('is refused at once where it cannot be', async () => {
    await expect(apriUscita(join(cartella, 'manca', 'x.json'))).rejects.toMatchObject({
      code: 'file-non-scritto',
      message: `${join(cartella, 'manca', 'x.json')}: la sua cartella non esiste.`,
    });
    await expect(apriUscita(cartella)).rejects.toMatchObject({ message: `${cartella}: è una cartella.` });
  });

  it('may be a device, which is written under its own name', async (ctx) => {
    if (!existsSync('/dev/null')) ctx.skip('there is no /dev/null here');
    const uscita = await apriUscita('/dev/null');
    await uscita.scrivi('x');
    await uscita.chiudi();
    expect(await readFile('/dev/null', 'utf8')).toBe('');
  });
});

describe('outputs and inputs', () => {
  it('may not be one file, by whatever path', async () => {
    const letto = join(cartella, 'a.xml');
    await writeFile(letto, '');
    const legame = join(cartella, 'legame.xml');
    const isLegato = await symlink(letto, legame).then(
      () => true,
      () => false, // Windows wants a privilege for it
    );
    for (const scritto of [letto, ...(isLegato ? [legame] : []), join(cartella, '.', 'x', '..', 'a.xml')]) {
      await expect(pretendiUsciteDistinte([letto], { '--uscita': scritto })).rejects.toMatchObject({
        code: 'uso',
        message: `--uscita: ${scritto} è uno dei file da leggere.`,
      });
    }
    const nuovo = join(cartella, 'b.html');
    await expect(pretendiUsciteDistinte([letto], { '--uscita': nuovo, '--rapporto': nuovo })).rejects.toMatchObject({
      message: `--rapporto: ${nuovo} è già il file di --uscita.`,
    });
    await expect(
      pretendiUsciteDistinte([letto], { '--uscita': nuovo, '--rapporto': undefined }),
    ).resolves.toBeUndefined();
  });
});
