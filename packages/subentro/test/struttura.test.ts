import { describe, expect, it } from 'vitest';

import { byte, documento, invio, leggi, scheda, soggetto } from './file-di-prova.js';

const intero = invio({ soggetti: [soggetto('A', 'F1'), soggetto('B', 'F1')], famiglie: ['F1'], convivenze: ['C1'] });
const NEL_SOGGETTO = 'subentro/generalitaSoggetti/soggetto';

/** What is said of the whole file once something in its first occurrence is another. */
async function dopo(questo: string | RegExp, altro: string): Promise<string[]> {
  const cambiato = intero.replace(questo, altro);
  expect(cambiato).not.toBe(intero);
  const { violazioni, errore } = await leggi(byte(cambiato));
  expect(errore).toBeUndefined();
  return violazioni.map(({ percorso, motivo }) => `${percorso}: ${motivo}`);
}

it('a file as the official schema wants it has no violation', async () => {
  expect(await leggi(byte(intero))).toMatchObject({ violazioni: [] });
});

describe('elements: where, what was found, what is allowed', () => {
  it.each([
    [
      'one that is unknown',
      '<cognome>PROVA</cognome>',
      '<cognome>PROVA</cognome><cognom>X</cognom>',
      `${NEL_SOGGETTO}/generalitaSubIscr/cognom: trovato «cognom»; ammesso qui nome o senzaNome`,
    ],
    [
      'one that is missing, with its alternative',
      '<cognome>PROVA</cognome>',
      '',
      `${NEL_SOGGETTO}/generalitaSubIscr/nome: trovato «nome»; prima manca cognome o senzaCognome`,
    ],
    [
      'two that are missing',
      '<sesso>F</sesso><dataNascita>1980-01-01</dataNascita>',
      '',
      `${NEL_SOGGETTO}/generalitaSubIscr/luogoNascita: trovato «luogoNascita»; prima mancano sesso, poi dataNascita`,
    ],
    [
      'the last, that is missing',
      '<siglaProvinciaIstat>RM</siglaProvinciaIstat>',
      '',
      `${NEL_SOGGETTO}/generalitaSubIscr/luogoNascita/comune: trovata la fine di «comune»; manca siglaProvinciaIstat`,
    ],
    [
      'both of a choice',
      '<cognome>PROVA</cognome>',
      '<cognome>PROVA</cognome><senzaCognome>1</senzaCognome>',
      `${NEL_SOGGETTO}/generalitaSubIscr/senzaCognome: trovato «senzaCognome»; ammesso qui nome o senzaNome`,
    ],
    [
      'one twice',
      '<nome>ADA</nome>',
      '<nome>ADA</nome><nome>IDA</nome>',
      `${NEL_SOGGETTO}/generalitaSubIscr/nome: trovato di nuovo «nome»; è ammesso una volta sola`,
    ],
    [
      'two that changed places',
      '<cognome>PROVA</cognome><nome>ADA</nome>',
      '<nome>ADA</nome><cognome>PROVA</cognome>',
      `${NEL_SOGGETTO}/generalitaSubIscr/nome: trovato «nome»; prima manca cognome o senzaCognome`,
    ],
    [
      'an optional one that comes late',
      '</residenza>',
      '</residenza><dataUltimoAggiornamento>2020-01-01</dataUltimoAggiornamento>',
      `${NEL_SOGGETTO}/dataUltimoAggiornamento: trovato di nuovo «dataUltimoAggiornamento»; è ammesso una volta sola`,
    ],
    [
      'an empty group',
      /<comune>.*?<\/comune>/,
      '<comune/>',
      `${NEL_SOGGETTO}/generalitaSubIscr/luogoNascita/comune: trovata la fine di «comune»; mancano nomeComune, poi siglaProvinciaIstat`,
    ],
    [
      'an element within a text',
      'PROVA',
      'PRO<b>V</b>A',
      `${NEL_SOGGETTO}/generalitaSubIscr/cognome/b: trovato l’elemento «b»; è ammesso solo testo`,
    ],
    [
      'text among elements',
      '<generalitaSubIscr>',
      '<generalitaSubIscr>ROSSI',
      `${NEL_SOGGETTO}/generalitaSubIscr: trovato del testo fra gli elementi; in «generalitaSubIscr» sono ammessi solo elementi`,
    ],
    [
      'one in a namespace',
      '<nome>ADA</nome>',
      '<n:nome xmlns:n="urn:x">ADA</n:nome>',
      `${NEL_SOGGETTO}/generalitaSubIscr/nome: trovato «nome» nello spazio dei nomi urn:x; sotto la radice gli elementi non ne hanno`,
    ],
    [
      'a second list',
      '<convivenze>',
      '<famiglie/><convivenze>',
      'subentro/famiglie: trovato di nuovo «famiglie»; è ammesso una volta sola',
    ],
    [
      'many alternatives',
      '<residenza>',
      '<residensa/><residenza>',
      `${NEL_SOGGETTO}/residensa: trovato «residensa»; ammesso qui motivoIscrizioneAPR, attoNascita, cittadinanza, paternita, maternita, residenza, altraLingua, famiglia, convivenza, matrimonio, vedovanza, separazioneAnnullamentoCessazioneMatrimonio o un altro di 11`,
    ],
  ])('%s', async (_, questo, altro, frase) => {
    expect(await dopo(questo, altro)).toEqual([frase]);
  });

  it('the whole document in the namespace of its root: said once, and every record is read', async () => {
    const { record, violazioni } = await leggi(
      byte(intero.replace('sub:subentro xmlns:sub', 'subentro xmlns').replace('</sub:', '</')),
    );
    expect(violazioni.map(({ motivo }) => motivo)).toEqual([
      'trovato «datiFornitura» nello spazio dei nomi http://sogei.it/ANPR/subentro; sotto la radice gli elementi non ne hanno',
    ]);
    expect(record.map(({ tipo }) => tipo)).toEqual([
      'datiFornitura',
      'datiInvio',
      'soggetto',
      'soggetto',
      'famiglia',
      'convivenza',
    ]);
  });

  it('an unknown element in the wrong namespace of all the others is told all the same', async () => {
    const xml = intero.replace('sub:subentro xmlns:sub', 'subentro xmlns').replace('</sub:', '</');
    const { violazioni } = await leggi(byte(xml.replace('<nome>', '<soprannome/><nome>')));
    expect(violazioni.map(({ percorso, perso }) => [percorso, perso])).toEqual([
      ['subentro/datiFornitura', false],
      [`${NEL_SOGGETTO}/generalitaSubIscr/soprannome`, true],
    ]);
  });

  it('an unknown element after a known one of the same foreign namespace is told too', async () => {
    const xml = intero.replace('<nome>ADA</nome>', '<n:nome xmlns:n="urn:x">ADA</n:nome><n:altro xmlns:n="urn:x"/>');
    const { violazioni } = await leggi(byte(xml));
    expect(violazioni.map(({ percorso, perso }) => [percorso, perso])).toEqual([
      [`${NEL_SOGGETTO}/generalitaSubIscr/nome`, false],
      [`${NEL_SOGGETTO}/generalitaSubIscr/altro`, true],
    ]);
  });

  it('a record of an unknown name is told every time, a mistake within a record once', async () => {
    const { violazioni } = await leggi(
      byte(
        documento(
          `<famiglie><x/><x/>${scheda('famiglia', 'F').replace('<tipoScheda>', '<y/><y/><y/><tipoScheda>')}</famiglie>`,
        ),
      ),
    );
    expect(violazioni.map(({ percorso }) => percorso)).toEqual([
      'subentro/famiglie',
      'subentro/famiglie/x',
      'subentro/famiglie/x',
      'subentro/famiglie/famiglia/y',
    ]);
  });

  it('of a group that is nonsense, so much and no more', async () => {
    const disordine = Array.from({ length: 1000 }, (_, i) => `<x${i}/>`).join('');
    expect((await dopo('<sesso>F</sesso>', `${disordine}<sesso>F</sesso>`)).length).toBe(20);
  });

  it('in its line', async () => {
    const { violazioni } = await leggi(byte(intero.replace('<nome>ADA</nome>', '\n\n<nome\n>A1\n</nome>')));
    expect(violazioni).toMatchObject([{ riga: 3, percorso: `${NEL_SOGGETTO}/generalitaSubIscr/nome`, valore: 'A1\n' }]);
    expect(violazioni[0]?.ammesso).toMatch(/^ammessi solo lettere/);
    expect(violazioni[0]?.motivo).toBe(`trovato «A1[U+000A]», con il carattere «1»; ${violazioni[0]?.ammesso ?? ''}`);
  });
});

