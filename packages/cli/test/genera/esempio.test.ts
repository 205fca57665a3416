import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { DIFETTI_SCHEDA } from '../../src/genera/difetti/registro.js';
import type { Manifesto } from '../../src/genera/fornitura/manifesto.js';
import { crea, toTesto } from './fornitura-di-prova.js';

const CARTELLA = resolve(import.meta.dirname, '../../../../esempi/fornitura');
const MEGABYTE = 1_000_000;

describe('the sample fornitura', async () => {
  const manifesto = JSON.parse(await readFile(join(CARTELLA, 'manifesto.json'), 'utf8')) as Manifesto;
  const rifatta = crea(manifesto.parametri);

  it('is the one that its options generate', async () => {
    expect(manifesto).toStrictEqual(rifatta.manifesto);
    for (const file of rifatta.file) {
      expect(gunzipSync(await readFile(join(CARTELLA, file.nome))).toString('utf8')).toBe(toTesto(file));
    }
  });

  it('is made by the command that its README gives', async () => {
    const { soggetti, seme, difetti, difetto, file } = manifesto.parametri;
    const comando = `bin.js genera --soggetti ${soggetti} --seme ${seme} --difetti ${difetti} --difetto ${difetto.join(' ')} --file ${file} --uscita esempi/fornitura`;
    expect(await readFile(join(CARTELLA, 'README.md'), 'utf8')).toContain(comando);
  });

  it('shows every defect of records', () => {
    const codici = new Set(manifesto.difetti.map(({ codice }) => codice));
    expect(DIFETTI_SCHEDA.filter(({ codice }) => !codici.has(codice))).toStrictEqual([]);
  });

  it('holds nothing else, in less than a megabyte', async () => {
    const nomi = await readdir(CARTELLA);
    expect(nomi.sort()).toStrictEqual([...manifesto.file.map(({ nome }) => nome), 'README.md', 'manifesto.json']);
    const dimensioni = await Promise.all(nomi.map(async (nome) => (await stat(join(CARTELLA, nome))).size));
    expect(dimensioni.reduce((somma, byte) => somma + byte, 0)).toBeLessThan(MEGABYTE);
  });
});
