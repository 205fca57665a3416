import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { type RecordFornitura, readFornitura } from '@anagrafe/subentro';
import { afterAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { anagrafe, anagrafeInterrotto } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-riscrivi-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});
const SCHEMA = resolve(import.meta.dirname, '../../../../../shared/xsd/subentro.xsd');

function genera(nome: string, ...argomenti: readonly string[]): string {
  const cartella = join(CARTELLA, nome);
  expect(anagrafe('genera', '--soggetti', '300', '--uscita', cartella, ...argomenti).stato).toBe(0);
  return cartella;
}

const gzIn = (cartella: string): string[] => readdirSync(cartella).filter((nome) => nome.endsWith('.gz'));

/** The records of a folder, by kind, whatever file they stand in. */
async function record(cartella: string): Promise<string[]> {
  const tutti: string[] = [];
  for (const nome of gzIn(cartella)) {
    for await (const uno of readFornitura([gunzipSync(readFileSync(join(cartella, nome)))])) {
      if (uno.tipo !== 'datiFornitura' && uno.tipo !== 'datiInvio') tutti.push(JSON.stringify(senzaRiga(uno)));
    }
  }
  return tutti.sort();
}

function senzaRiga({ riga: _riga, ...uno }: RecordFornitura): object {
  return uno;
}

describe('anagrafe riscrivi', () => {
  const origine = genera('origine', '--file', '3', '--versione', '4');

  it('divides a fornitura anew: same records, right names and totals, valid', async (ctx) => {
    const nuova = join(CARTELLA, 'nuova');
    const { stato, uscita, errori } = anagrafe('riscrivi', origine, '--cartella', nuova, '--soggetti-per-file', '80');
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    const nomi = readdirSync(nuova);
    expect(nomi).toEqual([1, 2, 3, 4].map((i) => `099008_SUBAPR_4_${i}_4.gz`));
    expect(uscita.trim().split('\n')).toHaveLength(4);
    expect(await record(nuova)).toEqual(await record(origine));
    expect(anagrafe('verifica', nuova, '--mittente', '099008').stato).toBe(0);
    const motivo = motivoSenza('xmllint') ?? (existsSync(SCHEMA) ? undefined : `manca lo schema ufficiale ${SCHEMA}`);
    if (motivo !== undefined) ctx.skip(motivo);
    const percorsi = nomi.map((nome) => join(nuova, nome));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...percorsi], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: percorsi.map((p) => `${p} validates\n`).join('') });
  });

  it('keeps every file under the bytes that it is told', () => {
    const nuova = join(CARTELLA, 'piccoli');
    expect(anagrafe('riscrivi', origine, '-c', nuova, '--byte-per-file', '20000').stato).toBe(0);
    const lunghezze = gzIn(nuova).map((nome) => readFileSync(join(nuova, nome)).length);
    expect(lunghezze.length).toBeGreaterThan(3);
    expect(Math.max(...lunghezze)).toBeLessThanOrEqual(20_000);
    expect(anagrafe('verifica', nuova, '--limite-compresso', '20000').stato).toBe(0);
  });

  it('mends wrong names and totals', () => {
    const guasta = genera('guasta', '--difetto', 'EN001', 'EN011', 'EN022', '--file', '2');
    expect(anagrafe('verifica', guasta).stato).toBe(1);
    const nuova = join(CARTELLA, 'guarita');
    expect(anagrafe('riscrivi', guasta, '-c', nuova).stato).toBe(0);
    expect(anagrafe('verifica', nuova).stato).toBe(0);
  });

  it('takes what a file under any name does not say from the options', () => {
    const [primo = ''] = gzIn(origine);
    const xml = gunzipSync(readFileSync(join(origine, primo)))
      .toString()
      .replace(/<datiFornitura>.*?<\/datiFornitura>/s, '')
      .replace(/<datiInvio>.*?<\/datiInvio>/s, '');
    const esportazione = join(CARTELLA, 'esportazione.xml');
    writeFileSync(esportazione, xml);
    const nuova = join(CARTELLA, 'dalle opzioni');
    const opzioni = ['--comune', '028060', '--versione', '2', '--estrazione', '2026-11-21'];
    for (const i of [0, 2, 4]) {
      const mancante = opzioni.filter((_, n) => n < i || n > i + 1);
      const { stato, errori } = anagrafe('riscrivi', esportazione, '-c', nuova, ...mancante);
      expect(stato).toBe(2);
      expect(errori).toContain(`indicarl${i === 0 ? 'o' : 'a'} con ${opzioni[i] ?? ''}`);
    }
    expect(anagrafe('riscrivi', esportazione, '-c', nuova, ...opzioni).stato).toBe(0);
    expect(readdirSync(nuova)).toEqual(['028060_SUBAPR_2_1_1.gz']);
  });
});

