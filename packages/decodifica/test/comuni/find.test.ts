import { describe, expect, it } from 'vitest';

import type { ErroreComune } from '../../src/index.js';
import { esito, tabelle, toBreve } from '../aperte.js';

const { comuni } = tabelle;

function cerca(denominazione: string, siglaProvincia: string | undefined, il: string): string {
  return esito(comuni.find({ denominazione, siglaProvincia, il }));
}

function manca<T extends ErroreComune['type']>(
  type: T,
  ...[denominazione, siglaProvincia, il]: [string, string | undefined, string]
): Extract<ErroreComune, { type: T }> {
  const risposta = comuni.find({ denominazione, siglaProvincia, il });
  if (risposta.ok || risposta.error.type !== type) throw new Error(`${denominazione}: ${esito(risposta)}, not ${type}`);
  return risposta.error as Extract<ErroreComune, { type: T }>;
}

function codiciIgnoti(...domanda: [string, string | undefined, string]): readonly string[] {
  return manca('ignoto-ad-anpr', ...domanda).candidati.map(({ codiceCatastale }) => codiceCatastale);
}

describe('find: the cases of the official guides', () => {
  it('MONTESCUDO (FC) on 1946-10-10: the province was FO', () => {
    const errore = manca('non-in-quel-giorno', 'MONTESCUDO', 'FC', '1946-10-10');
    expect(toBreve(errore.inQuelGiorno)).toBe('MONTESCUDO (FO)');
  });

  it('MONTESCUDO (FC) on the last day of a version: what came before is another one', () => {
    const errore = manca('non-in-quel-giorno', 'MONTESCUDO', 'FC', '1992-04-15');
    expect(errore.inQuelGiorno?.dal).toBe('1920-03-15');
    expect(errore.predecessore?.dal).toBe('1862-08-15');
    expect(errore.successore?.dal).toBe('1992-04-16');
  });

  it('REGGIO CALABRIA (RC) on 2018-07-14: never the name; REGGIO DI CALABRIA is', () => {
    const errore = manca('mai-esistito', 'REGGIO CALABRIA', 'RC', '2018-07-14');
    expect(toBreve(errore.suggerimenti[0])).toBe('REGGIO DI CALABRIA (RC)');
  });

  it('TEMPIO PAUSANIA (SS) on 2011-03-07: it was OT, between two times of SS', () => {
    const errore = manca('non-in-quel-giorno', 'TEMPIO PAUSANIA', 'SS', '2011-03-07');
    expect(toBreve(errore.inQuelGiorno)).toBe('TEMPIO PAUSANIA (OT)');
    expect(errore.predecessore?.al).toBe('2005-12-31');
    expect(errore.successore?.dal).toBe('2016-04-28');
    expect(errore.versioni.every(({ siglaProvincia }) => siglaProvincia === 'SS')).toBe(true);
  });

  it('VERBANIA (NO) on 2018-02-19: NO until 1992-05-22, then VB', () => {
    const errore = manca('non-in-quel-giorno', 'VERBANIA', 'NO', '2018-02-19');
    expect(errore.versioni.map(({ dal, al }) => [dal, al])).toEqual([['1939-06-04', '1992-05-22']]);
    expect(toBreve(errore.inQuelGiorno)).toBe('VERBANIA (VB)');
  });

  it('CROTONE (KR) begins on 1992-04-16', () => {
    expect(toBreve(manca('non-in-quel-giorno', 'CROTONE', 'KR', '1992-04-15').inQuelGiorno)).toBe('CROTONE (CZ)');
    expect(cerca('CROTONE', 'KR', '1992-04-16')).toBe('D122');
  });

  it('BORRIANA (VC) ends on 1992-04-15', () => {
    expect(cerca('BORRIANA', 'VC', '1992-04-15')).toBe('B058');
    expect(toBreve(manca('non-in-quel-giorno', 'BORRIANA', 'VC', '1992-04-16').inQuelGiorno)).toBe('BORRIANA (BI)');
  });

  it('GRESSONEY-SAINT-JEAN has its hyphens from 1977-01-02: before, the name has none', () => {
    const errore = manca('non-in-quel-giorno', 'GRESSONEY-SAINT-JEAN', 'AO', '1977-01-01');
    expect(toBreve(errore.inQuelGiorno)).toBe('GRESSONEY SAINT JEAN (AO)');
    expect(cerca('GRESSONEY SAINT JEAN', 'AO', '1977-01-01')).toBe('E168');
    expect(cerca('GRESSONEY-SAINT-JEAN', 'AO', '1977-01-02')).toBe('E168');
  });
});

