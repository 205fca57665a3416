import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { COLONNE_ARCHIVIO } from '../../src/fonte/archivio-comuni.js';
import { openTabelle, VERSIONE_TABELLE, type Problema } from '../../src/index.js';
import { esito } from '../aperte.js';

type Riga = Readonly<Record<(typeof COLONNE_ARCHIVIO)[number], string>>;

/** A small archive of comuni that never were. */
const BUONA: Riga = {
  ID: '1',
  DATAISTITUZIONE: '1900-01-01',
  DATACESSAZIONE: '9999-12-31',
  CODISTAT: '058999',
  CODCATASTALE: 'A999',
  DENOMINAZIONE_IT: 'BORGO FINTO',
  DENOMTRASLITTERATA: 'BORGO FINTO',
  ALTRADENOMINAZIONE: '',
  ALTRADENOMTRASLITTERATA: '',
  ID_PROVINCIA: '58',
  IDPROVINCIAISTAT: '058',
  IDREGIONE: '12',
  IDPREFETTURA: 'RM',
  STATO: 'A',
  SIGLAPROVINCIA: 'RM',
  FONTE: '',
  DATAULTIMOAGG: '2025-01-31',
  COD_DENOM: '',
};
const VECCHIA: Riga = {
  ...BUONA,
  ID: '2',
  DATAISTITUZIONE: '1880-01-01',
  DATACESSAZIONE: '1899-12-31',
  DENOMINAZIONE_IT: 'BORGO ÀNTICO',
  DENOMTRASLITTERATA: 'BORGO ANTICO',
  IDPREFETTURA: '',
  STATO: 'C',
  DATAULTIMOAGG: '2024-06-30',
  COD_DENOM: '058998',
};

function toCsv(...righe: readonly Riga[]): string {
  const linee = [[...COLONNE_ARCHIVIO], ...righe.map((riga) => COLONNE_ARCHIVIO.map((colonna) => riga[colonna]))];
  return linee.map((celle) => `${celle.map((cella) => `"${cella}"`).join(',')}\n`).join('');
}

/** The good row alone, with some cells changed. */
function con(celle: Partial<Riga>): string {
  return toCsv({ ...BUONA, ...celle });
}

