import { describe, expect, it } from 'vitest';

import { ErroreLettura } from '../src/index.js';
import { byte, documento, leggi, soggetto } from './file-di-prova.js';

const uno = (nome: string) =>
  `<generalitaSoggetti><soggetto><generalitaSubIscr><nome>${nome}</nome></generalitaSubIscr></soggetto></generalitaSoggetti>`;
const nomi = async (testo: string, pezzo?: number) =>
  (await leggi(byte(testo, pezzo))).record.map((r) => (r.tipo === 'soggetto' ? r.soggetto.generalita?.nome : r.tipo));
const latin1 = (testo: string) => Uint8Array.from(testo, (c) => c.charCodeAt(0));

describe('the reader gives one record at a time', () => {
  it('with the line where each begins', async () => {
    const testo = documento(
      '\n<datiFornitura>\n<totaleInvii>1</totaleInvii></datiFornitura>\n<generalitaSoggetti>\n\n  <soggetto><generalitaSubIscr/></soggetto>\n  <soggetto\n></soggetto></generalitaSoggetti>\n<famiglie><famiglia><tipoScheda>3</tipoScheda></famiglia></famiglie><convivenze>\n<convivenza/></convivenze>',
    );
    const { record } = await leggi(byte(testo));
    expect(record).toEqual([
      { tipo: 'datiFornitura', riga: 2, datiFornitura: { totaleInvii: '1' } },
      { tipo: 'soggetto', riga: 6, soggetto: {} },
      { tipo: 'soggetto', riga: 7, soggetto: {} },
      { tipo: 'famiglia', riga: 9, scheda: { tipoScheda: '3' } },
      { tipo: 'convivenza', riga: 10, scheda: {} },
    ]);
  });

  it('under the official names, generalitaSubIscr as generalita', async () => {
    const { record } = await leggi(byte(documento(`<generalitaSoggetti>${soggetto('A', 'F1')}</generalitaSoggetti>`)));
    expect(record[0]).toMatchObject({
      soggetto: {
        generalita: {
          cognome: 'PROVA',
          luogoNascita: { comune: { nomeComune: 'ROMA' } },
          idSchedaSoggettoComune: { idSchedaSoggetto: 'A' },
        },
        famiglia: { idFamConvComune: 'F1', legameSoggetto: { codiceLegame: '1' } },
      },
    });
  });

  it('with lists where the schema allows many', async () => {
    const lingua = (id: string) => `<altraLingua><idLingua>${id}</idLingua></altraLingua>`;
    const { record } = await leggi(
      byte(documento(`<generalitaSoggetti><soggetto>${lingua('1')}${lingua('2')}</soggetto></generalitaSoggetti>`)),
    );
    expect(record[0]).toMatchObject({ soggetto: { altraLingua: [{ idLingua: '1' }, { idLingua: '2' }] } });
  });

  it('however the bytes are cut', async () => {
    const testo = documento(uno('NICOLÒ àèìòù €'));
    for (const pezzo of [1, 2, 3, 7, 100_000]) expect(await nomi(testo, pezzo)).toEqual(['NICOLÒ àèìòù €']);
  });
});

