import { describe, expect, it } from 'vitest';

import { openTabelle, type Problema } from '../../src/index.js';
import { TABELLE } from '../../src/tabelle/dati/tabelle.data.js';
import { cambia, con, sostituisci, toRighe, toTsv } from './tabella-di-prova.js';

const ATLANTIDE = {
  ID: '900',
  DENOMINAZIONE: 'ATLANTIDE',
  DATAINIZIOVALIDITA: '1900-01-01',
  DATAFINEVALIDITA: '1999-12-31',
  CODAT: 'Z998',
  CODISTAT: '777',
  CITTADINANZA: 'S',
  NASCITA: 'N',
  RESIDENZA: 'S',
  FONTE: 'MAECI',
  TIPO: 'STATO',
  DATAULTIMOAGG: '2024-03-01',
};
const NUOVO = ['10', 'Nuovo legame', '', '', ''];

/** Table 2 with one more state. */
function conAtlantide(celle: Partial<typeof ATLANTIDE> = {}): string {
  const stato: Readonly<Record<string, string>> = { ...ATLANTIDE, ...celle };
  return con('2', TABELLE['2']?.colonne.map((colonna) => stato[colonna] ?? '') ?? []);
}

/** The first of the problems of a file that has only one, and the embedded table kept. */
async function problemaDi(numero: string, file: string | Uint8Array): Promise<Problema | undefined> {
  const { problemi, versione } = await openTabelle({ tabelle: Object.fromEntries([[numero, file]]) });
  expect(problemi).toHaveLength(1);
  expect(problemi[0]?.messaggio).toMatch(/\.$/);
  expect(versione.tabelle[numero]?.origine ?? 'incorporata').toBe('incorporata');
  return problemi[0];
}

describe('openTabelle with newer decode tables', () => {
  it('uses them, and everything that reads them follows', async () => {
    const tabelle = await openTabelle({ tabelle: { 2: conAtlantide(), 6: con('6', NUOVO) } });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.tabella(6).righe.at(-1)?.descrizione).toBe('Nuovo legame');
    expect(tabelle.stati.find({ denominazione: 'Atlantide', il: '1950-01-01' })).toMatchObject({
      value: { codice: '777', usi: ['cittadinanza', 'residenza'] },
    });
    expect(tabelle.stati.findByCodice('777', { il: '1999-12-31' }).ok).toBe(true);
    expect(tabelle.stati.findByCodice('777', { il: '2000-01-01' })).toMatchObject({
      error: { type: 'non-in-quel-giorno' },
    });
    expect(tabelle.versione.tabelle['2']).toMatchObject({ righe: 239, estratta: '2024-03-01', origine: 'fornita' });
    expect(tabelle.versione.tabelle['1']).toMatchObject({ origine: 'incorporata' });
    expect(tabelle.versione.comuni.origine).toBe('incorporata');
  });

  it('takes every embedded table as it is', async () => {
    const file = Object.fromEntries(Object.keys(TABELLE).map((numero) => [numero, toTsv(numero, toRighe(numero))]));
    const tabelle = await openTabelle({ tabelle: file });
    expect(tabelle.problemi).toEqual([]);
    expect(Object.values(tabelle.versione.tabelle).every(({ origine }) => origine === 'fornita')).toBe(true);
  });

  it('one bad file does not cost the good ones', async () => {
    const tabelle = await openTabelle({ comuni: 'no', tabelle: { 6: con('6', NUOVO) } });
    expect(tabelle.problemi.map(({ tabella }) => tabella)).toEqual(['3']);
    expect(tabelle.tabella(6).righe).toHaveLength(5);
  });
});

