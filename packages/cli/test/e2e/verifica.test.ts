import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';

import { anagrafe, anagrafeSu } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-verifica-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

interface Documento {
  readonly versione: string;
  readonly oggi: string;
  readonly tabelle: { readonly comuni: { readonly sha256: string } };
  readonly file: readonly {
    readonly nome: string;
    readonly letto: boolean;
    readonly errore?: string;
    readonly soggetti: number;
  }[];
  readonly riepilogo: { readonly bloccanti: number; readonly perCodice: Readonly<Record<string, number>> };
  readonly rilievi: readonly Record<string, unknown>[];
  readonly nonVerificati: readonly { readonly codice: string }[];
}

/** A small fornitura with the defects named, in a folder of its own. */
function genera(nome: string, ...argomenti: readonly string[]): string {
  const cartella = join(CARTELLA, nome);
  expect(anagrafe('genera', '--soggetti', '40', '--seme', nome, '--uscita', cartella, ...argomenti).stato).toBe(0);
  return cartella;
}

function json(...argomenti: readonly string[]): Documento {
  return JSON.parse(
    anagrafe('verifica', ...argomenti, '--formato', 'json', '--oggi', '2026-11-21').uscita,
  ) as Documento;
}

function scrivi(nome: string, contenuto: string | Uint8Array): string {
  const percorso = join(CARTELLA, nome);
  writeFileSync(percorso, contenuto);
  return percorso;
}

describe('the exit status', () => {
  it('is 0 for a fornitura without blocking anomalies', () => {
    const { stato, uscita, errori } = anagrafe('verifica', genera('pulita'));
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita).toContain('Nessuna anomalia bloccante, 0 da rimuovere prima del subentro, 0 avvisi.');
  });

  it('is 1 if one blocks', () => {
    const { stato, uscita } = anagrafe('verifica', genera('bloccata', '--difetto', 'ES092'));
    expect(stato).toBe(1);
    expect(uscita).toMatch(/1 anomalia bloccante/);
    expect(uscita).toMatch(/ES092 {2}Ogni soggetto appartiene a una famiglia o a una convivenza {2}1/);
  });

  it('is 2 if a file was not read to its end, even when anomalies were found', () => {
    const cartella = genera('tagliata', '--difetto', 'EN009');
    const { stato, uscita } = anagrafe('verifica', cartella);
    expect(stato).toBe(2);
    expect(uscita).toContain('non letto fino in fondo');
    expect(json(cartella).riepilogo.perCodice).toMatchObject({ EN009: 1 });
  });

  it.each([
    [['verifica'], 'manca un argomento'],
    [['verifica', 'x.xml', '--formato', 'pdf'], 'valore non ammesso'],
    [['verifica', 'x.xml', '--boh'], 'opzione sconosciuta «--boh»'],
    [['verifca'], 'comando sconosciuto «verifca»'],
    [['verifica', 'x.xml', '--oggi', '2026-02-30'], '--oggi: giorno non valido, il calendario non ha quel giorno.'],
    [['verifica', 'x.xml', '--oggi', 'ieri'], '--oggi: giorno non valido, scriverlo AAAA-MM-GG'],
    [['verifica', 'x.xml', '--mittente', '28060'], '--mittente: serve un codice ISTAT di sei cifre.'],
    [['verifica', 'x.xml', '--limite-compresso', 'tanto'], '--limite-compresso: serve un numero di byte.'],
    [['verifica', 'x.xml', '--comuni', '/non/esiste.csv'], '/non/esiste.csv: il file non esiste.'],
  ])('is 2 for a wrong use: %j', (argomenti, messaggio) => {
    const { stato, uscita, errori } = anagrafe(...argomenti);
    expect({ stato, uscita }).toEqual({ stato: 2, uscita: '' });
    expect(errori).toContain(messaggio);
    expect(errori.trim().split('\n')).toHaveLength(1);
  });
});

