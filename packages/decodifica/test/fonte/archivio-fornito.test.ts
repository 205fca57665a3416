import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { openTabelle, VERSIONE_TABELLE, type Problema } from '../../src/index.js';
import { esito } from '../aperte.js';
import { INCORPORATE, toCsv, type Riga } from './archivio-di-prova.js';

/** A comune that never was. */
const BUONA: Riga = {
  ID: '20001',
  DATAISTITUZIONE: '1900-01-01',
  DATACESSAZIONE: '9999-12-31',
  CODISTAT: '058999',
  CODCATASTALE: 'Y999',
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
  ID: '20002',
  DATAISTITUZIONE: '1880-01-01',
  DATACESSAZIONE: '1899-12-31',
  DENOMINAZIONE_IT: 'BORGO ÀNTICO',
  DENOMTRASLITTERATA: 'BORGO ANTICO',
  IDPREFETTURA: '',
  STATO: 'C',
  DATAULTIMOAGG: '2024-06-30',
  COD_DENOM: '058998',
};

/** The good row alone, with some cells changed. */
function con(celle: Partial<Riga>): string {
  return toCsv({ ...BUONA, ...celle });
}

const byte = (testo: string): Uint8Array => new TextEncoder().encode(testo);

describe('openTabelle with a newer archive of comuni', () => {
  it('uses it, says so, and knows its digest', async () => {
    const comuni = byte(`\uFEFF${toCsv(...INCORPORATE, BUONA, VECCHIA)}`);
    const sha256 = (da: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(da).digest('hex'));
    const tabelle = await openTabelle({ comuni, sha256 });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.versione.comuni).toEqual({
      file: 'ANPR_archivio_comuni.csv',
      righe: 19_354,
      sha256: await sha256(comuni),
      estratta: '2025-01-31',
      nota: null,
      origine: 'fornita',
    });
    const finto = { denominazione: 'borgo finto', siglaProvincia: 'RM', il: '2025-01-01' };
    expect(esito(tabelle.comuni.find(finto))).toBe('Y999');
    expect(esito(tabelle.comuni.find({ denominazione: 'Borgo Antico', il: '1899-12-31' }))).toBe('Y999');
    expect(tabelle.comuni.isCodiceVariazione('058998')).toBe(true);
    expect(esito(tabelle.comuni.findByCatastale('H501', '2020-01-01'))).toBe('H501');
  });

  it('takes text, CRLF, and rows in any order', async () => {
    const comuni = toCsv(BUONA, ...INCORPORATE, VECCHIA).replaceAll('\n', '\r\n');
    const tabelle = await openTabelle({ comuni });
    expect(tabelle.problemi).toEqual([]);
    expect(tabelle.versione.comuni).toMatchObject({ righe: 19_354, sha256: null, origine: 'fornita' });
    expect(tabelle.comuni.findVersioni('Y999').map(({ dal }) => dal)).toEqual(['1880-01-01', '1900-01-01']);
  });

  it('takes an archive that closed a comune', async () => {
    const chiuse = INCORPORATE.map((riga) =>
      riga.CODCATASTALE === 'A001' && riga.STATO === 'A'
        ? { ...riga, DATACESSAZIONE: '2024-12-31', STATO: 'C', DATAULTIMOAGG: '2025-01-10' }
        : riga,
    );
    const tabelle = await openTabelle({ comuni: toCsv(...chiuse) });
    expect(tabelle.problemi).toEqual([]);
    expect(esito(tabelle.comuni.findByCatastale('A001', '2025-01-01'))).toBe('non-in-quel-giorno');
  });
});

