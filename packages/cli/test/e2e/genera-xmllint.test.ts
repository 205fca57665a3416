import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { codiciDifetti } from '../../src/genera/difetti/registro.js';
import type { FornituraSintetica } from '../../src/genera/fornitura/create-fornitura-sintetica.js';
import { crea, sufficienti, toTesto } from '../genera/fornitura-di-prova.js';

const SCHEMA = resolve(import.meta.dirname, '../../../../../shared/xsd/subentro.xsd');
const motivo = motivoSenza('xmllint') ?? (existsSync(SCHEMA) ? undefined : `manca lo schema ufficiale ${SCHEMA}`);

describe('the official schema', () => {
  let cartella: string;
  beforeAll(async () => {
    cartella = await mkdtemp(join(tmpdir(), 'anagrafe-xsd-'));
  });
  afterAll(async () => {
    await rm(cartella, { recursive: true });
  });

  /** Which files the validator accepts, and what it says of the others. */
  async function convalida({
    file,
  }: FornituraSintetica): Promise<{ readonly valido: boolean; readonly detto: string }[]> {
    const esiti = [];
    for (const f of file) {
      const percorso = join(cartella, `${f.nome}.xml`);
      await writeFile(percorso, toTesto(f));
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, percorso], { encoding: 'utf8' });
      esiti.push({ valido: status === 0, detto: stderr });
    }
    return esiti;
  }

  it('accepts the population without defects', async (ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
    expect((await convalida(crea({ soggetti: 5000, seme: 'schema' })))[0]?.detto).toMatch(/validates\n$/);
  });

  it.for(codiciDifetti())('with %s accepts what the manifest calls valid and refuses the rest', async (codice, ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
    const fornitura = crea({ soggetti: sufficienti(codice), seme: 'uno alla volta', file: 2, difetto: [codice] });
    const esiti = await convalida(fornitura);
    expect(esiti.map(({ valido }) => valido)).toStrictEqual(fornitura.manifesto.file.map(({ validoXsd }) => validoXsd));
  });
});
