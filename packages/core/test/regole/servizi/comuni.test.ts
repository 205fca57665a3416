import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Comune } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Regola, type Soggetto, evaluateNonVerificati, findRegola, regoleSoggetto } from '../../../src/index.js';
import { ada, contesto, nata, neiServizi } from '../../scheda-di-prova.js';
import { codici, comune, rilievo, sposata } from '../esempi.js';
import { FAMIGLIE, type FamigliaDiCodici, scheda } from './famiglie-comuni.js';

const REGOLE_TSV = resolve(import.meta.dirname, '../../../../../../shared/spec/regole/regole.tsv');

const regola = (codice: string) => findRegola(codice) as unknown as Regola<Soggetto>;
const codiciDi = ({ inesistente, ambiguo, istat, nonValido, inesistenteONonValido }: FamigliaDiCodici): string[] =>
  [inesistente, ambiguo, istat, nonValido, inesistenteONonValido].filter((codice) => codice !== undefined);

/** What is wrong with a comune on a day, from the versions of the archive and nothing else. */
function attesi(
  famiglia: FamigliaDiCodici,
  { versioni, il, codiceIstat }: { versioni: readonly Comune[]; il: string | undefined; codiceIstat?: string },
): (string | undefined)[] {
  const { oggi } = contesto;
  const giorno = famiglia.data === undefined ? oggi : il;
  const valide = giorno === undefined ? versioni : versioni.filter((v) => v.dal <= giorno && giorno <= (v.al ?? '9'));
  const isAtto = famiglia.data?.endsWith('dataFormazioneAtto') === true;
  const istatErrato = codiceIstat !== undefined && valide.every((v) => v.codiceIstat !== codiceIstat);
  return [
    versioni.length === 0 ? famiglia.inesistente : undefined,
    giorno === undefined && versioni.length > 1 ? famiglia.ambiguo : undefined,
    (valide.length > 0 || (isAtto && versioni.length > 0)) && istatErrato ? famiglia.istat : undefined,
    versioni.length > 0 && valide.length === 0 ? famiglia.nonValido : undefined,
    valide.length === 0 ? famiglia.inesistenteONonValido : undefined,
  ].filter((codice) => codice !== undefined);
}

const nome = fc.constantFrom<[string, string]>(
  ['VERBANIA', 'NO'], ['VERBANIA', 'VB'], ['VERBANIA', 'TO'], ['MILANO', 'MI'], ['MONTESCUDO', 'FC'], ['FORLÌ', 'FO'],
  ["FORLI'", 'FC'], ['CORIGLIANO-ROSSANO', 'CS'], ['CASTELLO', 'TN'], ['MERAN', 'BZ'], ['ROMAA', 'RM'], ['', 'RM'],
); // prettier-ignore
const giorno = fc.constantFrom('1861-03-17', '1927-01-11', '1927-01-12', '1992-04-15', '1992-04-16', '2018-03-31', '2020-01-01'); // prettier-ignore
const codiceIstat = fc.constantFrom('003072', '103072', '015146', '040012', '099032', '078157', '061526', 'x');