describe('openTabelle keeps the embedded archive and tells why', () => {
  const FORLI = toCsv({ ...BUONA, DENOMINAZIONE_IT: 'FORLÌ' });
  const utf16 = (inizio: readonly number[], testo: string): Uint8Array =>
    Uint8Array.from([...inizio, ...Buffer.from(testo, 'utf16le')]);

  it.each<[string, string | Uint8Array, Partial<Problema>]>([
    ['a bad byte', new Uint8Array([0x49, 0x44, 0xc3, 0x28]), { type: 'codifica', riga: 1, colonna: 'ID' }],
    [
      'a letter of another encoding',
      Buffer.from(FORLI, 'latin1'),
      { type: 'codifica', riga: 2, colonna: 'DENOMINAZIONE_IT', messaggio: expect.stringContaining('0xCC') as string },
    ],
    ['a character cut at the end', byte(FORLI).slice(0, byte(FORLI).indexOf(0xc3) + 1), { type: 'codifica', riga: 2 }],
    ['UTF-16', utf16([0xff, 0xfe], FORLI), { type: 'codifica', riga: 1, colonna: 'ID' }],
    ['UTF-16 that does not say so', utf16([], FORLI), { messaggio: 'Il file è in UTF-16, non in UTF-8.' }],
    ['empty', '', { type: 'intestazione', riga: 1, colonna: 'ID' }],
    ['another header', toCsv(BUONA).replace('CODISTAT', 'ISTAT'), { type: 'intestazione', colonna: 'CODISTAT' }],
    ['a header cut short', toCsv(BUONA).replace(',"COD_DENOM"', ''), { type: 'intestazione', colonna: 'COD_DENOM' }],
    ['another separator', toCsv(BUONA).replaceAll('","', '";"'), { type: 'intestazione', riga: 1, colonna: 'ID' }],
    ['no rows', toCsv(), { type: 'numero-campi', riga: 1, colonna: 'ID' }],
    ['a row cut short', `${toCsv(BUONA)}"3","1900-01-01"\n`, { type: 'numero-campi', colonna: 'DATACESSAZIONE' }],
    ['quotes that do not close', `${toCsv(BUONA)}"3","1900\n`, { type: 'virgolette', colonna: 'DATAISTITUZIONE' }],
    ['an impossible day', con({ DATAISTITUZIONE: '1900-02-29' }), { type: 'data', colonna: 'DATAISTITUZIONE' }],
    ['a day in Italian order', con({ DATAULTIMOAGG: '31/01/2025' }), { type: 'data', colonna: 'DATAULTIMOAGG' }],
    ['an update at the end of time', con({ DATAULTIMOAGG: '9999-12-31' }), { type: 'data', colonna: 'DATAULTIMOAGG' }],
    ['an end first', con({ DATACESSAZIONE: '1899-01-01', STATO: 'C' }), { type: 'intervallo', riga: 2 }],
    ['a ceased comune without an end', con({ STATO: 'C' }), { type: 'stato', riga: 2, colonna: 'STATO' }],
    ['a short ISTAT code', con({ CODISTAT: '58091' }), { type: 'codice', colonna: 'CODISTAT' }],
    ['a wrong codice catastale', con({ CODCATASTALE: 'A99' }), { type: 'codice', colonna: 'CODCATASTALE' }],
    ['no name', con({ DENOMINAZIONE_IT: '' }), { type: 'codice', colonna: 'DENOMINAZIONE_IT' }],
    ['a blank after a name', con({ DENOMINAZIONE_IT: 'BORGO ' }), { type: 'spazi', colonna: 'DENOMINAZIONE_IT' }],
    ['a tab in a name', con({ DENOMINAZIONE_IT: 'BORGO\tFINTO' }), { type: 'carattere', riga: 2 }],
    ['a lost letter', con({ DENOMINAZIONE_IT: 'FORL\uFFFD' }), { type: 'carattere', colonna: 'DENOMINAZIONE_IT' }],
    ['a C1 control', con({ ALTRADENOMINAZIONE: 'A\u0085B' }), { type: 'carattere', colonna: 'ALTRADENOMINAZIONE' }],
    ['an invisible character', con({ FONTE: 'A\u200BE' }), { type: 'carattere', colonna: 'FONTE' }],
    ['an identifier twice', toCsv(BUONA, { ...VECCHIA, ID: BUONA.ID }), { type: 'doppione', riga: 3, colonna: 'ID' }],
    ['a row under another identifier', toCsv(BUONA, { ...BUONA, ID: '3' }), { type: 'doppione', riga: 3 }],
    [
      'two versions on one day',
      toCsv(BUONA, { ...VECCHIA, DATACESSAZIONE: '1900-01-01' }),
      { type: 'sovrapposizione', riga: 2, colonna: 'DATAISTITUZIONE' },
    ],
    [
      'two versions in force',
      toCsv(BUONA, { ...BUONA, ID: '3', DENOMINAZIONE_IT: 'BORGO ALTRO' }),
      { type: 'sovrapposizione', riga: 3, colonna: 'DATAISTITUZIONE' },
    ],
    [
      'two comuni of one ISTAT code',
      toCsv(BUONA, { ...VECCHIA, CODCATASTALE: 'ND', DATACESSAZIONE: '1900-01-01' }),
      { type: 'sovrapposizione', riga: 2, colonna: 'CODISTAT' },
    ],
  ])('%s', async (_, comuni, atteso) => {
    const tabelle = await openTabelle({ comuni });
    expect(tabelle.problemi).toHaveLength(1);
    expect(tabelle.problemi[0]).toMatchObject({ tabella: '3', ...atteso });
    expect(tabelle.problemi[0]?.messaggio).toMatch(/\.$/);
    expect(tabelle.versione.comuni).toEqual({ ...VERSIONE_TABELLE.comuni, origine: 'incorporata' });
    expect(esito(tabelle.comuni.findByCatastale('H501', '2020-01-01'))).toBe('H501');
  });

  it('one bad byte anywhere: its line and column', async () => {
    const comuni = byte(toCsv(...INCORPORATE));
    const linee = toCsv(...INCORPORATE.slice(0, 9_000));
    const nome = byte(`${linee}"1","1900-01-01","9999-12-31","000000","A000","`).length;
    comuni[nome + 12] = 0xff;
    const { problemi } = await openTabelle({ comuni });
    expect(problemi).toMatchObject([
      {
        type: 'codifica',
        riga: 9_002,
        messaggio: `Il file non è in UTF-8: il byte ${nome + 13} (0xFF) non può starvi.`,
      },
    ]);
    expect(problemi[0]?.colonna).toMatch(/^DENOM/);
  });

  it('all problems at once', async () => {
    const comuni = toCsv(
      { ...BUONA, CODISTAT: 'x' },
      { ...VECCHIA, DATAISTITUZIONE: '1880-13-01' },
      { ...BUONA, ID: '3', CODCATASTALE: 'B001', STATO: '?', CODISTAT: '058997' },
    );
    const { problemi } = await openTabelle({ comuni });
    expect(problemi.map(({ riga, type }) => [riga, type])).toEqual([
      [2, 'codice'],
      [3, 'data'],
      [4, 'codice'],
      [4, 'stato'],
    ]);
  });

  it('an archive cut short: how many codes were lost, and three of them', async () => {
    const { problemi } = await openTabelle({ comuni: toCsv(BUONA) });
    expect(problemi).toEqual([
      {
        tabella: '3',
        riga: null,
        colonna: 'CODCATASTALE',
        type: 'incompleto',
        messaggio:
          'Mancano 9859 dei 9859 codici dei dati incorporati, per esempio A001 (ABANO TERME), A002 (ABBADIA SOPRA ADDA), A003 (ABBADIA ALPINA).',
      },
    ]);
    const prime = await openTabelle({ comuni: toCsv(...INCORPORATE.slice(0, 8_999), BUONA) });
    expect(prime.problemi.map(({ type }) => type)).toEqual(['incompleto']);
    expect(prime.versione.comuni.righe).toBe(19_352);
  });

  it('an older archive, also one that has every code', async () => {
    const { problemi } = await openTabelle({
      comuni: toCsv(...INCORPORATE.map((riga) => ({ ...riga, DATAULTIMOAGG: '2018-10-24' }))),
    });
    expect(problemi).toEqual([
      {
        tabella: '3',
        riga: null,
        colonna: 'DATAULTIMOAGG',
        type: 'superato',
        messaggio: 'Il file è aggiornato al 2018-10-24, i dati incorporati al 2023-05-16: sono questi i più recenti.',
      },
    ]);
    const vecchie = INCORPORATE.filter(({ DATAULTIMOAGG }) => DATAULTIMOAGG <= '2018-10-24');
    const { problemi: due } = await openTabelle({ comuni: toCsv(...vecchie) });
    expect(due.map(({ type }) => type)).toEqual(['superato', 'incompleto']);
  });

  it('any other overlap under D588 than that of the source, which is MARNE and FILAGO until 1928-01-25', async () => {
    const tipi = async (cambia: (riga: Riga) => readonly Riga[]): Promise<readonly string[]> => {
      const comuni = toCsv(...INCORPORATE.flatMap((riga) => (riga.CODCATASTALE === 'D588' ? cambia(riga) : [riga])));
      return (await openTabelle({ comuni })).problemi.map(({ type }) => type);
    };
    expect(await tipi((riga) => [riga])).toEqual([]);
    expect(await tipi((riga) => [riga, { ...riga, ID: `9${riga.ID}` }])).toEqual(Array(4).fill('doppione'));
    expect(
      await tipi((riga) => [riga.DATACESSAZIONE === '1928-01-25' ? { ...riga, DATACESSAZIONE: '1928-01-26' } : riga]),
    ).toContain('sovrapposizione');
    expect(await tipi((riga) => [riga.CODISTAT === '016828' ? { ...riga, CODISTAT: '016999' } : riga])).toEqual([
      'sovrapposizione',
    ]);
  });
});