describe('a file that is no fornitura', () => {
  it.each([
    ['assente.xml', undefined, 'il file non esiste'],
    ['vuoto.xml', '', 'il file non contiene nessun elemento'],
    ['testo.xml', 'ciao', 'c’è del testo fuori dalla radice'],
    ['altro.xml', '<a/>', 'la radice non è subentro'],
    ['finto.gz', '<a/>', 'il nome finisce in .gz ma il file non è compresso'],
    ['rotto.gz', gzipSync('<a/>').fill(7, 12, 16), 'l’archivio gzip è danneggiato'],
    ['corto.gz', gzipSync('<a>'.repeat(1000)).subarray(0, 25), 'l’archivio gzip è interrotto'],
  ])('%s is refused with its cause', (nome, contenuto, causa) => {
    const percorso = contenuto === undefined ? join(CARTELLA, nome) : scrivi(nome, contenuto);
    const { stato, uscita } = anagrafe('verifica', percorso);
    expect(stato).toBe(2);
    expect(uscita).toContain(causa);
  });

  it('an empty folder is refused', () => {
    const vuota = join(CARTELLA, 'vuota');
    mkdirSync(vuota);
    const { stato, errori } = anagrafe('verifica', vuota);
    expect({ stato, errori }).toEqual({
      stato: 2,
      errori: `anagrafe: ${vuota}: nella cartella non ci sono file .gz o .xml.\n`,
    });
  });

  it('does not keep the others from being checked', () => {
    const { file, rilievi } = json(join(CARTELLA, 'assente.xml'), genera('insieme', '--difetto', 'ES128'));
    expect(file.map(({ letto }) => letto)).toEqual([false, true]);
    expect(rilievi.map(({ codice }) => codice)).toContain('ES128');
  });
});