describe.each(FAMIGLIE.map((famiglia) => [codiciDi(famiglia).join(' '), famiglia] as const))('%s', (_, famiglia) => {
  const { campo, data } = famiglia;

  it('answer as the versions of the archive do', () => {
    fc.assert(
      fc.property(
        nome,
        fc.option(giorno, { nil: undefined }),
        fc.option(codiceIstat),
        ([denominazione, sigla], il, istat) => {
          const indicato = {
            ...comune(denominazione, sigla),
            ...(istat === null ? {} : { codiceIstat: istat }),
          };
          const soggetto = scheda({ [campo]: indicato, [data ?? 'senza']: data === undefined ? undefined : il });
          const versioni = contesto.tabelle.comuni.findVersioni({
            denominazione: denominazione,
            siglaProvincia: sigla,
          });
          const violati = codiciDi(famiglia).filter(
            (codice) => regola(codice).verifica(soggetto, neiServizi).type === 'violata',
          );
          const senzaData = il === undefined && data !== undefined;
          // Without their mandatory date EC007, EC078 and EN332 cannot be decided.
          const aperti = senzaData ? ['EC007', 'EC078', 'EN332'] : [];
          expect(violati.filter((codice) => !aperti.includes(codice)).sort()).toEqual(
            attesi(famiglia, { versioni, il, ...(istat === null ? {} : { codiceIstat: istat }) })
              .filter((codice) => !aperti.includes(codice ?? ''))
              .sort(),
          );
        },
      ),
    );
  });

  it('find one that never was, one of other days, one code that is of none; where the day is not told, which of several', () => {
    const { inesistente, ambiguo, istat, nonValido, inesistenteONonValido } = famiglia;
    const trovati = (indicato: object, il?: string) => {
      const soggetto = scheda({ [campo]: indicato, [data ?? 'senza']: data === undefined ? undefined : il });
      return codiciDi(famiglia).filter((codice) => regola(codice).verifica(soggetto, neiServizi).type === 'violata');
    };
    const soli = (...attesi: (string | undefined)[]) => attesi.filter((codice) => codice !== undefined);
    const milano = { ...comune('MILANO', 'MI'), codiceIstat: '015146' };
    expect(trovati(milano, '2020-01-01')).toEqual([]);
    expect(trovati(comune('ROMAA', 'RM'), '2020-01-01')).toEqual(soli(inesistente, inesistenteONonValido));
    expect(trovati(comune('VERBANIA', 'NO'), '2020-01-01')).toEqual(soli(nonValido, inesistenteONonValido));
    expect(trovati({ ...milano, codiceIstat: '015145' }, '2020-01-01')).toEqual([istat]);
    expect(trovati(milano)).toEqual(soli(ambiguo));
  });

  it('name the field, and the comune as the scheda has it', () => {
    const soggetto = scheda({
      [campo]: { ...comune('MILANO', 'MI'), codiceIstat: '000000' },
      [data ?? 'senza']: '2020-01-01',
    });
    expect(rilievo(soggetto, famiglia.istat, neiServizi)).toMatchObject({
      campo: `${campo}.codiceIstat`,
      valore: '000000',
      messaggio: expect.stringMatching(
        /^Codice ISTAT 000000 del comune .*MILANO \(MI\).* errato: il \d.* era 015146\.$/,
      ) as string,
    });
  });

  it('leave a scheda alone that names no comune there, and one that names half of it open', () => {
    for (const codice of codiciDi(famiglia)) {
      expect(regola(codice).verifica({}, neiServizi)).toEqual({ type: 'conforme' });
      const monco = scheda({ [campo]: { nomeComune: 'MILANO', codiceIstat: '015146' } });
      expect(regola(codice).verifica(monco, neiServizi)).toEqual({
        type: 'non-valutabile',
        mancano: [`${campo}.siglaProvinciaIstat`],
      });
    }
  });

  it('have the fields of the official list', (ctx) => {
    if (!existsSync(REGOLE_TSV)) ctx.skip('the official list is not beside the project (../shared)');
    const righe = readFileSync(REGOLE_TSV, 'utf8')
      .split('\n')
      .map((riga) => riga.split('\t'));
    for (const codice of codiciDi(famiglia)) {
      const [primo = ''] = (righe.find(([c]) => c === codice)?.[8] ?? '').split(';');
      const propri = regola(codice).campi.filter(
        (c) => c === primo || primo.replace('paternita/maternita', 'paternita') === c,
      );
      expect(`${codice} ${propri.join()}`).toBe(`${codice} ${primo.replace('paternita/maternita', 'paternita')}`);
    }
  });
});

