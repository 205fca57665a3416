import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, describe, expect, it } from 'vitest';

import { anagrafe, anagrafeInterrotto, anagrafeSenzaPrivilegi } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-guasti-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

interface Documento {
  readonly file: readonly { readonly letto: boolean; readonly soggetti: number; readonly errore?: string }[];
  readonly rilievi: readonly { readonly codice: string; readonly riga: number | null; readonly messaggio: string }[];
}

const APRE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<s:subentro xmlns:s="http://sogei.it/ANPR/subentro">\n<generalitaSoggetti>\n';
const CHIUDE = '</generalitaSoggetti>\n</s:subentro>\n';
/** A scheda with a defect that is found whatever comes after it: ES128, on line 4. */
const SCHEDA = '<soggetto><generalitaSubIscr><nome>ADA</nome></generalitaSubIscr></soggetto>\n';

const dopo = (resto: string): string => `${APRE}${SCHEDA}${resto}`;
const intero = (scheda: string): string => `${APRE}${SCHEDA}${scheda}${CHIUDE}`;

const utf16 = (testo: string): Buffer => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(testo, 'utf16le')]);
const conByte = (prima: string, byte: readonly number[], poi: string): Buffer =>
  Buffer.concat([Buffer.from(prima), Buffer.of(...byte), Buffer.from(poi)]);

/** Text that hardly compresses, so that a byte in the middle of its archive matters. */
const LUNGO = intero(
  Array.from({ length: 4000 }, (_, i) => SCHEDA.replace('ADA', ((i * 2654435761) >>> 0).toString(36))).join(''),
);

function guasta(archivio: Buffer, dove: number): Buffer {
  const copia = Buffer.from(archivio);
  copia.fill(0x55, dove, dove + 64);
  return copia;
}

const DTD = (interno: string): string => dopo('').replace('\n<s:', `\n<!DOCTYPE s:subentro [${interno}]>\n<s:`);
const RISATE = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Bytes of a file, when it is to be written; the cause that is told; the line of the position, if it has one; the schede before it. */
type Caso = readonly [
  nome: string,
  contenuto: () => string | Buffer,
  causa: RegExp,
  riga: number | null,
  schede: number,
];