describe('values', () => {
  it.each([
    [
      'a day that no calendar has',
      '1980-01-01',
      '2021-02-30',
      'trovato «2021-02-30»; è ammesso un giorno del calendario scritto AAAA-MM-GG',
    ],
    ['an empty element', '<cognome>PROVA</cognome>', '<cognome/>', 'trovato vuoto; ammessi da 1 a 80 caratteri'],
    ['a value of another list', '<sesso>F', '<sesso>X', 'trovato «X»; ammesso uno fra M, F, N, m, f, n'],
  ])('%s', async (_, questo, altro, frase) => {
    expect(await dopo(questo, altro)).toEqual([expect.stringContaining(`: ${frase}`)]);
  });

  it('an empty element is a violation, and for the rules it is absent all the same', async () => {
    const { record, violazioni } = await leggi(byte(intero.replace('<nome>ADA</nome>', '<nome></nome>')));
    expect(violazioni).toMatchObject([{ percorso: `${NEL_SOGGETTO}/generalitaSubIscr/nome`, valore: '' }]);
    expect(record.find(({ tipo }) => tipo === 'soggetto')).not.toHaveProperty('soggetto.generalita.nome');
  });

  it.each([
    ['CDATA', 'P<![CDATA[ROV]]>A'],
    ['comments', 'PRO<!-- x -->VA'],
    ['processing instructions', 'PRO<?x y?>VA'],
    ['character references', '&#80;ROVA'],
  ])('may be written with %s', async (_, scritto) => {
    expect(await dopo('PROVA', scritto)).toEqual([]);
  });
});