describe('the comuni, in the services', () => {
  it('a marriage in REGGIO CALABRIA, which never was a name: EC042', () => {
    expect(codici(sposata({ luogoEvento: { comune: comune('REGGIO CALABRIA', 'RC') } }), neiServizi)).toEqual([
      'EC042',
    ]);
  });

  it('a marriage of 2006 in VERBANIA (NO), which was VB by then: EC101, a warning', () => {
    const scheda = sposata({ luogoEvento: { comune: comune('VERBANIA', 'NO') } });
    expect(codici(scheda, neiServizi)).toEqual(['EC101']);
    expect(codici(scheda)).toEqual([]);
    expect(rilievo(scheda, 'EC101', neiServizi)).toMatchObject({
      severita: 'avviso',
      messaggio: 'Comune del matrimonio VERBANIA (NO) non esistente il 10/06/2006: in quel giorno era VERBANIA (VB).',
    });
  });

  it('a marriage in MILANO of unknown day: EC043', () => {
    const scheda = ada({
      matrimonio: { coniuge: {}, datiMatrimonio: { luogoEvento: { comune: comune('MILANO', 'MI') } } },
    });
    expect(rilievo(scheda, 'EC043', neiServizi).messaggio).toMatch(
      /^Comune del matrimonio MILANO \(MI\) non individuabile: manca la data e l’archivio ne ha \d+ versioni\.$/,
    );
  });

  it('the code of a variation in place of the ISTAT code: EC058', () => {
    const residenza = {
      indirizzo: { comune: { ...comune('ABANO', 'PD'), codiceIstat: '028500' } },
      dataDecorrenzaResidenza: '1900-01-01',
    };
    expect(rilievo(ada({ residenza }), 'EC058', neiServizi).messaggio).toBe(
      'Codice ISTAT 028500 del comune di residenza ABANO (PD) errato: è un codice di variazione; il 01/01/1900 era 028001.',
    );
  });

  it('a residence without its day, in a comune that never was: EC056; in one that was: nothing', () => {
    const in_ = (nomeComune: string) => ada({ residenza: { indirizzo: { comune: comune(nomeComune, 'CS') } } });
    expect(codici(in_('COSENZAA'), neiServizi)).toContain('EC056');
    expect(codici(in_('CORIGLIANO-ROSSANO'), neiServizi)).not.toContain('EC056');
  });

  it('a voter of a comune that is no more: EC090', () => {
    const scheda = ada({ listaElettorale: { comune: comune('CORIGLIANO CALABRO', 'CS') } });
    expect(rilievo(scheda, 'EC090', neiServizi).messaggio).toContain('non esistente il 21/11/2026');
  });

  it('both parents born in comuni that never were: one rilievo of EC148, which names both', () => {
    const nato = (nomeComune: string) => ({ generalita: { luogoNascita: { comune: comune(nomeComune, 'RM') } } });
    const scheda = ada({ paternita: nato('ROMAA'), maternita: nato('ROMAAA') });
    expect(rilievo(scheda, 'EC148', neiServizi)).toMatchObject({
      campo: 'paternita.generalita.luogoNascita.comune',
      valore: 'ROMAA (RM)',
      messaggio: expect.stringContaining('ROMAA (RM), padre, e ROMAAA (RM), madre, sconosciuto') as string,
    });
  });

  it('one parent wrong and one not known: the wrong one counts', () => {
    const scheda = ada({
      paternita: { generalita: { luogoNascita: { comune: { nomeComune: 'ROMA' } } } },
      maternita: { generalita: { luogoNascita: { comune: comune('ROMAA', 'RM') } } },
    });
    expect(rilievo(scheda, 'EC148', neiServizi).campo).toBe('maternita.generalita.luogoNascita.comune');
  });
});

describe('an act that tells its year and not its day', () => {
  const atto = (anno: string, indicato: object) => ada({ attoNascita: { anno, comuneRegistrazione: indicato } });

  it('is of a comune that was there some day of that year (italia/anpr #983)', () => {
    expect(codici(atto('1992', comune('VERBANIA', 'NO')), neiServizi)).toEqual([]);
    expect(codici(atto('1992', comune('VERBANIA', 'VB')), neiServizi)).toEqual([]);
    expect(codici(atto('1993', comune('VERBANIA', 'NO')), neiServizi)).toEqual(['EC169']);
  });

  it('may have any ISTAT code of that year (ANPR 4.1.20, 5.2.5)', () => {
    const diAla = (codiceIstat: string) => atto('1923', { ...comune('ALA', 'TN'), codiceIstat });
    expect(codici(diAla('802003'), neiServizi)).not.toContain('EC168'); // until 13 February
    expect(codici(diAla('022001'), neiServizi)).not.toContain('EC168');
    expect(rilievo(diAla('022002'), 'EC168', neiServizi).messaggio).toContain('nell’anno 1923 era 802003 o 022001');
  });

  it('may have no ISTAT code at all of a year in which the comune was not there (italia/anpr #2547)', () => {
    const diColle = (codice: object) => atto('1942', { ...comune("COLLE D'ANCHISE", 'CB'), ...codice });
    const { messaggio } = rilievo(diColle({ codiceIstat: '070036' }), 'EC168', neiServizi);
    expect(messaggio).toContain('errato: nell’anno 1942 il comune non c’era');
    expect(codici(diColle({}), neiServizi)).toContain('EC169');
    expect(codici(diColle({}), neiServizi)).not.toContain('EC168');
  });

  it('is doubtful only where the comune had several versions in that year', () => {
    const { tabelle } = contesto;
    const del1929 = tabelle.comuni
      .findVersioni({ denominazione: 'ACQUI', siglaProvincia: 'AL' })
      .filter((v) => v.dal <= '1929-12-31' && '1929-01-01' <= (v.al ?? '9'));
    expect(del1929).toHaveLength(3);
    const diAcqui = (anno: string) => regola('EC167').verifica(atto(anno, comune('ACQUI', 'AL')), neiServizi);
    expect(diAcqui('1929')).toMatchObject({
      parametri: { spiegazione: 'manca la data e l’archivio ne ha 3 versioni del 1929' },
    });
    expect(diAcqui('1931')).toEqual({ type: 'conforme' });
  });
});