describe('find: names and days', () => {
  it.each([
    ['FIUME', undefined, '1930-01-01', 'D620'],
    ['FIUME', undefined, '1905-01-01', 'D621'],
    ['ZARA', undefined, '1930-07-01', 'M149'],
    ['CAPODISTRIA', undefined, '1976-01-01', 'B665'],
    ['PIRANO', undefined, '1977-04-03', 'G700'],
    ['VIMERCATE', 'MI', '2009-06-29', 'M052'],
    ['VIMERCATE', 'MB', '2009-06-30', 'M052'],
    ['MONTALCINO', 'SI', '2016-12-31', 'F402'],
    ['MONTALCINO', 'SI', '2017-01-01', 'M378'],
    ['BELLAGIO', 'CO', '2014-02-03', 'A744'],
    ['BELLAGIO', 'CO', '2014-02-04', 'M335'],
    ['CORIGLIANO-ROSSANO', 'CS', '2018-03-31', 'M403'],
    ['CORIGLIANO CALABRO', 'CS', '2018-03-30', 'D005'],
    ['bozen', 'bz', '2020-01-01', 'A952'],
    ['Forli', 'fc', '2020-01-01', 'D704'],
    ['  reggio  nell’emilia ', 're', '2020-01-01', 'H223'],
    ['PATERNÒ', undefined, '2000-01-01', 'G371'],
    ["paterno'", undefined, '2000-01-01', 'G371'],
    ['PATERNO', 'PZ', '2000-01-01', 'M269'],
    ['PATERNO', undefined, '1950-01-01', 'G371'], // the other is not born yet
    ['TRE VILLE', undefined, '2020-01-01', 'M361'],
    ['TREVILLE', undefined, '2020-01-01', 'L403'],
    ['PEGLIO', 'PU', '2020-01-01', 'G416'],
    ['CASTRO', 'LE', '2020-01-01', 'M261'],
  ] as const)('%s (%s) on %s is %s', (denominazione, sigla, il, codice) => {
    expect(cerca(denominazione, sigla, il)).toBe(codice);
  });

  it.each(['SAMONE', 'LIVO', 'PEGLIO', 'CASTRO', 'SAN TEODORO', 'PATERNO'])(
    '%s without a province is two comuni: nobody is chosen',
    (denominazione) => {
      expect(manca('ambiguo', denominazione, undefined, '2020-01-01').candidati).toHaveLength(2);
    },
  );

  it('an apostrophe doubled inside a word is another name; at the end of one it is no matter', () => {
    expect(cerca("CASTEL D''''ARIO", 'MN', '2000-01-01')).toBe('mai-esistito');
    expect(cerca("castel d’ario''", 'MN', '2000-01-01')).toBe('C076');
  });

  it('two CASTELLO (TN) were in force on one day: both are candidates', () => {
    const { candidati } = manca('ambiguo', 'CASTELLO', 'TN', '1925-01-01');
    expect(candidati.map(({ codiceCatastale }) => codiceCatastale).sort()).toEqual(['C182', 'C183']);
  });

  it('a comune without codice catastale is found, and its code is null, never ND', () => {
    const senale = comuni.find({ denominazione: 'SENALE', siglaProvincia: 'BZ', il: '1950-01-01' });
    expect(senale).toMatchObject({ ok: true, value: { codiceCatastale: null, codiceIstat: '021090' } });
    expect(comuni.findVersioni('ND')).toEqual([]);
    expect(esito(comuni.findByCatastale('ND', '1950-01-01'))).toBe('mai-esistito');
  });
});

