import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import { type OpzioniScrittura, type RecordFornitura, writeFornitura } from '../src/index.js';
import { esamina, riepilogo } from './file-di-prova.js';
import {
  BASE,
  createDestinazione,
  inOrdine,
  leggi,
  leggiTutti,
  raccogli,
  registro,
  scrivi,
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
    const legato = { famiglia: { idFamConvComune: 'A' }, convivenza: { idFamConvComune: 'C' } };
    const record = [
      uno({ famiglia: { idFamConvComune: 'A' } }),
      uno({ famiglia: { idFamConvComune: 'B' } }),
      uno({ convivenza: { idFamConvComune: 'C' } }),
      uno(legato),
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
    const orfana = (id: string): RecordFornitura => ({
      tipo: 'convivenza',
      riga: 1,
      scheda: { idFamigliaConvivenzaComune: { idFamigliaConvivenza: id } },
    });
    const record = [orfana('X'), uno({ famiglia: { idFamConvComune: 'A' } }), uno({}), orfana('Y'), orfana('Z')];
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
      uno({ generalita: { cognome: testo.trim() || 'A' }, famiglia: { idFamConvComune: String(i >> 1) } }),
    );
    const file = await scrivi(record, { massimoByte: 6000 });
    const lunghezze = [...file.values()].map(({ length }) => length);
    expect(lunghezze.length).toBeGreaterThan(5);
    expect(Math.max(...lunghezze)).toBeLessThanOrEqual(6000);
    expect(Math.min(...lunghezze.slice(0, -1))).toBeGreaterThan(3000);
    expect(inOrdine(await raccogli(leggiTutti(file)))).toEqual(inOrdine(record.map(({ riga: _riga, ...r }) => r)));
  });

  it('writes the same bytes for the same records', async () => {
    const [prima, dopo] = [await scrivi(leggi(registro([2, 3]))), await scrivi(leggi(registro([2, 3])))];
    expect([...prima]).toEqual([...dopo]);
  });
});

describe('what cannot be written', () => {
  /** The error, and that nothing was left. */
  async function guasto(
    record: AsyncIterable<RecordFornitura> | Iterable<RecordFornitura>,
    opzioni: Partial<OpzioniScrittura> = {},
  ): Promise<unknown> {
    const destinazione = createDestinazione();
    const errore: unknown = await writeFornitura(record, { ...BASE, destinazione, ...opzioni }).catch(
      (e: unknown) => e,
    );
    expect({ ...destinazione.stato, scritti: destinazione.scritti.size }).toEqual({
      concluse: 0,
      abbandonate: 1,
      scritti: 0,
    });
    return errore;
  }

  it('a character that XML has no way to hold: the field and the place, never the value', async () => {
    const errore = await guasto([uno({}), uno({ generalita: { cognome: 'SEGRETO\u0001' } })]);
    expect(errore).toMatchObject({
      code: 'carattere-non-ammesso',
      campo: 'generalitaSoggetti/soggetto[2]/generalitaSubIscr/cognome',
      message:
        'generalitaSoggetti/soggetto[2]/generalitaSubIscr/cognome, carattere 8: XML non ammette U+0001, toglierlo prima di scrivere.',
    });
    expect(String((errore as Error).stack)).not.toContain('SEGRETO');
  });

  it('a field that the official structure does not have', async () => {
    expect(await guasto([uno({ soprannome: 'X' })])).toMatchObject({
      code: 'elemento-sconosciuto',
      campo: 'generalitaSoggetti/soggetto[1]/soprannome',
    });
  });

  it('an element of the source that would be lost', async () => {
    const xml = registro([1]).replace('<soggetto>', '<soggetto><soprannome>X</soprannome>');
    expect(await guasto(leggi(xml))).toMatchObject({ code: 'elemento-sconosciuto' });
  });

  it('a fornitura without soggetti', async () => {
    expect(await guasto([])).toMatchObject({ code: 'fornitura-vuota' });
    expect(await guasto([{ tipo: 'famiglia', riga: 1, scheda: {} }])).toMatchObject({ code: 'fornitura-vuota' });
  });

  it('a family that no file can hold', async () => {
    expect(await guasto(leggi(registro([1, 4])), { massimoSoggetti: 3 })).toMatchObject({
      code: 'nucleo-troppo-grande',
      message: expect.stringContaining('soggetto n. 2 supera 3 soggetti') as unknown,
    });
    expect(await guasto(leggi(registro([1, 40])), { massimoByte: 2000 })).toMatchObject({
      code: 'nucleo-troppo-grande',
    });
  });

  it('more files than their numbers can say', async () => {
    const record = Array.from({ length: 1000 }, () => uno({ generalita: { nome: 'ADA' } }));
    expect(await guasto(record, { massimoSoggetti: 1 })).toMatchObject({ code: 'troppi-file' });
  });

  it.each<[Partial<OpzioniScrittura>, string]>([
    [{ codiceIstat: '58091' }, 'codiceIstat'],
    [{ versione: 0 }, 'versione'],
    [{ versione: 1000 }, 'versione'],
    [{ dataEstrazione: '2026-02-30' }, 'dataEstrazione'],
    [{ massimoByte: -1 }, 'massimoByte'],
    [{ massimoSoggetti: 1.5 }, 'massimoSoggetti'],
  ])('an option that means nothing: %j', async (opzioni, nome) => {
    expect(await guasto([uno({})], opzioni)).toMatchObject({
      code: 'opzione-non-valida',
      message: expect.stringContaining(nome) as unknown,
    });
  });

  it('nothing is left when the source breaks, or the destination does', async () => {
    async function* rotta(): AsyncGenerator<RecordFornitura> {
      yield* leggi(registro([3]));
      throw new Error('source');
    }
    expect(await guasto(rotta())).toMatchObject({ message: 'source' });
    const destinazione = { ...createDestinazione(), scrivi: () => Promise.reject(new Error('disk')) };
    await expect(writeFornitura(leggi(registro([3])), { ...BASE, destinazione })).rejects.toThrow('disk');
    expect(destinazione.stato).toEqual({ concluse: 0, abbandonate: 1 });
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
