import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { anagrafe } from './anagrafe.js';

describe('anagrafe cf', () => {
  it('explains a code', () => {
    const { stato, uscita } = anagrafe('cf', 'verifica', 'RSSMRA80A01H501U', '--oggi', '2026-11-21');
    expect(stato).toBe(0);
    expect(uscita).toMatch(/scritto correttamente/);
    expect(uscita).toMatch(/nascita +01\/01\/1980/);
    expect(uscita).toMatch(/H501, ROMA \(RM\)/);
  });

  it('takes no mistyped word for a code', () => {
    expect(anagrafe('cf', 'verfica', 'RSSMRA80A01H501U')).toEqual({
      stato: 2,
      uscita: '',
      errori: 'anagrafe: comando sconosciuto «verfica». Aiuto: anagrafe cf --help\n',
    });
  });

  it('takes a code without a word before it', () => {
    const detto = anagrafe('cf', 'verifica', 'RSSMRA80A01H501U');
    expect(anagrafe('cf', 'RSSMRA80A01H501U')).toEqual(detto);
  });

  it('shows both centuries when both fit, and the base of an omocodia', () => {
    const { uscita } = anagrafe('cf', 'verifica', 'RSSMRA80A01H50MM', 'RSSMRA26A01H501S', '--oggi', '2026-11-21');
    expect(uscita).toMatch(/omocodia +livello 1, posizioni 15/);
    expect(uscita).toMatch(/base +RSSMRA80A01H501U/);
  });

  it.each([
    ['RSSMRA80A01H501X', 'il carattere di controllo dovrebbe essere U'],
    ['RSSMRA80A32H501C', 'il giorno 32 non esiste in quel mese'],
    ['RSSMRA80A01H501', 'ha 15 caratteri'],
    ['12345678912', 'cifra di controllo'],
  ])('says what is wrong with %s', (codice, perche) => {
    const { stato, uscita } = anagrafe('cf', 'verifica', codice);
    expect(stato).toBe(1);
    expect(uscita).toContain(perche);
  });

  it('computes a code from a comune as it was called that day', () => {
    const dati = ['--cognome', 'Prova', '--nome', 'Ada', '--sesso', 'f', '--nascita', '1946-10-10'];
    const { stato, uscita, errori } = anagrafe('cf', 'calcola', ...dati, '--comune', 'Montescudo', '--provincia', 'FO');
    expect({ stato, uscita }).toEqual({ stato: 0, uscita: 'PRVDAA46R50F641J\n' });
    expect(errori).toContain('vale solo se l’Agenzia delle Entrate');
    const sbagliato = anagrafe('cf', 'calcola', ...dati, '--comune', 'Montescudo', '--provincia', 'FC');
    expect(sbagliato.stato).toBe(2);
    expect(sbagliato.errori).toContain('in quel giorno era MONTESCUDO (FO)');
    expect(anagrafe('cf', 'calcola', ...dati, '--comune', 'Montescudo (FO)').uscita).toBe(uscita);
  });

  it('lists the base and its 127 variants', () => {
    const righe = anagrafe('cf', 'omocodie', 'RSSMRA80A01H50MM').uscita.trim().split('\n');
    expect(righe).toHaveLength(128);
    expect([righe[0], righe[1], righe[127]]).toEqual(['RSSMRA80A01H501U', 'RSSMRA80A01H50MM', 'RSSMRAULALMHRLMD']);
  });
});