describe('the forms', () => {
  const cartella = genera('forme', '--difetto', 'ES009', 'EC007', 'ES092', '--file', '2');

  it('json: one document', () => {
    const documento = json(cartella);
    expect(Object.keys(documento)).toEqual([
      'versione',
      'tabelle',
      'oggi',
      'file',
      'riepilogo',
      'rilievi',
      'nonVerificati',
    ]);
    expect(documento.oggi).toBe('2026-11-21');
    expect(documento.tabelle.comuni.sha256).toMatch(/^[\da-f]{64}$/);
    expect(documento.file).toHaveLength(2);
    expect(Object.keys(documento.rilievi[0] ?? {})).toEqual([
      'codice', 'severita', 'daRimuovere', 'file', 'riga', 'soggetto', 'famiglia', 'campo', 'valore', 'messaggio', 'rimedio',
    ]); // prettier-ignore
    expect(documento.riepilogo).toMatchObject({
      bloccanti: 1,
      daRimuovere: 1,
      avvisi: 1,
      perCodice: { EC007: 1, ES009: 1, ES092: 1 },
    });
    expect(documento.rilievi.find(({ codice }) => codice === 'ES009')).toMatchObject({
      severita: 'W',
      daRimuovere: true,
      campo: 'cittadinanza.dataValidita',
    });
  });

  it('ndjson: the same, one a line, the summary last', () => {
    const { uscita } = anagrafe('verifica', cartella, '--formato', 'ndjson', '--oggi', '2026-11-21');
    const righe = uscita
      .trim()
      .split('\n')
      .map((riga) => JSON.parse(riga) as Record<string, unknown>);
    const { tipo, ...ultima } = righe.pop() ?? {};
    expect(tipo).toBe('riepilogo');
    const rilievi = righe.map(({ tipo: uno, ...rilievo }) => {
      expect(uno).toBe('rilievo');
      return rilievo;
    });
    const { rilievi: attesi, ...chiusura } = json(cartella);
    expect(rilievi).toEqual(attesi);
    expect(ultima).toEqual(chiusura);
  });

  it('csv: one row a rilievo', () => {
    const { uscita } = anagrafe('verifica', cartella, '--formato', 'csv');
    const righe = parse<Record<string, string>>(uscita, { columns: true });
    expect(righe.map(({ codice }) => codice).sort()).toEqual(['EC007', 'ES009', 'ES092']);
    expect(righe.find(({ codice }) => codice === 'ES009')).toMatchObject({ severita: 'W', daRimuovere: 'sì' });
  });

  it('csv for Excel: semicolons and a byte order mark', () => {
    const { uscita } = anagrafe('verifica', cartella, '--formato', 'csv', '--excel');
    expect(uscita.startsWith('\uFEFFseverita;daRimuovere;codice;')).toBe(true);
    expect(parse(uscita, { columns: true, delimiter: ';', bom: true })).toHaveLength(3);
  });

  it('csv without rilievi: the heading alone', () => {
    expect(anagrafe('verifica', genera('nessuno'), '--formato', 'csv').uscita.trim().split('\n')).toHaveLength(1);
  });

  it('html: one file that needs no other', () => {
    const rapporto = join(CARTELLA, 'rapporto.html');
    const { errori } = anagrafe('verifica', cartella, '--rapporto', rapporto);
    expect(errori).toContain(`Rapporto HTML: ${rapporto}`);
    const html = readFileSync(rapporto, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
    const { uscita } = anagrafe('verifica', cartella, '--formato', 'html');
    expect(uscita).toBe(html);
  });

  it('testo: the first cases of a code, or all of them', () => {
    const molti = genera('molti', '--difetto', ...Array.from({ length: 5 }, () => 'ES128'));
    expect(anagrafe('verifica', molti).uscita).toContain('… e altri 2');
    const { uscita } = anagrafe('verifica', molti, '--tutti');
    expect(uscita).not.toContain('… e altri');
    expect(uscita.match(/Nella scheda mancano/g)).toHaveLength(5);
  });

  it('--uscita writes to a file, and says why when it cannot', () => {
    const destinazione = join(CARTELLA, 'rilievi.json');
    expect(
      anagrafe('verifica', cartella, '--formato', 'json', '--uscita', destinazione, '--oggi', '2026-11-21').uscita,
    ).toBe('');
    expect(JSON.parse(readFileSync(destinazione, 'utf8'))).toEqual(json(cartella));
    const { stato, errori } = anagrafe('verifica', cartella, '--uscita', join(CARTELLA, 'non/esiste/rilievi.json'));
    expect(stato).toBe(2);
    expect(errori).toContain('la sua cartella non esiste');
  });

  it.for(['testo', 'json', 'ndjson', 'csv', 'html'])(
    '%s on a full disk is exit status 2, and says so',
    (formato, ctx) => {
      if (!existsSync('/dev/full')) ctx.skip('there is no /dev/full here');
      const suFile = anagrafe('verifica', cartella, '--formato', formato, '--uscita', '/dev/full');
      expect(suFile).toEqual({ stato: 2, uscita: '', errori: 'anagrafe: /dev/full: il disco è pieno.\n' });
      expect(anagrafeSu('/dev/full', 'verifica', cartella, '--formato', formato)).toMatchObject({
        stato: 2,
        errori: 'anagrafe: uscita: il disco è pieno.\n',
      });
    },
  );

  it('never writes over what it reads, nor one output over the other', () => {
    const [primo = ''] = readdirSync(cartella).filter((nome) => nome.endsWith('.gz'));
    const prima = readFileSync(join(cartella, primo));
    const uno = anagrafe('verifica', cartella, '--formato', 'json', '--uscita', join(cartella, '.', primo));
    expect(uno).toMatchObject({ stato: 2, uscita: '' });
    expect(uno.errori).toContain('--uscita: ');
    expect(uno.errori).toContain('è uno dei file da leggere');
    const insieme = join(CARTELLA, 'insieme.out');
    const due = anagrafe('verifica', cartella, '--uscita', insieme, '--rapporto', insieme);
    expect(due.errori).toContain('è già il file di --uscita');
    expect(existsSync(insieme)).toBe(false);
    expect(readFileSync(join(cartella, primo)).equals(prima)).toBe(true);
  });
});

describe('options', () => {
  it('--mittente decides EN039', () => {
    const cartella = genera('mittente');
    const aperti = (d: Documento) => d.nonVerificati.map(({ codice }) => codice);
    expect(aperti(json(cartella))).toContain('EN039');
    expect(aperti(json(cartella, '--mittente', '099008'))).not.toContain('EN039');
    expect(json(cartella, '--mittente', '058091').riepilogo.perCodice).toEqual({ EN039: 1 });
  });

  it('--piano and --ricevuti decide the checks on the sending', () => {
    const cartella = genera('piano');
    const aperti = (d: Documento) => d.nonVerificati.map(({ codice }) => codice);
    const SUL_INVIO = ['EN003', 'EN007', 'EN032', 'EN034', 'EN036', 'EN037', 'EN038', 'EN040', 'EN362', 'EN363'];
    expect(aperti(json(cartella))).toEqual(expect.arrayContaining(SUL_INVIO));
    const piano = scrivi(
      'piano.json',
      '{ "comune": "099008", "invio": { "inizio": "2026-01-01", "fine": "2026-12-31" }, "totaleFile": 9, "stato": "subentrato", "tipoFile": "APR", "pec": true, "ambiente": "produzione" }',
    );
    const ricevuti = scrivi('ricevuti.csv', 'nome;esito\n099008_SUBAPR_1_1_1.gz;OK\n');
    const detto = json(cartella, '--piano', piano, '--ricevuti', ricevuti);
    expect(aperti(detto).filter((codice) => SUL_INVIO.includes(codice))).toEqual([]);
    expect(detto.riepilogo.perCodice).toEqual({ EN007: 1, EN034: 1, EN040: 1 });
  });

  it('--piano that is none is a wrong use', () => {
    const storto = scrivi('storto.json', '{ "comune": "099008", "pecc": true }');
    const { stato, errori } = anagrafe('verifica', genera('storto'), '--piano', storto);
    expect(stato).toBe(2);
    expect(errori).toContain('«pecc» non è un campo del piano');
  });

  it('--limite-compresso decides EN002', () => {
    expect(json(genera('grande'), '--limite-compresso', '100').riepilogo.perCodice).toEqual({ EN002: 1 });
  });

  it('--oggi moves the present', () => {
    expect(json(genera('presente')).rilievi).toEqual([]);
    const ieri = JSON.parse(
      anagrafe('verifica', genera('presente'), '--formato', 'json', '--oggi', '1990-01-01').uscita,
    ) as Documento;
    expect(ieri.riepilogo.perCodice['EN481']).toBeGreaterThan(0);
  });

  it('--comuni keeps the embedded archive when the given one is bad', () => {
    const cattivo = scrivi('comuni.csv', 'a,b\n1,2\n');
    const { stato, errori } = anagrafe('verifica', genera('archivio'), '--comuni', cattivo);
    expect(stato).toBe(0);
    expect(errori).toContain('comuni.csv, riga 1');
    expect(errori).toContain('si usa l’archivio dei comuni incorporato');
  });

  it('files of different forniture are not mixed', () => {
    const { stato, errori } = anagrafe('verifica', genera('una'), genera('altra', '--versione', '2'));
    expect(stato).toBe(2);
    expect(errori).toContain('forniture diverse');
  });
});

describe('--processi', () => {
  it('finds the same, in the same order, profile and totals included', () => {
    const cartella = genera('processi', '--difetti', '0.3', '--file', '3');
    const con = (processi: string) =>
      anagrafe(
        'verifica',
        cartella,
        '-f',
        'ndjson',
        '--oggi',
        '2026-11-21',
        '--profilo',
        'servizi',
        '--processi',
        processi,
      );
    const uno = con('1');
    expect(uno.uscita.split('\n').length).toBeGreaterThan(5);
    expect(con('2')).toEqual(uno);
    expect(con('8')).toEqual(uno);
  });

  it('wants a number', () => {
    expect(anagrafe('verifica', 'x.gz', '--processi', 'molti')).toMatchObject({ stato: 2 });
  });
});