describe('openTabelle keeps the embedded table and tells why', () => {
  const SEI = toTsv('6', []);
  const latin1 = new Uint8Array([...new TextEncoder().encode(`${SEI}1\tResponsabilit`), 0xe0, 0x0a]);

  it.each<[string, string, string | Uint8Array, Partial<Problema>]>([
    ['another header', '6', 'ID\tNOME\n1\tx\n', { type: 'intestazione', riga: 1, colonna: 'DESCRIZIONE' }],
    ['a column cut off', '6', SEI.replace('\tDATAFINEVALIDITA', ''), { colonna: 'DATAFINEVALIDITA' }],
    ['a column too many', '6', SEI.replace('\n', '\tALTRO\n'), { type: 'intestazione', colonna: 'DATAFINEVALIDITA' }],
    ['a letter of another encoding', '6', latin1, { type: 'codifica', riga: 2, colonna: 'DESCRIZIONE' }],
    ['no rows', '6', SEI, { type: 'numero-campi', riga: 1, colonna: 'ID' }],
    [
      'a cell too few',
      '6',
      con('6', NUOVO.slice(0, 4)),
      { type: 'numero-campi', riga: 6, colonna: 'DATAFINEVALIDITA' },
    ],
    ['a cell too many', '6', con('6', [...NUOVO, '']), { type: 'numero-campi', colonna: 'DATAFINEVALIDITA' }],
    [
      'an impossible day',
      '6',
      con('6', sostituisci(NUOVO, 4, '2015-09-31')),
      { type: 'data', colonna: 'DATAFINEVALIDITA' },
    ],
    ['an update at the end of time', '2', conAtlantide({ DATAULTIMOAGG: '9999-12-31' }), { type: 'data', riga: 240 }],
    ['an end first', '6', con('6', ['10', 'x', '', '2016-01-01', '2015-01-01']), { type: 'intervallo', riga: 6 }],
    ['a code twice', '6', con('6', sostituisci(NUOVO, 0, '9')), { type: 'doppione', riga: 6, colonna: 'ID' }],
    ['a row twice', '6', con('6', NUOVO, NUOVO), { type: 'doppione', riga: 7, colonna: 'ID' }],
    ['a row twice where codes repeat', '18', con('18', toRighe('18')[0] ?? []), { type: 'doppione', colonna: 'ID' }],
    ['no code', '6', con('6', ['', 'x', '', '', '2015-01-01']), { type: 'codice', riga: 6, colonna: 'ID' }],
    ['a code emptied at the end', '6', con('6', sostituisci(NUOVO, 0, '')), { type: 'codice', riga: 6, colonna: 'ID' }],
    ['a blank before a code', '6', con('6', sostituisci(NUOVO, 0, ' 10')), { type: 'spazi', riga: 6, colonna: 'ID' }],
    [
      'a lost letter',
      '6',
      con('6', sostituisci(NUOVO, 1, 'Citt\uFFFD')),
      { type: 'carattere', colonna: 'DESCRIZIONE' },
    ],
    [
      'no description',
      '6',
      con('6', sostituisci(NUOVO, 1, '')),
      { type: 'descrizione', riga: 6, colonna: 'DESCRIZIONE' },
    ],
    [
      'a code emptied among the rows, in a table with footnotes',
      '43',
      cambia('43', { riga: 1, colonna: 'ID' }, ''),
      { type: 'codice', riga: 3, colonna: 'ID' },
    ],
    [
      'a consulate of six digits',
      '40',
      con('40', ['220010', '220', 'ALBANIA', 'TIRANA', '', '']),
      { type: 'codice', riga: 199, colonna: 'CODCONSOLATO' },
    ],
    [
      'a state under a consulate that is not there',
      '41',
      con('41', ['201', 'ALBANIA', '9999999', '', 'ATLANTIDE', '220', 'ALBANIA']),
      { type: 'riferimento', colonna: 'CODCONSOLATO' },
    ],
    ['a table that is not there', '12', con('6', NUOVO), { type: 'tabella-sconosciuta', riga: null }],
    ['a table that cannot be', '__proto__', con('6', NUOVO), { type: 'tabella-sconosciuta', riga: null }],
  ])('%s', async (_, numero, file, atteso) => {
    expect(await problemaDi(numero, file)).toMatchObject({ tabella: numero, ...atteso });
  });

  it('a table cut short: how many codes were lost, and the first of them', async () => {
    const [primo, secondo] = toRighe('5');
    expect(await problemaDi('5', toTsv('5', [primo ?? [], secondo ?? []]))).toEqual({
      tabella: '5',
      riga: null,
      colonna: 'ID',
      type: 'incompleto',
      messaggio:
        'Mancano 28 dei 30 codici dei dati incorporati, per esempio 2 (Marito / Moglie), 3 (Figlio / Figlia), 4 (Nipote (discendente)).',
    });
  });

  it('a table without its last row: one code', async () => {
    const problema = await problemaDi('6', toTsv('6', toRighe('6').slice(0, -1)));
    expect(problema?.messaggio).toBe('Manca 1 dei 4 codici dei dati incorporati: 9 (Ignoto).');
  });

  it('an older table', async () => {
    const posto = TABELLE['2']?.colonne.indexOf('DATAULTIMOAGG') ?? -1;
    const vecchie = toRighe('2').map((celle) => sostituisci(celle, posto, '2016-01-01'));
    expect(await problemaDi('2', toTsv('2', vecchie))).toMatchObject({
      type: 'superato',
      riga: null,
      colonna: 'DATAULTIMOAGG',
      messaggio: expect.stringContaining('2016-01-01') as string,
    });
    const mute = toRighe('2').map((celle) => sostituisci(celle, posto, ''));
    expect((await problemaDi('2', toTsv('2', mute)))?.messaggio).toContain('non dice quando');
  });

  it('a state may be under a new consulate if table 40, given with it, has it', async () => {
    const competenza = ['201', 'ALBANIA', '9999999', 'CONSOLATO', 'ATLANTIDE', '220', 'ALBANIA'];
    const ufficio = ['9999999', '220', 'ALBANIA', 'ATLANTIDE', 'CONSOLATO', ''];
    const tabelle = await openTabelle({ tabelle: { 41: con('41', competenza), 40: con('40', ufficio) } });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.consolati.findByStato('201').map(({ sede }) => sede)).toContain('ATLANTIDE');
  });
});