describe('openTabelle with a newer archive of comuni', () => {
  it('uses it, says so, and knows its digest', async () => {
    const comuni = new TextEncoder().encode(`\uFEFF${toCsv(BUONA, VECCHIA)}`);
    const sha256 = (byte: Uint8Array): Promise<string> =>
      Promise.resolve(createHash('sha256').update(byte).digest('hex'));
    const tabelle = await openTabelle({ comuni, sha256 });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.versione.comuni).toEqual({
      file: 'ANPR_archivio_comuni.csv',
      righe: 2,
      sha256: await sha256(comuni),
      estratta: '2025-01-31',
      nota: null,
      origine: 'fornita',
    });
    const finto = { denominazione: 'borgo finto', siglaProvincia: 'RM', il: '2025-01-01' };
    expect(esito(tabelle.comuni.find(finto))).toBe('A999');
    expect(esito(tabelle.comuni.find({ denominazione: 'Borgo Antico', il: '1899-12-31' }))).toBe('A999');
    expect(tabelle.comuni.isCodiceVariazione('058998')).toBe(true);
    expect(esito(tabelle.comuni.findByCatastale('H501', '2020-01-01'))).toBe('mai-esistito');
  });

  it('takes text, CRLF, and rows in any order', async () => {
    const tabelle = await openTabelle({ comuni: toCsv(BUONA, VECCHIA).replaceAll('\n', '\r\n') });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.versione.comuni).toMatchObject({ righe: 2, sha256: null, origine: 'fornita' });
    expect(tabelle.comuni.findVersioni('A999').map(({ dal }) => dal)).toEqual(['1880-01-01', '1900-01-01']);
  });

  it.each<[string, string | Uint8Array, Partial<Problema>]>([
    ['not UTF-8', new Uint8Array([0x49, 0x44, 0xc3, 0x28]), { type: 'codifica', riga: null, colonna: null }],
    ['empty', '', { type: 'intestazione', riga: 1 }],
    ['another header', toCsv(BUONA).replace('CODISTAT', 'ISTAT'), { type: 'intestazione', riga: 1 }],
    ['no rows', toCsv(), { type: 'numero-campi', riga: 1 }],
    ['a row cut short', `${toCsv(BUONA)}"3","1900-01-01"\n`, { type: 'numero-campi', riga: 3 }],
    ['quotes that do not close', `${toCsv(BUONA)}"3","1900-01-01\n`, { type: 'virgolette', riga: 3 }],
    ['an impossible day', con({ DATAISTITUZIONE: '1900-02-29' }), { type: 'data', colonna: 'DATAISTITUZIONE' }],
    ['a day in Italian order', con({ DATAULTIMOAGG: '31/01/2025' }), { type: 'data', colonna: 'DATAULTIMOAGG' }],
    [
      'an end before its beginning',
      con({ DATACESSAZIONE: '1899-01-01', STATO: 'C' }),
      { type: 'intervallo', riga: 2, colonna: 'DATACESSAZIONE' },
    ],
    ['a ceased comune without an end', con({ STATO: 'C' }), { type: 'stato', riga: 2, colonna: 'STATO' }],
    ['a short ISTAT code', con({ CODISTAT: '58091' }), { type: 'codice', colonna: 'CODISTAT' }],
    ['a wrong codice catastale', con({ CODCATASTALE: 'A99' }), { type: 'codice', colonna: 'CODCATASTALE' }],
    ['no name', con({ DENOMINAZIONE_IT: ' ' }), { type: 'codice', colonna: 'DENOMINAZIONE_IT' }],
    [
      'a tab in a name',
      con({ DENOMINAZIONE_IT: 'BORGO\tFINTO' }),
      { type: 'carattere', riga: 2, colonna: 'DENOMINAZIONE_IT' },
    ],
    ['an identifier twice', toCsv(BUONA, { ...VECCHIA, ID: '1' }), { type: 'doppione', riga: 3, colonna: 'ID' }],
    [
      'two versions on one day',
      toCsv(BUONA, { ...VECCHIA, DATACESSAZIONE: '1900-01-01' }),
      { type: 'sovrapposizione', riga: 2, colonna: 'DATAISTITUZIONE' },
    ],
    ['two versions in force', toCsv(BUONA, { ...BUONA, ID: '2' }), { type: 'sovrapposizione', riga: 3 }],
  ])('keeps the embedded archive and tells why: %s', async (_, comuni, atteso) => {
    const tabelle = await openTabelle({ comuni });
    expect(tabelle.problemi).toHaveLength(1);
    expect(tabelle.problemi[0]).toMatchObject({ tabella: '3', ...atteso });
    expect(tabelle.problemi[0]?.messaggio).toMatch(/\.$/);
    expect(tabelle.versione.comuni).toEqual({ ...VERSIONE_TABELLE.comuni, origine: 'incorporata' });
    expect(esito(tabelle.comuni.findByCatastale('H501', '2020-01-01'))).toBe('H501');
  });

  it('tells all problems at once', async () => {
    const comuni = toCsv(
      { ...BUONA, CODISTAT: 'x' },
      { ...VECCHIA, DATAISTITUZIONE: '1880-13-01' },
      { ...BUONA, ID: '3', CODCATASTALE: 'B001', STATO: '?' },
    );
    const { problemi } = await openTabelle({ comuni });
    expect(problemi.map(({ riga, type }) => [riga, type])).toEqual([
      [2, 'codice'],
      [3, 'data'],
      [4, 'codice'],
      [4, 'stato'],
    ]);
  });

  it('D588, which overlaps in the source itself, and ND are no problems', async () => {
    const comuni = toCsv(
      { ...BUONA, CODCATASTALE: 'D588' },
      { ...BUONA, ID: '3', CODCATASTALE: 'D588', DENOMINAZIONE_IT: 'BORGO ALTRO' },
      { ...BUONA, ID: '4', CODCATASTALE: 'ND' },
    );
    expect((await openTabelle({ comuni })).problemi).toEqual([]);
  });
});