const CASI: readonly Caso[] = [
  ['troncato.xml', () => dopo('<soggetto><generalitaSubIscr><nome>UG'), /il file finisce/, 5, 1],
  ['troncato-fra-due.xml', () => dopo(''), /il file finisce/, 5, 1],
  ['troncato.gz', () => gzipSync(LUNGO).subarray(0, -1000), /l’archivio gzip è interrotto/, null, 1],
  // What comes out of damaged bytes may look like text for a while: then it is there that the reading stops.
  [
    'corrotto.gz',
    () => guasta(gzipSync(LUNGO), 15_000),
    /l’archivio gzip è danneggiato|un elemento è chiuso con il nome di un altro/,
    null,
    1000,
  ],
  [
    'seguito.gz',
    () => Buffer.concat([gzipSync(intero(SCHEDA.repeat(9))), Buffer.from('avanzi')]),
    /l’archivio gzip è danneggiato/,
    null,
    1,
  ],
  ['finto.gz', () => intero(''), /il nome finisce in \.gz ma il file non è compresso/, null, 0],
  ['due-radici.xml', () => `${intero('')}<altra/>`, /dopo la chiusura della radice/, 7, 1],
  ['altra-radice.xml', () => '<anagrafe/>', /la radice non è subentro/, 1, 0],
  ['altro-spazio.xml', () => intero('').replace('sogei.it', 'esempio.it'), /la radice non è subentro/, 2, 0],
  ['senza-spazio.xml', () => intero('').replaceAll('s:subentro', 'subentro'), /la radice non è subentro/, 2, 0],
  [
    'utf8-guasto.xml',
    () => conByte(dopo('<soggetto><generalitaSubIscr><nome>'), [0xc3, 0x28], CHIUDE),
    /byte che non sono testo/,
    5,
    1,
  ],
  [
    'latin1-senza-dirlo.xml',
    () => Buffer.from(dopo('<soggetto><generalitaSubIscr><nome>NICCOLÒ').concat(CHIUDE), 'latin1'),
    /byte che non sono testo/,
    5,
    1,
  ],
  ['sovralungo.xml', () => conByte(dopo(''), [0xc0, 0xaf], CHIUDE), /byte che non sono testo/, 5, 1],
  ['nul.xml', () => dopo('<soggetto>\0'), /un carattere che XML non ammette/, 5, 1],
  [
    'codifica-ignota.xml',
    () => intero('').replace('UTF-8', 'EBCDIC-IT'),
    /la codifica dichiarata non è fra quelle lette/,
    1,
    0,
  ],
  ['utf16-a-meta.xml', () => utf16(dopo('')).subarray(0, -1), /finisce a metà di un carattere/, null, 1],
  ['doctype.xml', () => DTD(''), /DOCTYPE/, 2, 0],
  ['entita-interna.xml', () => DTD('<!ENTITY nome "ADA">'), /DOCTYPE/, 2, 0],
  ['entita-esterna.xml', () => DTD('<!ENTITY nome SYSTEM "file:///etc/hostname">'), /DOCTYPE/, 2, 0],
  ['entita-di-parametro.xml', () => DTD('<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;'), /DOCTYPE/, 2, 0],
  ['risate.xml', () => DTD(`<!ENTITY l0 "ah">${RISATE}`), /DOCTYPE/, 2, 0],
  ['entita-senza-dtd.xml', () => dopo('<soggetto>&nome;'), /entità che non è definita/, 5, 1],
  ['annidato.xml', () => dopo('<soggetto>'.repeat(100_000)), /annidati oltre 64 livelli/, 5, 1],
  [
    'molti-attributi.xml',
    () => dopo(`<soggetto ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}>`),
    /più di 256 attributi/,
    5,
    1,
  ],
  [
    'testo-smisurato.xml',
    () => dopo(`<soggetto><generalitaSubIscr><nome>${'A'.repeat(100_000_000)}</nome>`),
    /una scheda è smisurata/,
    5,
    1,
  ],
  [
    'testo-smisurato.gz',
    () => gzipSync(dopo(`<soggetto><generalitaSubIscr><nome>${'A'.repeat(100_000_000)}</nome>`)),
    /una scheda è smisurata/,
    5,
    1,
  ],
  ['vuoto.xml', () => '', /il file non contiene nessun elemento/, null, 0],
  ['vuoto.gz', () => gzipSync(''), /il file non contiene nessun elemento/, null, 0],
  ['zero.gz', () => '', /il nome finisce in \.gz ma il file non è compresso/, null, 0],
];

describe('a file that cannot be read to its end', () => {
  it.for(CASI)('%s: cause, position, what was found before it, status 2', ([nome, contenuto, causa, riga, schede]) => {
    const percorso = join(CARTELLA, nome);
    writeFileSync(percorso, contenuto());
    const { stato, uscita, errori } = anagrafe('verifica', percorso, '--formato', 'json');
    rmSync(percorso);
    expect({ stato, errori }).toEqual({ stato: 2, errori: '' });
    const { file, rilievi } = JSON.parse(uscita) as Documento;
    expect(file).toHaveLength(1);
    expect(file[0]?.letto).toBe(false);
    expect(file[0]?.errore).toMatch(causa);
    if (riga !== null) expect(file[0]?.errore).toMatch(new RegExp(`^Riga ${riga}, colonna \\d+: `));
    expect(file[0]?.soggetti).toBeGreaterThanOrEqual(schede);
    expect(rilievi.some((r) => r.codice === 'ES128' && r.riga === 4)).toBe(schede > 0);
    // What stopped the reading is a rilievo too, with its remedy.
    expect(rilievi.some(({ messaggio }) => causa.test(messaggio))).toBe(true);
  });

  it.each([
    ['a path that does not exist', 'non-esiste.xml', 'il file non esiste'],
    ['a path through a file', 'file/dentro.xml', 'un pezzo del percorso non è una cartella'],
  ])('%s says so', (_, nome, causa) => {
    writeFileSync(join(CARTELLA, 'file'), '');
    const percorso = join(CARTELLA, nome);
    const { stato, uscita } = anagrafe('verifica', percorso, '--formato', 'json');
    expect(stato).toBe(2);
    expect((JSON.parse(uscita) as Documento).file).toMatchObject([{ letto: false, errore: `${percorso}: ${causa}` }]);
  });

  it('a folder under the name of a file of the fornitura says so', () => {
    const cartella = join(CARTELLA, 'cartella');
    mkdirSync(join(cartella, '028060_SUBAPR_1_1_1.xml'), { recursive: true });
    const { stato, uscita } = anagrafe('verifica', cartella, '--formato', 'json');
    expect(stato).toBe(2);
    expect((JSON.parse(uscita) as Documento).file[0]?.errore).toMatch(/: è una cartella$/);
  });

  it('a file that may not be read says so', (ctx) => {
    if (process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status !== 0)
      ctx.skip('nothing is forbidden to root here');
    const cartella = join(CARTELLA, 'chiusa');
    const percorso = join(cartella, 'chiuso.xml');
    mkdirSync(cartella);
    writeFileSync(percorso, intero(''));
    chmodSync(percorso, 0);
    chmodSync(CARTELLA, 0o755);
    const { stato, uscita } = anagrafeSenzaPrivilegi('verifica', percorso, '--formato', 'json');
    expect(stato).toBe(2);
    expect((JSON.parse(uscita) as Documento).file[0]?.errore).toBe(
      `${percorso}: manca il permesso di leggerlo o di scriverlo`,
    );
  });
});