describe('a birth of which only the year is known', () => {
  const nataNel = (anno: string, indicato: object) =>
    nata({ dataNascita: `${anno}-01-01`, senzaGiornoMese: '1', luogoNascita: { comune: indicato } });
  const milano = (codiceIstat: string) => nataNel('1980', { ...comune('MILANO', 'MI'), codiceIstat });
  const abbadia = (codiceIstat: string) => nataNel('1992', { ...comune('ABBADIA CERRETO', 'MI'), codiceIstat });
  const aperti = (soggetto: Soggetto) => evaluateNonVerificati(soggetto, neiServizi).map(({ codice }) => codice);

  it('is decided where the comune had one code all year', () => {
    expect(regola('EC009').verifica(milano('015146'), neiServizi)).toEqual({ type: 'conforme' });
    expect(rilievo(milano('015145'), 'EC009', neiServizi).messaggio).toContain('nell’anno 1980 era 015146');
  });

  it('is left open where the comune was not there all year', () => {
    expect(aperti(abbadia('098001'))).toContain('EC009'); // from 16 April, in LODI
    expect(regola('EC009').verifica(abbadia('015001'), neiServizi)).toEqual({ type: 'conforme' });
  });

  it('is left open where the code changed during the year', () => {
    expect(aperti(nataNel('1923', { ...comune('ALA', 'TN'), codiceIstat: '802003' }))).toContain('EC009');
  });
});

describe('two comuni of one name and province on one day', () => {
  const castello = (codiceIstat: string) =>
    nata({ dataNascita: '1924-01-01', luogoNascita: { comune: { ...comune('CASTELLO', 'TN'), codiceIstat } } });

  it('are told by the ISTAT code, which is right if it is of one of them', () => {
    for (const suo of ['022045', '022820'])
      expect(regola('EC009').verifica(castello(suo), neiServizi)).toEqual({ type: 'conforme' });
    expect(rilievo(castello('022205'), 'EC009', neiServizi).messaggio).toContain('era 022820 o 022045');
  });
});

describe('what the services leave to other codes', () => {
  it('EC075, which EC166 and EC169 share between them (italia/anpr #583)', () => {
    const scheda = ada({ attoNascita: { anno: '1993', comuneRegistrazione: comune('VERBANIA', 'NO') } });
    expect(codici(scheda)).toEqual(['EC075']);
    expect(codici(scheda, neiServizi)).toEqual(['EC169']);
  });

  it('EC087 without the day of issue: EC088 says when several versions could be meant', () => {
    const scheda = ada({ permessoSoggiorno: { comune: comune('MILANO', 'MI'), numeroPassaporto: 'AA1' } });
    expect(codici(scheda)).toEqual(['EC087']);
    expect(codici(scheda, neiServizi)).toEqual(['EC088']);
  });

  it('a day that is none leaves the codes on the day open', () => {
    const scheda = ada({
      cartaIdentita: {
        dataRilascio: '2018-02-30',
        comuneRilascio: { ...comune('MILANO', 'MI'), codiceIstat: '015146' },
      },
    });
    const aperti = evaluateNonVerificati(scheda, neiServizi).map(({ codice }) => codice);
    expect(aperti).toEqual(expect.arrayContaining(['EC078', 'EC080']));
  });
});

it('82 codes on comuni are of the services only', () => {
  const propri = new Set(FAMIGLIE.flatMap(codiciDi));
  const soloServizi = regoleSoggetto.filter(({ codice, severita }) => propri.has(codice) && severita.subentro === null);
  expect(soloServizi).toHaveLength(82);
});