describe('what is not rewritten leaves nothing', () => {
  const origine = genera('intera', '--file', '2');
  const [primo = '', secondo = ''] = gzIn(origine);

  /** A run that must fail: what it says, and the folder as it leaves it. */
  function fallito(nome: string, ...argomenti: readonly string[]): string {
    const cartella = join(CARTELLA, nome);
    const { stato, uscita, errori } = anagrafe('riscrivi', ...argomenti, '-c', cartella);
    expect({ stato, uscita }).toEqual({ stato: 2, uscita: '' });
    expect(existsSync(cartella) ? readdirSync(cartella) : []).toEqual([]);
    return errori;
  }

  it('a fornitura with a file missing', () => {
    expect(fallito('parziale', join(origine, primo))).toContain('la fornitura dichiara 2 file e ne sono stati dati 1');
  });

  it('a file cut short', () => {
    const tagliato = join(CARTELLA, secondo);
    writeFileSync(tagliato, gzipSync(gunzipSync(readFileSync(join(origine, secondo))).subarray(0, 50_000)));
    expect(fallito('tagliata', join(origine, primo), tagliato)).toMatch(
      new RegExp(String.raw`^anagrafe: ${secondo}: Riga \d+, colonna \d+: .+\.\n$`),
    );
  });

  it('an element that is not of the official structure', () => {
    const strano = join(CARTELLA, 'strano.xml');
    const xml = gunzipSync(readFileSync(join(origine, primo))).toString();
    writeFileSync(
      strano,
      xml.replace('<soggetto>', '<soggetto><soprannome>X</soprannome>').replace('<totaleInvii>2', '<totaleInvii>1'),
    );
    expect(fallito('strana', strano, '--comune', '099008')).toContain('andrebbe perso');
  });

  it.each([
    [
      'a value that the official schema refuses',
      /<nome>.*?<\/nome>/,
      '<nome>SEGRETO7</nome>',
      /^anagrafe: guasto\.xml: Riga \d+, subentro\/generalitaSoggetti\/soggetto\/generalitaSubIscr\/nome: ammessi solo lettere/,
    ],
    [
      'a value that is there, and is nothing but a blank',
      /<nome>.*?<\/nome>/,
      '<nome> </nome>',
      /^anagrafe: guasto\.xml: scheda a riga \d+: generalitaSoggetti\/soggetto\[\d+\]\/generalitaSubIscr\/sesso: trovato «sesso»; prima manca nome o senzaNome\.\n$/,
    ],
  ])('%s', (_, questo, altro, detto) => {
    const guasto = join(CARTELLA, 'guasto.xml');
    const xml = gunzipSync(readFileSync(join(origine, primo))).toString();
    writeFileSync(guasto, xml.replace(questo, altro).replace('<totaleInvii>2', '<totaleInvii>1'));
    const errori = fallito('non valida', guasto, '--comune', '099008');
    expect(errori).toMatch(detto);
    expect(errori).not.toContain('SEGRETO');
  });

  it('into a folder where another fornitura is', () => {
    const { stato, errori } = anagrafe('riscrivi', origine, '-c', origine);
    expect(stato).toBe(2);
    expect(errori).toContain('contiene già un file di un’altra fornitura');
    expect(gzIn(origine)).toEqual([primo, secondo]);
  });

  it.each([
    ['--versione', '0'],
    ['--comune', '99'],
    ['--estrazione', 'ieri'],
    ['--soggetti-per-file', '0'],
    ['--byte-per-file', 'tanti'],
  ])('with a meaningless %s', (opzione, valore) => {
    expect(fallito('senza senso', origine, opzione, valore)).toContain(`${opzione}: `);
  });

  it('on a full disk', (ctx) => {
    const disco = join(CARTELLA, 'disco');
    mkdirSync(disco);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disco]).status !== 0)
      ctx.skip('no tmpfs may be mounted here');
    try {
      const nuova = join(disco, 'nuova');
      const { stato, errori } = anagrafe('riscrivi', origine, '-c', nuova);
      expect({ stato, errori }).toEqual({ stato: 2, errori: `anagrafe: ${nuova}: il disco è pieno.\n` });
      expect(readdirSync(nuova)).toEqual([]);
    } finally {
      spawnSync('umount', [disco]);
    }
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('after %s', async (segnale) => {
    const grande = genera(`grande ${segnale}`, '--soggetti', '4000');
    const nuova = join(CARTELLA, `interrotta ${segnale}`);
    const inCorso = (): boolean =>
      existsSync(nuova) && readdirSync(nuova).some((nome) => existsSync(join(nuova, nome, 'appoggio')));
    const { stato, inviato } = await anagrafeInterrotto(segnale, inCorso, 'riscrivi', grande, '-c', nuova);
    expect({ stato, inviato }).toEqual({ stato: segnale === 'SIGINT' ? 130 : 143, inviato: true });
    expect(readdirSync(nuova)).toEqual([]);
  });
});