describe('a file that is odd, and can be read', () => {
  it.each([
    ['a byte order mark', `\uFEFF${intero('')}`],
    ['UTF-16 with its mark', utf16(intero('').replace('UTF-8', 'UTF-16'))],
    [
      'ISO-8859-1 that says so',
      Buffer.from(intero(SCHEDA.replace('ADA', 'NICCOLÒ')).replace('UTF-8', 'ISO-8859-1'), 'latin1'),
    ],
    ['two gzip members in a row', Buffer.concat([gzipSync(dopo('')), gzipSync(CHIUDE)])],
  ])('%s', (_, contenuto) => {
    const percorso = join(CARTELLA, 'strano');
    writeFileSync(percorso, contenuto);
    const { uscita } = anagrafe('verifica', percorso, '--formato', 'json');
    const { file, rilievi } = JSON.parse(uscita) as Documento;
    expect(file[0]).toMatchObject({ letto: true });
    expect(rilievi.some((r) => r.codice === 'ES128' && r.riga === 4)).toBe(true);
  });

  it.each(['testo', 'json'])('an element a million times where one is allowed, as %s', (formato) => {
    const percorso = join(CARTELLA, 'ripetuto.gz');
    writeFileSync(percorso, gzipSync(intero(`<soggetto>${'<residenza/>'.repeat(1_000_000)}</soggetto>\n`)));
    const { stato, uscita, errori } = anagrafe('verifica', percorso, '--formato', formato);
    expect(errori).toBe('');
    expect([1, 2]).toContain(stato); // the structure is wrong; whether the reader goes on is its own business
    expect(uscita).toContain('STRUTTURA');
    expect(uscita).toContain('ES128');
  });
});

describe('an output that cannot be written', () => {
  it('does not take the others with it', (ctx) => {
    if (!existsSync('/dev/full')) ctx.skip('there is no /dev/full here');
    const percorso = join(CARTELLA, 'intero.xml');
    const uscita = join(CARTELLA, 'rilievi.json');
    writeFileSync(percorso, intero(''));
    const corsa = anagrafe('verifica', percorso, '--formato', 'json', '--uscita', uscita, '--rapporto', '/dev/full');
    expect(corsa).toEqual({ stato: 2, uscita: '', errori: 'anagrafe: /dev/full: il disco è pieno.\n' });
    expect((JSON.parse(readFileSync(uscita, 'utf8')) as Documento).file).toMatchObject([{ letto: true }]);
  });

  it('on a disk that fills up leaves what was there before', (ctx) => {
    const disco = join(CARTELLA, 'disco');
    mkdirSync(disco);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disco]).status !== 0)
      ctx.skip('no tmpfs may be mounted here');
    try {
      const percorso = join(CARTELLA, 'lungo.xml');
      const uscita = join(disco, 'rilievi.ndjson');
      writeFileSync(percorso, LUNGO);
      writeFileSync(uscita, 'prima\n');
      const corsa = anagrafe('verifica', percorso, '--formato', 'ndjson', '--uscita', uscita);
      expect(corsa).toEqual({ stato: 2, uscita: '', errori: `anagrafe: ${uscita}: il disco è pieno.\n` });
      expect(readFileSync(uscita, 'utf8')).toBe('prima\n');
      expect(readdirSync(disco)).toEqual(['rilievi.ndjson']);
    } finally {
      spawnSync('umount', [disco]);
    }
  });
});