describe('openTabelle with newer decode tables', () => {
  const SEI = 'ID\tDESCRIZIONE\tORDINAMENTO\tDATAINIZIOVALIDITA\tDATAFINEVALIDITA\n';
  const QUARANTA = 'CODCONSOLATO\tCODMAE_STATO\tSTATO\tSEDE\tRANGO\tINDIRIZZO\n';
  const DUE = [
    ['ID', '1'],
    ['DENOMINAZIONE', 'ATLANTIDE'],
    ['DENOMINAZIONEISTAT', ''],
    ['DENOMINAZIONEISTAT_EN', ''],
    ['DATAINIZIOVALIDITA', '1900-01-01'],
    ['DATAFINEVALIDITA', '1999-12-31'],
    ['CODISO3166_1_ALPHA3', ''],
    ['CODMAE', ''],
    ['CODMIN', ''],
    ['CODAT', 'Z998'],
    ['CODISTAT', '777'],
    ['CITTADINANZA', 'S'],
    ['NASCITA', 'N'],
    ['RESIDENZA', 'S'],
    ['FONTE', 'MAECI'],
    ['TIPO', 'STATO'],
    ['CODISOSOVRANO', ''],
    ['DATAULTIMOAGG', '2024-03-01'],
  ];

  it('uses them, and everything that reads them follows', async () => {
    const stati = [0, 1].map((i) => `${DUE.map((coppia) => coppia[i]).join('\t')}\n`).join('');
    const tabelle = await openTabelle({ tabelle: { 2: stati, 6: `${SEI}1\tNuovo legame\t\t\t\n` } });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.tabella(6).righe.map(({ descrizione }) => descrizione)).toEqual(['Nuovo legame']);
    expect(tabelle.stati.find({ denominazione: 'Atlantide', il: '1950-01-01' })).toMatchObject({
      value: { codice: '777', usi: ['cittadinanza', 'residenza'] },
    });
    expect(tabelle.stati.findByCodice('777', { il: '1999-12-31' }).ok).toBe(true);
    expect(tabelle.stati.findByCodice('777', { il: '2000-01-01' })).toMatchObject({
      error: { type: 'non-in-quel-giorno' },
    });
    expect(tabelle.versione.tabelle['2']).toMatchObject({ righe: 1, estratta: '2024-03-01', origine: 'fornita' });
    expect(tabelle.versione.tabelle['1']).toMatchObject({ origine: 'incorporata' });
    expect(tabelle.versione.comuni.origine).toBe('incorporata');
  });

  it.each<[string, string, string, Partial<Problema>]>([
    ['another header', '6', 'ID\tDESCRIZIONE\n1\tx\n', { type: 'intestazione', riga: 1 }],
    ['no rows', '6', SEI, { type: 'numero-campi', riga: 1 }],
    ['a cell too many', '6', `${SEI}1\tx\t\t\t\t\n`, { type: 'numero-campi', riga: 2 }],
    ['an impossible day', '6', `${SEI}1\tx\t\t\t2015-09-31\n`, { type: 'data', colonna: 'DATAFINEVALIDITA' }],
    ['an end before its beginning', '6', `${SEI}1\tx\t\t2016-01-01\t2015-01-01\n`, { type: 'intervallo', riga: 2 }],
    ['a code twice', '6', `${SEI}1\tx\t\t\t\n1\ty\t\t\t\n`, { type: 'doppione', riga: 3, colonna: 'ID' }],
    ['no code', '6', `${SEI}\tx\t\t\t2015-01-01\n`, { type: 'codice', riga: 2, colonna: 'ID' }],
    [
      'a consulate of six digits',
      '40',
      `${QUARANTA}220010\t220\tALBANIA\tTIRANA\t\t\n`,
      { type: 'codice', riga: 2, colonna: 'CODCONSOLATO' },
    ],
    ['a table that is not there', '12', `${SEI}1\tx\t\t\t\n`, { type: 'tabella-sconosciuta', riga: null }],
    ['a table that cannot be', '__proto__', `${SEI}1\tx\t\t\t\n`, { type: 'tabella-sconosciuta', riga: null }],
  ])('keeps the embedded table and tells why: %s', async (_, numero, file, atteso) => {
    const tabelle = await openTabelle({ tabelle: Object.fromEntries([[numero, file]]) });
    expect(tabelle.problemi).toHaveLength(1);
    expect(tabelle.problemi[0]).toMatchObject({ tabella: numero, ...atteso });
    expect(tabelle.problemi[0]?.messaggio).toMatch(/\.$/);
    expect(tabelle.tabella(6).righe).toHaveLength(4);
  });

  it('one bad file does not cost the good ones', async () => {
    const tabelle = await openTabelle({ comuni: 'no', tabelle: { 6: `${SEI}1\tNuovo legame\t\t\t\n` } });
    expect(tabelle.problemi.map(({ tabella }) => tabella)).toEqual(['3']);
    expect(tabelle.tabella(6).righe).toHaveLength(1);
  });
});