describe('anagrafe comune', () => {
  it('shows the comune of a day and its history', () => {
    const { stato, uscita } = anagrafe('comune', 'montescudo', '--il', '1946-10-10');
    expect(stato).toBe(0);
    expect(uscita).toMatch(/provincia +FO/);
    expect(uscita).toMatch(/16\/04\/1992 – 31\/12\/2015 +MONTESCUDO +RN/);
  });

  it.each([
    [['Montescudo', '-p', 'FC', '--il', '1946-10-10'], 'in quel giorno era MONTESCUDO (FO)'],
    [['Reggio Calabria', '-p', 'RC', '--il', '2018-07-14'], 'REGGIO DI CALABRIA (RC)'],
    [['Castello', '-p', 'TN', '--il', '1925-01-01'], 'C182'],
    [['061526', '--il', '1960-01-01'], 'è un codice di variazione'],
    [['A030', '--il', '1900-01-01'], 'l’archivio di ANPR no'],
    [['Moncucco', '-p', 'MI', '--il', '1900-01-01'], 'F344 MONCUCCO (MI) o F345 MONCUCCO (MI)'],
    [['Montescudo (FC)', '--il', '1946-10-10'], 'in quel giorno era MONTESCUDO (FO)'],
    [
      ['Fiume (XX)', '--il', '1930-01-01'],
      'nessuna provincia ha mai avuto la sigla «XX»; in quel giorno c’era FIUME (FU)',
    ],
    [['Gallico', '-p', 'CS', '--il', '1950-01-01'], 'GALLICO (RC) in vigore dal 17/03/1861 al 02/08/1927'],
  ])('says why there is none: %j', (argomenti, perche) => {
    const { stato, uscita } = anagrafe('comune', ...argomenti);
    expect(stato).toBe(1);
    expect(uscita).toContain(perche);
  });
});

describe('anagrafe comune, with the province between brackets', () => {
  it('reads name and province as documents have them', () => {
    const { stato, uscita } = anagrafe('comune', 'Fiume (FU)', '--il', '1930-01-01');
    expect({ stato, uscita }).toMatchObject({ stato: 0, uscita: expect.stringMatching(/catastale +D620/) as string });
  });

  it('refuses a province that is written twice', () => {
    const { stato, errori } = anagrafe('comune', 'Fiume (FU)', '-p', 'FU', '--il', '1930-01-01');
    expect(stato).toBe(2);
    expect(errori).toContain('la provincia va scritta una volta sola');
  });
});

describe('anagrafe tabelle', () => {
  it('shows versions', () => {
    const { stato, uscita } = anagrafe('tabelle');
    expect(stato).toBe(0);
    expect(uscita).toMatch(/3 +Comuni dal 1861 +19352 +16\/05\/2023 +incorporata/);
  });

  it('shows the rows of a table, and one of them on a day', () => {
    expect(anagrafe('tabelle', '5').uscita).toContain('Marito / Moglie');
    expect(anagrafe('tabelle', '5', '2').uscita).toContain('Marito / Moglie');
    const cessata = anagrafe('tabelle', '5', '14', '--il', '2020-01-01');
    expect(cessata.stato).toBe(1);
    expect(cessata.uscita).toContain('valeva fino al 15/09/2015');
  });

  it('says what is wrong with a given archive, and keeps the embedded one', () => {
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-archivio-'));
    const file = join(cartella, 'archivio.csv');
    writeFileSync(file, Uint8Array.of(0x22, 0x49, 0x44, 0xff));
    const { stato, uscita, errori } = anagrafe('tabelle', '--comuni', file);
    expect(stato).toBe(1);
    expect(uscita).toMatch(/3 +Comuni dal 1861 +19352 +16\/05\/2023 +incorporata/);
    expect(errori).toContain(`${file}, riga 1, ID: Il file non è in UTF-8: il byte 4 (0xFF) non può starvi.`);
    rmSync(cartella, { recursive: true });
  });

  it('refuses a table that does not exist', () => {
    const { stato, errori } = anagrafe('tabelle', '77');
    expect(stato).toBe(2);
    expect(errori).toMatch(/^anagrafe: .*77/);
  });
});