describe('SIGINT in the middle', () => {
  it.each([
    ['ndjson', '1'],
    ['json', '1'],
    ['ndjson', '2'],
  ])('ends the reading, and %s has all that was found until then, with --processi %s', async (formato, processi) => {
    const cartella = join(CARTELLA, `interrotta ${formato} ${processi}`);
    expect(anagrafe('genera', '-n', '6000', '--difetti', '0.5', '--file', '2', '-u', cartella).stato).toBe(0);
    for (const nome of readdirSync(cartella).filter((n) => n.endsWith('.gz'))) {
      writeFileSync(join(cartella, nome.replace('.gz', '.xml')), gunzipSync(readFileSync(join(cartella, nome))));
      rmSync(join(cartella, nome));
    }
    const uscita = join(CARTELLA, `interrotta.${formato}`);
    const rapporto = join(CARTELLA, `interrotta ${formato}.html`);
    const aperta = (): boolean => readdirSync(CARTELLA).filter((n) => n.startsWith('.interrotta')).length === 2;
    const argomenti = ['verifica', cartella, '--formato', formato, '--uscita', uscita, '--rapporto', rapporto, '--processi', processi]; // prettier-ignore
    const { stato, inviato } = await anagrafeInterrotto('SIGINT', aperta, ...argomenti);
    expect({ stato, inviato }).toEqual({ stato: 130, inviato: true });
    const testo = readFileSync(uscita, 'utf8');
    const ultima = formato === 'json' ? testo : (testo.trim().split('\n').at(-1) ?? '');
    const { file } = JSON.parse(ultima) as Documento;
    expect(file.map(({ letto }) => letto)).toEqual([false, false]);
    expect(file[1]?.errore).toBe('Lettura interrotta da chi ha dato il comando');
    expect(readFileSync(rapporto, 'utf8')).toContain('Lettura interrotta da chi ha dato il comando');
    expect(readdirSync(CARTELLA).filter((nome) => nome.startsWith('.'))).toEqual([]);
  });
});

describe('the AIRE file', () => {
  const BUONO = 'PROVA  ADA  Zürich\r\n';
  const nome = '099008_SUBAIRE_11.gz';
  const scrivi = (testo: string): string => {
    const percorso = join(CARTELLA, nome);
    writeFileSync(percorso, gzipSync(Buffer.from(testo, 'latin1')));
    return percorso;
  };

  it('is checked beside those of the residents, and its fields are said not to be', () => {
    const cartella = join(CARTELLA, 'aire');
    expect(anagrafe('genera', '-n', '20', '-u', cartella).stato).toBe(0);
    const { stato, uscita, errori } = anagrafe('verifica', cartella, scrivi(BUONO));
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita).toContain(`${nome}  AIRE, 1 riga: campi non controllati`);
  });

  it('alone, with a defect', () => {
    const { stato, uscita } = anagrafe(
      'verifica',
      scrivi(`${BUONO}VIA I° MAGGIO\n`),
      '--formato',
      'json',
      '--mittente',
      '058091',
    );
    expect(stato).toBe(1);
    const { rilievi } = JSON.parse(uscita) as Documento;
    expect(rilievi.map(({ codice, riga }) => [codice, riga])).toEqual([
      ['EN010', 2],
      ['EN039', null],
    ]);
  });

  it('in a broken archive', () => {
    const percorso = scrivi(BUONO);
    writeFileSync(percorso, gzipSync(BUONO.repeat(1000)).subarray(0, 30));
    const { stato, uscita } = anagrafe('verifica', percorso, '--formato', 'json');
    expect(stato).toBe(2);
    expect((JSON.parse(uscita) as Documento).rilievi[0]?.messaggio).toContain('l’archivio gzip è interrotto');
  });
});