describe('attributes', () => {
  const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="http://sogei.it/ANPR/tipoDato"';
  it.each([
    ['a declaration of a namespace', '<sesso xmlns:q="urn:q">'],
    ['no default namespace', '<sesso xmlns="">'],
    ['xsi:schemaLocation', `<sesso ${XSI} xsi:schemaLocation="a b">`],
    ['xsi:noNamespaceSchemaLocation', `<sesso ${XSI} xsi:noNamespaceSchemaLocation="a.xsd">`],
    ['xsi:type with its own type', `<sesso ${XSI} xsi:type="t:tipoSesso">`],
  ])('%s is allowed', async (_, sesso) => {
    expect(await dopo('<sesso>', sesso)).toEqual([]);
  });

  it.each([
    ['an unknown one', '<sesso a="1">', 'trovato l’attributo «a»; non è ammesso nessun attributo'],
    ['one of XML', '<sesso xml:lang="it">', 'trovato l’attributo «xml:lang»; non è ammesso nessun attributo'],
    ['xsi:nil', `<sesso ${XSI} xsi:nil="false">`, 'trovato l’attributo «xsi:nil»; non è ammesso nessun attributo'],
    ...['t:char1', 't:nonEsiste', 'z:tipoSesso', 'tipoSesso', ''].map((tipo) => [
      `xsi:type="${tipo}"`,
      `<sesso ${XSI} xsi:type="${tipo}">`,
      'trovato xsi:type; è ammesso solo con un tipo che deriva da quello ufficiale',
    ]),
  ])('%s is not', async (_, sesso, frase) => {
    expect(await dopo('<sesso>', sesso)).toEqual([`${NEL_SOGGETTO}/generalitaSubIscr/sesso: ${frase}`]);
  });

  it('xsi:type with a type that derives from the official one decides what the element may hold', async () => {
    const fine = '</legameSoggetto>';
    const conAltro = `<dataDecorrenzaLegame>2020-01-01</dataDecorrenzaLegame>${fine}`;
    expect(await dopo(fine, conAltro)).toEqual([
      `${NEL_SOGGETTO}/famiglia/legameSoggetto/dataDecorrenzaLegame: trovato «dataDecorrenzaLegame»; ammesso qui progressivoComponente o la fine di «legameSoggetto»`,
    ]);
    const { violazioni } = await leggi(
      byte(
        intero
          .replace('<legameSoggetto>', `<legameSoggetto ${XSI} xsi:type="t:tipoLegameSoggettoCompleto">`)
          .replace(fine, conAltro),
      ),
    );
    expect(violazioni).toEqual([]);
  });
});