describe('anagrafe genera', () => {
  it('writes a fornitura and its manifest', () => {
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-genera-'));
    const { stato, uscita } = anagrafe(
      'genera',
      '-n',
      '30',
      '-s',
      '7',
      '--difetto',
      'ES010',
      '--file',
      '2',
      '-u',
      cartella,
    );
    expect(stato).toBe(0);
    expect(uscita).toContain('persone tutte inventate');
    expect(readdirSync(cartella)).toEqual(['099008_SUBAPR_1_1_2.gz', '099008_SUBAPR_1_2_2.gz', 'manifesto.json']);
    expect(JSON.parse(readFileSync(join(cartella, 'manifesto.json'), 'utf8'))).toMatchObject({
      sintetica: true,
      attesi: { perCodice: { ES010: 1 } },
    });
    rmSync(cartella, { recursive: true });
  });

  it('writes the plan and the list too, that show the defects on the sending', () => {
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-invio-'));
    const { uscita } = anagrafe('genera', '-n', '40', '--difetto', 'EN033', 'EN040', '-u', cartella);
    expect(uscita).toContain('ricevuti.csv  per vedere i difetti dell’invio: --piano e --ricevuti');
    const trovati = (...opzioni: readonly string[]): unknown => {
      const detto = anagrafe('verifica', cartella, '-f', 'json', '--oggi', '2026-11-21', ...opzioni).uscita;
      return (JSON.parse(detto) as { riepilogo: { perCodice: unknown } }).riepilogo.perCodice;
    };
    expect(trovati()).toEqual({});
    const invio = ['--piano', join(cartella, 'piano.json'), '--ricevuti', join(cartella, 'ricevuti.csv')];
    expect(trovati(...invio)).toEqual({ EN032: 1, EN033: 1, EN040: 1 });
    rmSync(cartella, { recursive: true });
  });

  it.each([
    [['-n', 'x'], '--soggetti: serve un numero.'],
    [['-n', '10', '--difetti', '2'], '--difetti: serve una quota fra 0 e 1'],
    [['-n', '10', '--difetto', 'ZZ'], 'ZZ non è fra i difetti'],
  ])('refuses %j', (argomenti, messaggio) => {
    const { stato, errori } = anagrafe('genera', ...argomenti, '-u', tmpdir());
    expect(stato).toBe(2);
    expect(errori).toContain(messaggio);
  });
});

describe('a reader that has seen enough', () => {
  it('is no error', async () => {
    const bin = resolve(import.meta.dirname, '../../dist/bin.js');
    const corsa = spawn(process.execPath, [bin, 'tabelle', '44'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errori = '';
    corsa.stderr.setEncoding('utf8').on('data', (testo: string) => (errori += testo));
    corsa.stdout.once('data', () => corsa.stdout.destroy());
    const [stato] = (await once(corsa, 'close')) as [number];
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
  });
});

describe('a check that is interrupted', () => {
  const BIN = resolve(import.meta.dirname, '../../dist/bin.js');

  it('by SIGTERM leaves no output, whole or half', async (ctx) => {
    if (process.platform === 'win32') ctx.skip('Windows has no signals');
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-interrotta-'));
    anagrafe('genera', '-n', '3000', '--difetti', '0.5', '-u', join(cartella, 'f'));
    const uscite = ['-f', 'ndjson', '-u', join(cartella, 'o.ndjson'), '-r', join(cartella, 'r.html')];
    const corsa = spawn(process.execPath, [BIN, 'verifica', join(cartella, 'f'), ...uscite], { stdio: 'ignore' });
    const provvisori = (): number => readdirSync(cartella).filter((nome) => nome.startsWith('.')).length;
    while (provvisori() < 2 && corsa.exitCode === null) await setTimeout(5);
    corsa.kill('SIGTERM');
    const [stato] = (await once(corsa, 'close')) as [number];
    expect(stato).toBe(143);
    expect(readdirSync(cartella)).toEqual(['f']);
    rmSync(cartella, { recursive: true });
  });
});

describe('help', () => {
  it.each([
    [],
    ['verifica'],
    ['confronta'],
    ['cf'],
    ['cf', 'calcola'],
    ['comune'],
    ['doctor'],
    ['carta'],
    ['carta', 'sblocca'],
    ['tabelle'],
    ['regola'],
    ['genera'],
  ])('of %j is in Italian', (...comando) => {
    const { stato, uscita, errori } = anagrafe(...comando, '--help');
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita).toMatch(/^Uso: anagrafe/);
    expect(uscita).not.toMatch(/Options|Usage|Commands|Arguments|display help|default:/);
  });

  it('is shown, with status 2, when no command is given', () => {
    const { stato, uscita, errori } = anagrafe();
    expect(stato).toBe(2);
    expect(`${uscita}${errori}`).toContain('Uso: anagrafe');
  });
});
