import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEsameTesto } from '../src/aire/esame-testo.js';
import { type EventoFornitura, type FileFornitura, parseNomeFile } from '../src/index.js';
import { byte, esamina, file as apr, invio, riepilogo, soggetto } from './file-di-prova.js';

const latin1 = (testo: string): Uint8Array => Uint8Array.from(Buffer.from(testo, 'latin1'));

/** An AIRE file as it is sent. */
function aire(contenuto: Uint8Array | string, nome = '058091_SUBAIRE_11.gz', dimensioneCompressa = 100): FileFornitura {
  const tutti = typeof contenuto === 'string' ? latin1(contenuto) : contenuto;
  const pezzi = function* (): Generator<Uint8Array> {
    for (let i = 0; i < tutti.length; i += 3) yield tutti.subarray(i, i + 3);
  };
  return { nome, byte: pezzi, ...(nome.endsWith('.gz') ? { dimensioneCompressa } : {}) };
}

const trovati = (eventi: readonly EventoFornitura[]): string[] =>
  eventi.flatMap((e) => (e.tipo === 'rilievo' ? [`${e.codice} ${e.riga ?? '-'} ${e.messaggio}`] : []));

const BUONO = 'PROVA  ADA  Zürich\r\nPROVA  UGO  Città\r\n';

describe('the name of an AIRE file', () => {
  it.each([
    ['028060_SUBAIRE_11.gz', 1, 1],
    ['028060_SUBAIRE_12.gz', 1, 2],
    ['028060_SUBAIRE_110.gz', 1, 10],
    ['028060_SUBAIRE_0912.gz', 9, 12],
  ])('%s is file %i of %i', (nome, progressivo, totale) => {
    expect(parseNomeFile(nome)).toEqual({
      ok: true,
      value: { codiceIstat: '028060', progressivo, totale, compresso: true },
    });
  });

  it.each([
    '028060_SUBAIRE_1.gz',
    '028060_SUBAIRE_1_1_1.gz',
    '28060_SUBAIRE_11.gz',
    '028060_subaire_11.gz',
    '028060_SUBAIRE_11.xml',
  ])('%s is none', (nome) => {
    expect(parseNomeFile(nome).ok).toBe(false);
  });
});

