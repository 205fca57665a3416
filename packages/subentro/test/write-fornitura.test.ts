import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import type { RecordFornitura } from '../src/index.js';
import { esamina, riepilogo } from './file-di-prova.js';
import {
  inOrdine,
  legame,
  leggi,
  leggiTutti,
  raccogli,
  registro,
  scrivi,
  unaScheda,
  uno,
} from './scrittura-di-prova.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-scrittura-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});
const SCHEMA = resolve(import.meta.dirname, '../../../../shared/xsd/subentro.xsd');

describe('writeFornitura', () => {
  it('names, numbers and counts the files, each with the totals of all', async () => {
    const file = await scrivi(leggi(registro([2, 1, 3])), { massimoSoggetti: 3 });
    expect([...file.keys()]).toEqual(['058091_SUBAPR_3_1_2.gz', '058091_SUBAPR_3_2_2.gz']);
    const [primo, secondo] = [...file.values()].map((gz) => gunzipSync(gz).toString());
    for (const testo of [primo, secondo]) {
      expect(testo).toContain('<totaleInvii>2</totaleInvii>');
      expect(testo).toContain('<numeroTotaleSchedeSoggetto>6</numeroTotaleSchedeSoggetto>');
      expect(testo).toContain('<numeroTotaleSchedeFamiglia>3</numeroTotaleSchedeFamiglia>');
    }
    expect(secondo).toContain('<progressivoInvio>2</progressivoInvio>');
    expect(secondo).toContain('<numeroPersoneSessoFemminileInvio>2</numeroPersoneSessoFemminileInvio>');
    expect(secondo).toContain('<dataEstrazione>2026-11-20</dataEstrazione>');
  });

  it('passes its own checks: names, totals, limits, no family over two files', async () => {
    const file = await scrivi(leggi(registro([2, 1, 3, 1, 1, 4, 2])), { massimoSoggetti: 4 });
    const eventi = await esamina(
      ...[...file].map(([nome, gz]) => ({ nome, byte: () => [gunzipSync(gz)], dimensioneCompressa: gz.length })),
    );
    const deiFile = eventi.filter((e) => e.tipo === 'rilievo' && /^(?:EN|EF|ES092|STRUTTURA)/.test(e.codice));
    expect(deiFile).toEqual([]);
    expect(riepilogo(eventi).file.map(({ letto }) => letto)).toEqual([true, true, true, true, true]);
  });

  it('keeps together those who are tied through a famiglia and a convivenza', async () => {
    const record = [
      uno({ famiglia: legame('A') }),
      uno({ famiglia: legame('B') }),
      uno({ convivenza: legame('C') }),
      uno({ famiglia: legame('A'), convivenza: legame('C') }),
    ];
    const file = await scrivi(record, { massimoSoggetti: 3 });
    expect(
      [...file.values()].map(
        (gz) =>
          gunzipSync(gz)
            .toString()
            .match(/<soggetto>/g)?.length,
      ),
    ).toEqual([3, 1]);
  });

  it('puts a scheda that nobody names where there are soggetti, as the official schema wants', async () => {
    const orfana = (id: string): RecordFornitura => unaScheda('convivenza', id);
    const record = [orfana('X'), uno({ famiglia: legame('A') }), uno({}), orfana('Y'), orfana('Z')];
    const file = await scrivi(record, { massimoSoggetti: 1 });
    const testi = [...file.values()].map((gz) => gunzipSync(gz).toString());
    expect(testi.map((t) => [t.match(/<soggetto>/g)?.length, t.match(/<convivenza>/g)?.length])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('keeps every file under the limit of bytes, however badly the first guess goes', async () => {
    const casuali = fc.sample(fc.string({ minLength: 200, maxLength: 400, unit: 'grapheme-ascii' }), {
      numRuns: 400,
      seed: 7,
    });
    const record = casuali.map((testo, i) =>
      uno({
        famiglia: legame(String(i >> 1)),
        convivenzaDiFatto: { contrattoStipula: { protocollo: testo.trim() || 'A' } },
      }),
    );
    const file = await scrivi(record, { massimoByte: 6000 });
    const lunghezze = [...file.values()].map(({ length }) => length);
    expect(lunghezze.length).toBeGreaterThan(5);
    expect(Math.max(...lunghezze)).toBeLessThanOrEqual(6000);
    expect(Math.min(...lunghezze.slice(0, -1))).toBeGreaterThan(3000);
    expect(inOrdine(await raccogli(leggiTutti(file)))).toEqual(inOrdine(record.map(({ riga: _riga, ...r }) => r)));
  });

  it('a group that must be there and may be empty is written also where it is absent', async () => {
    const vuoti = registro([1])
      .replace(/<luogoNascita>.*?<\/luogoNascita>/, '<luogoNascita/>')
      .replace(/<toponimo>.*?<\/toponimo>/, '<toponimo/>');
    const file = await scrivi(leggi(vuoti));
    for await (const letto of leggiTutti(file)) expect(letto.tipo).not.toBe('violazione');
    expect(await raccogli(leggiTutti(file))).toEqual(await raccogli(leggi(vuoti)));
  });

  it('mends what is around the records: totals, lists in another order', async () => {
    const [prima = '', soggetti = '', famiglie = ''] =
      /^(.*?)(<generalitaSoggetti>.*<\/generalitaSoggetti>)(<famiglie>.*<\/famiglie>)/.exec(registro([2]))?.slice(1) ??
      [];
    const file = await scrivi(leggi(`${prima}${famiglie}${soggetti}</s:subentro>`));
    for await (const letto of leggiTutti(file)) expect(letto.tipo).not.toBe('violazione');
    expect(inOrdine(await raccogli(leggiTutti(file)))).toEqual(inOrdine(await raccogli(leggi(registro([2])))));
  });

  it('puts in order the elements of a record whose violations are left out', async () => {
    const xml = registro([1]).replace(
      '<cognome>PROVA</cognome><nome>ADA</nome>',
      '<nome>ADA</nome><cognome>PROVA</cognome>',
    );
    const record: RecordFornitura[] = [];
    for await (const letto of leggi(xml)) if (letto.tipo !== 'violazione') record.push(letto);
    for await (const letto of leggiTutti(await scrivi(record))) expect(letto.tipo).not.toBe('violazione');
  });

  it('writes the same bytes for the same records', async () => {
    const [prima, dopo] = [await scrivi(leggi(registro([2, 3]))), await scrivi(leggi(registro([2, 3])))];
    expect([...prima]).toEqual([...dopo]);
  });
});

describe('the compressed files', async () => {
  const file = await scrivi(leggi(registro([2, 1, 3])), { massimoSoggetti: 3 });
  const percorsi = [...file].map(([nome, gz]) => {
    const percorso = join(CARTELLA, nome);
    writeFileSync(percorso, gz);
    return percorso;
  });

  it.for([
    ['gzip', ['-t']],
    ['python3', ['-c', 'import gzip, sys\nfor p in sys.argv[1:]: gzip.open(p).read()']],
  ] as const)('are whole for %s', ([comando, argomenti], ctx) => {
    const motivo = motivoSenza(comando);
    if (motivo !== undefined) ctx.skip(motivo);
    const { status, stderr } = spawnSync(comando, [...argomenti, ...percorsi], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('are whole for a page', async () => {
    for (const gz of file.values()) {
      const testo = await new Response(new Blob([gz]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
      expect(testo).toBe(gunzipSync(gz).toString());
    }
  });

  it('are valid against the official schema', (ctx) => {
    const motivo = motivoSenza('xmllint') ?? (existsSync(SCHEMA) ? undefined : `manca lo schema ufficiale ${SCHEMA}`);
    if (motivo !== undefined) ctx.skip(motivo);
    execFileSync('xmllint', ['--noout', '--schema', SCHEMA, ...percorsi], { stdio: 'pipe' });
  });
});