describe('the reader takes XML as it comes', () => {
  it.each([
    ['another prefix', documento(uno('ADA'), { prefisso: 'x' })],
    ['character references', documento(uno('A&#68;&#x41;'))],
    ['CDATA', documento(uno('<![CDATA[ADA]]>'))],
    ['CDATA within text', documento(uno('A<![CDATA[D]]>A'))],
    ['comments', documento(uno('A<!-- sintetica -->DA'))],
    ['processing instructions', documento(`<?editor x?>${uno('ADA')}`)],
    [
      'attributes of XML Schema, in any order',
      documento(uno('ADA')).replace(
        'subentro xmlns',
        'subentro a:schemaLocation="x y" xmlns:a="http://www.w3.org/2001/XMLSchema-instance" xmlns',
      ),
    ],
    ['no declaration', documento(uno('ADA'), { prologo: '' })],
    ['a byte order mark', `\uFEFF${documento(uno('ADA'))}`],
    ['CRLF', documento(`\r\n${uno('ADA')}\r\n`)],
  ])('%s', async (_, testo) => {
    expect(await nomi(testo)).toEqual(['ADA']);
  });

  it('ISO-8859-1, by its declaration, also for what windows-1252 would change', async () => {
    const testo = documento(uno('NICOLÒ\u0085'), { prologo: '<?xml version="1.0" encoding="ISO-8859-1"?>' });
    const { record } = await leggi([latin1(testo)]);
    expect(record[0]).toMatchObject({ soggetto: { generalita: { nome: 'NICOLÒ\u0085' } } });
  });

  it('UTF-16, by its byte order mark', async () => {
    const testo = `\uFEFF${documento(uno('NICOLÒ'), { prologo: '<?xml version="1.0" encoding="UTF-16"?>' })}`;
    const le = Uint8Array.from(
      { length: testo.length * 2 },
      (_, i) => (testo.charCodeAt(i >> 1) >> (i % 2 === 0 ? 0 : 8)) & 0xff,
    );
    expect((await leggi([le])).record).toHaveLength(1);
  });

  it('an empty element as absent', async () => {
    const { record } = await leggi(
      byte(
        documento(
          '<generalitaSoggetti><soggetto><generalitaSubIscr><nome> </nome><luogoNascita><comune/></luogoNascita></generalitaSubIscr></soggetto></generalitaSoggetti>',
        ),
      ),
    );
    expect(record).toEqual([{ tipo: 'soggetto', riga: 1, soggetto: {} }]);
  });

  it('blanks around a value as part of it', async () => {
    expect(await nomi(documento(uno(' ADA ')))).toEqual([' ADA ']);
  });

  it('a value that is no value of ours without harm', async () => {
    const { record } = await leggi(
      byte(
        documento(
          '<generalitaSoggetti><soggetto><__proto__><x>1</x></__proto__><generalitaSubIscr><nome><b>ADA</b></nome></generalitaSubIscr></soggetto></generalitaSoggetti>',
        ),
      ),
    );
    expect(record.map(({ tipo }) => tipo)).toEqual(['soggetto']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('the reader stops', () => {
  const testa = documento(uno('ADA')).replace('</sub:subentro>', '');
  it.each([
    ['a truncated file', testa, 'xml-malformato', 'il file finisce prima che tutti gli elementi siano chiusi'],
    [
      'a file cut in a comment',
      `${testa}</sub:subentro><!-- fi`,
      'xml-malformato',
      'il file finisce a metà di un costrutto',
    ],
    [
      'a wrong closing tag',
      `${testa}<famiglie></convivenze>`,
      'xml-malformato',
      'un elemento è chiuso con il nome di un altro',
    ],
    [
      'two roots',
      `${testa}</sub:subentro><a/>`,
      'xml-malformato',
      'dopo la chiusura della radice c’è un altro elemento',
    ],
    ['an undefined entity', `${testa}&ufo;`, 'xml-malformato', 'è usata un’entità che non è definita'],
    ['a bare ampersand', `${testa}<famiglie>A & B; C</famiglie>`, 'xml-malformato', 'una «&» non è scritta come &amp;'],
    ['a control character', `${testa}\u0001`, 'xml-malformato', 'c’è un carattere che XML non ammette in quel punto'],
    ['NUL', `${testa}\u0000`, 'xml-malformato', 'c’è un carattere che XML non ammette in quel punto'],
    ['an attribute twice', `${testa}<famiglie a="1" a="2"/>`, 'xml-malformato', 'un attributo è ripetuto'],
    [
      'an unquoted attribute',
      `${testa}<famiglie a=1/>`,
      'xml-malformato',
      'il valore di un attributo non è fra virgolette',
    ],
    ['an attribute without value', `${testa}<famiglie a >`, 'xml-malformato', 'un attributo non ha valore'],
    [
      'an unbound prefix',
      `${testa}<z:famiglie/>`,
      'xml-malformato',
      'un prefisso non è legato a nessuno spazio dei nomi',
    ],
    ['«]]>» in text', `${testa}<famiglie>]]></famiglie>`, 'xml-malformato', 'il testo contiene «]]>»'],
    ['«--» in a comment', `${testa}<!-- a -- b -->`, 'xml-malformato', 'un commento contiene «--»'],
    [
      'a malformed character reference',
      `${testa}&#x110000;`,
      'xml-malformato',
      'un riferimento a carattere non è valido',
    ],
    ['text after the root', `${testa}</sub:subentro>ciao`, 'xml-malformato', 'c’è del testo fuori dalla radice'],
    [
      'a stray closing tag',
      `${testa}</sub:subentro></b>`,
      'xml-malformato',
      'è chiuso un elemento che non è stato aperto',
    ],
  ])('at %s, after what was good', async (_, testo, code, motivo) => {
    const { record, errore } = await leggi(byte(testo));
    expect(record).toHaveLength(1);
    expect(errore).toBeInstanceOf(ErroreLettura);
    expect(errore).toMatchObject({ code, motivo, '~kind': '@anagrafe/error' });
  });

  it.each([
    ['an empty file', '', 'xml-malformato', 'il file non contiene nessun elemento'],
    ['a text that is no XML', 'soggetto;nome', 'xml-malformato', 'c’è del testo fuori dalla radice'],
    [
      'a wrong declaration',
      '<?xml version="9"?><a/>',
      'xml-malformato',
      'la versione di XML dichiarata non è fra quelle esistenti',
    ],
    [
      'a DOCTYPE',
      '<!DOCTYPE a [<!ENTITY b "b">]><a/>',
      'doctype-rifiutato',
      'il documento ha un DOCTYPE, che può nascondere entità esterne',
    ],
    [
      'another root',
      '<a/>',
      'radice-inattesa',
      'la radice non è subentro dello spazio dei nomi http://sogei.it/ANPR/subentro',
    ],
    [
      'the root in no namespace',
      '<subentro/>',
      'radice-inattesa',
      'la radice non è subentro dello spazio dei nomi http://sogei.it/ANPR/subentro',
    ],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="EBCDIC-IT"?><a/>',
      'codifica-sconosciuta',
      'la codifica dichiarata non è fra quelle lette',
    ],
  ])('at %s', async (_, testo, code, motivo) => {
    const { record, errore } = await leggi(byte(testo));
    expect(record).toEqual([]);
    expect(errore).toMatchObject({ code, motivo });
  });

  it('at bytes that are not UTF-8, saying where, after what was good', async () => {
    const testo = new TextEncoder().encode(documento(`${uno('ADA')}\n\n<famiglie>§</famiglie>`));
    const guasto = testo.map((b) => (b === 0xc2 ? 0xff : b));
    const { record, errore } = await leggi([guasto]);
    expect(record).toHaveLength(1);
    expect(errore).toMatchObject({ code: 'codifica-non-valida', riga: 3 });
  });

  it('at a file that ends within a character', async () => {
    const testo = new TextEncoder().encode(documento(uno('È')));
    const { errore } = await leggi([testo.subarray(0, testo.indexOf(0xc3) + 1)]);
    expect(errore).toMatchObject({ code: 'codifica-non-valida' });
  });

  it('at bytes above 127 in US-ASCII', async () => {
    const { errore } = await leggi(byte(documento(uno('È'), { prologo: '<?xml version="1.0" encoding="US-ASCII"?>' })));
    expect(errore).toMatchObject({ code: 'codifica-non-valida' });
  });

  it('at nesting and attributes beyond reason', async () => {
    const profondo = await leggi(byte(documento('<famiglie>'.repeat(100_000)), 65_536));
    expect(profondo.errore).toMatchObject({ code: 'limite-superato' });
    const attributi = Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(' ');
    expect((await leggi(byte(documento(`<famiglie ${attributi}/>`)))).errore).toMatchObject({
      code: 'limite-superato',
    });
  });

  it('saying nothing of what the file holds', async () => {
    const { errore } = await leggi(byte(documento('<generalitaSoggetti><soggetto><SEGRETISSIMO></ROSSI>')));
    expect(`${(errore as Error).message} ${(errore as Error).stack ?? ''}`).not.toMatch(/SEGRETISSIMO|ROSSI/);
  });
});
