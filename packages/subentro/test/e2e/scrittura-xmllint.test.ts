import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { ErroreScrittura, type RecordFornitura, writeFornitura } from '../../src/index.js';
import { schedaACaso, toSoggetto } from '../scheda-a-caso.js';
import { BASE, createDestinazione, uno } from '../scrittura-di-prova.js';

const SCHEMA = resolve(import.meta.dirname, '../../../../../shared/xsd/subentro.xsd');
const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-scrittura-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

/** Blanks around a date: the specification of XML Schema allows them, libxml2 does not (docs/struttura.md). */
const DATA_FRA_SPAZI = ' 2021-02-28 ';

it('whatever record is offered, either it is an error or xmllint accepts the file', async (ctx) => {
  const motivo = motivoSenza('xmllint') ?? (existsSync(SCHEMA) ? undefined : `manca lo schema ufficiale ${SCHEMA}`);
  if (motivo !== undefined) ctx.skip(motivo);
  const percorsi: string[] = [];
  let rifiutati = 0;
  for (let seme = 1; percorsi.length < 200; seme += 1) {
    const scheda = schedaACaso(seme, { guasti: 2 });
    if (JSON.stringify(scheda).includes(DATA_FRA_SPAZI)) continue;
    const record: RecordFornitura[] = [uno({}), { tipo: 'soggetto', riga: 2, soggetto: toSoggetto(scheda) }];
    const destinazione = createDestinazione();
    try {
      await writeFornitura(record, { ...BASE, destinazione });
    } catch (errore) {
      if (!(errore instanceof ErroreScrittura)) throw errore;
      expect(destinazione.scritti.size).toBe(0);
      rifiutati += 1;
      continue;
    }
    for (const gz of destinazione.scritti.values()) {
      const percorso = join(CARTELLA, `${seme}.gz`);
      writeFileSync(percorso, gz);
      percorsi.push(percorso);
    }
  }
  expect(rifiutati).toBeGreaterThan(100);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...percorsi], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: percorsi.map((p) => `${p} validates\n`).join('') });
});