describe('find: misses', () => {
  it('PIRANO the day after it was ceded: gone, without a successor', () => {
    const errore = manca('non-in-quel-giorno', 'PIRANO', 'PL', '1977-04-04');
    expect(errore).toMatchObject({ inQuelGiorno: null, successore: null, candidati: [] });
    expect(errore.predecessore?.al).toBe('1977-04-03');
  });

  it('a name whose other bearer is gone is not explained by the one that stayed', () => {
    const errore = manca('non-in-quel-giorno', 'FIUME', undefined, '1950-01-01');
    expect(errore).toMatchObject({ inQuelGiorno: null, predecessore: null, successore: null });
    expect(errore.candidati.map(toBreve)).toEqual(['FIUME VENETO (UD)']);
  });

  it('a right name with a province it never had: where it was that day, or who could be meant', () => {
    expect(toBreve(manca('non-in-quel-giorno', 'ROMA', 'MI', '2000-01-01').inQuelGiorno)).toBe('ROMA (RM)');
    const castro = manca('non-in-quel-giorno', 'CASTRO', 'MI', '2000-01-01');
    expect(castro.inQuelGiorno).toBeNull();
    expect(castro.candidati.map(toBreve)).toEqual(['CASTRO (BG)', 'CASTRO (LE)']);
  });

  it('a right name of other days with a province it never had: when and where it was', () => {
    const gallico = manca('non-in-quel-giorno', 'GALLICO', 'CS', '1950-01-01');
    expect(gallico).toMatchObject({ inQuelGiorno: null, successore: null, candidati: [] });
    expect(gallico.versioni.map((versione) => [toBreve(versione), versione.al])).toEqual([
      ['GALLICO (RC)', '1927-08-02'],
    ]);
    expect(gallico.predecessore).toBe(gallico.versioni[0]);
  });

  it('a name never borne in any province: the nearest of any day, those of that day first', () => {
    const nomi = (il: string): readonly string[] =>
      manca('mai-esistito', 'GALICO', 'RC', il).suggerimenti.map(({ denominazione }) => denominazione);
    expect(nomi('1920-01-01')[0]).toBe('GALLICO');
    expect(nomi('1950-01-01')[0]).not.toBe('GALLICO');
    expect(nomi('1950-01-01')).toContain('GALLICO');
  });

  it('a place that only the Agenzia delle Entrate knows', () => {
    expect(codiciIgnoti('SETTEVILLE', 'BL', '2024-05-01')).toEqual(['M437']);
    expect(codiciIgnoti('SESTO', 'MI', '1950-01-01')).toEqual(['I685']); // not SESTO (BZ)
  });

  it.each([
    ['MONCUCCO', 'MI', ['F344', 'F345']],
    ['SAN BARTOLOMEO', undefined, ['H759', 'H761']],
    ['VAIRANO', undefined, ['L541', 'L542']],
    ['VAIRANO', 'pv', ['L542']],
  ] as const)('several places that only the Agenzia delle Entrate knows: %s (%s)', (nome, sigla, codici) => {
    expect(codiciIgnoti(nome, sigla, '1920-01-01')).toEqual(codici);
  });

  it('a name from nowhere', () => {
    expect(manca('mai-esistito', 'XQZKWJ', undefined, '2000-01-01').suggerimenti).toEqual([]);
    expect(manca('mai-esistito', '', undefined, '2000-01-01').suggerimenti).toEqual([]);
  });

  it('a province sign that is no sign matches nothing, not everything', () => {
    for (const sigla of ['', 'R', 'ROM', '1A']) expect(cerca('ROMA', sigla, '2000-01-01')).toBe('non-in-quel-giorno');
  });

  it('a day that is none is the caller’s mistake, also when the name is unknown', () => {
    expect(() => cerca('ROMA', 'RM', '2000-02-30')).toThrow('AAAA-MM-GG');
    expect(() => cerca('XQZKWJ', 'RM', '01/01/2000')).toThrow('AAAA-MM-GG');
  });
});

describe('what comes back', () => {
  it('has every column of the archive', () => {
    const forli = comuni.findByCatastale('D704', '2020-01-01');
    expect(forli.ok && forli.value).toEqual({
      codiceCatastale: 'D704',
      codiceIstat: '040012',
      denominazione: 'FORLÌ',
      denominazioneTraslitterata: "FORLI'",
      altraDenominazione: null,
      altraDenominazioneTraslitterata: null,
      siglaProvincia: 'FC',
      idProvincia: '40',
      idProvinciaIstat: '040',
      idRegione: '08',
      idPrefettura: 'FC',
      codiceVariazione: null,
      fonte: null,
      dataUltimoAgg: '2016-06-17',
      dal: '1992-04-16',
      al: null,
    });
  });

  it('is shared between answers, and nobody can change it', () => {
    const [una, altra] = [1, 2].map(() => comuni.findByCatastale('D704', '2020-01-01'));
    expect(una?.ok === true && altra?.ok === true && una.value === altra.value && Object.isFrozen(una.value)).toBe(
      true,
    );
  });
});

describe('isSiglaProvincia', () => {
  it('knows the sign of a province of any day, in either case, and no other', () => {
    expect(['FU', 'FO', 'fc', 'Rn', 'OT', 'SU'].filter((sigla) => !comuni.isSiglaProvincia(sigla))).toEqual([]);
    expect(['XX', '', 'F', 'FUM', 'EE', '1A'].filter((sigla) => comuni.isSiglaProvincia(sigla))).toEqual([]);
  });
});