describe('an AIRE file', () => {
  it('that is as it should be raises nothing, and says that its fields were not checked', async () => {
    const eventi = await esamina(aire(BUONO));
    expect(trovati(eventi)).toEqual([]);
    const { file, nonVerificati } = riepilogo(eventi);
    expect(file).toEqual([
      { nome: '058091_SUBAIRE_11.gz', righeAire: 2, soggetti: 0, famiglie: 0, convivenze: 0, letto: true },
    ]);
    const codici = nonVerificati.map(({ codice }) => codice);
    expect(codici).toEqual(expect.arrayContaining(['AIRE', 'APR']));
    expect(codici).not.toContain('EN010');
    expect(nonVerificati.find(({ codice }) => codice === 'AIRE')?.serve).toContain('tracciato');
  });

  it('is checked beside those of the residents, and changes nothing of them', async () => {
    const residenti = apr(invio({ soggetti: [soggetto('S1', 'F1')], famiglie: ['F1'] }));
    const soli = await esamina(residenti);
    const insieme = await esamina(residenti, aire(BUONO));
    expect(trovati(insieme)).toEqual(trovati(soli));
    expect(riepilogo(soli).nonVerificati.map(({ codice }) => codice)).toContain('EN010');
    expect(riepilogo(insieme).nonVerificati.map(({ codice }) => codice)).not.toContain('EN010');
  });

  it.each([
    ['an empty file', '', 'EN010 - ', 'è vuoto'],
    ['a line that ends in LF alone', 'A\r\nB\nC\r\n', 'EN010 2 ', 'ci sono righe non chiuse da CR LF (riga 2)'],
    ['a last line that does not end', 'A\r\nB', 'EN010 2 ', 'righe non chiuse da CR LF (riga 2)'],
    ['lines that end in CR alone', 'A\rB\rC\r', 'EN010 1 ', 'non chiuse da CR LF (3 righe, la prima è la 1)'],
    ['a NUL', 'A\r\nB\0\0\r\n', 'EN010 2 ', 'caratteri di controllo (riga 2)'],
    ['a degree sign', 'A\r\nVIA I° MAGGIO\r\n', 'EN010 2 ', '«°»'],
    ['windows-1252', Uint8Array.of(0x93, 0x41, 0x94, 13, 10), 'EN010 1 ', 'byte da 80 a 9F'],
    [
      'UTF-8',
      new TextEncoder().encode('A\r\nI° Città\r\n'),
      'EN010 2 ',
      'è scritto in UTF-8 invece che in ISO-8859-1 (riga 2)',
    ],
  ])('%s is found, with its line', async (_, contenuto, inizio, causa) => {
    const [primo = '', ...altri] = trovati(await esamina(aire(contenuto)));
    expect(altri).toEqual([]);
    expect(primo.startsWith(inizio)).toBe(true);
    expect(primo).toContain(causa);
  });

  it('tells all the defects of its text in one rilievo', async () => {
    const [primo = '', ...altri] = trovati(await esamina(aire('A°\nB\u0001\nC\r\n')));
    expect(altri).toEqual([]);
    expect(primo).toMatch(
      /controllo \(riga 2\).*«°».*\(riga 1\); ci sono righe non chiuse da CR LF \(2 righe, la prima è la 1\)/,
    );
  });

  it.each([
    ['028060_SUBAIRE_11.gz', 15_000_001, ['EN002']],
    ['028060_SUBAIRE_21.gz', 100, ['EN008']],
    ['028060_SUBAIRE_1_1.gz', 100, ['EN001', 'EN008']],
  ])('%s of %i bytes: %j', async (nome, dimensione, codici) => {
    const eventi = await esamina(aire(BUONO, nome, dimensione));
    expect(trovati(eventi).map((testo) => testo.slice(0, 5))).toEqual(codici);
  });

  it('says in EN001 the form of its own name', async () => {
    expect(trovati(await esamina(aire(BUONO, '028060_SUBAIRE_1_1.gz')))[0]).toContain('028060_SUBAIRE_11.gz');
  });

  it('that is XML is read as what it is', async () => {
    const xml = invio({ soggetti: [soggetto('S1', 'F1')], famiglie: ['F1'] });
    for (const inizio of ['', '\uFEFF']) {
      const eventi = await esamina({
        nome: '058091_SUBAIRE_11.gz',
        byte: () => byte(inizio + xml),
        dimensioneCompressa: 1,
      });
      expect(riepilogo(eventi).file[0]).toMatchObject({ soggetti: 1, letto: true });
      expect(riepilogo(eventi).file[0]).not.toHaveProperty('righeAire');
    }
  });
});

describe('the examination of a text', () => {
  it('does not depend on how the bytes are cut', () => {
    const testo = fc
      .uint8Array({ maxLength: 40 })
      .map((a) => a.map((b) => [10, 13, 65, 0xc3, 0xa8, 0xb0, 0x81, 0][b % 8] ?? b));
    fc.assert(
      fc.property(testo, fc.nat(40), (tutti, dove) => {
        const intero = createEsameTesto();
        intero.pezzo(tutti);
        const tagliato = createEsameTesto();
        tagliato.pezzo(tutti.subarray(0, dove));
        tagliato.pezzo(tutti.subarray(dove));
        expect(tagliato.fine()).toEqual(intero.fine());
      }),
    );
  });

  it('finds nothing in lines of ISO-8859-1 that end in CR LF', () => {
    const riga = fc.string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .filter((c) => (c < 0x7f || c > 0x9f) && c !== 0xb0)
        .map((c) => String.fromCharCode(c)),
    });
    fc.assert(
      fc.property(fc.array(riga, { minLength: 1 }), (righe) => {
        const tutti = latin1([...righe, 'perché'].map((r) => `${r}\r\n`).join(''));
        const esame = createEsameTesto();
        esame.pezzo(tutti);
        expect(esame.fine()).toEqual({ righe: righe.length + 1, difetti: [] });
      }),
    );
  });
});
