import { describe, expect, it } from 'vitest';

import type { Soggetto } from '../../src/index.js';
import {
  type ContestoRettifica,
  type Rettifica,
  computeDateRettificabili,
  evaluateRettifica,
  evaluateRettificaNonVerificati,
} from '../../src/operazioni/index.js';
import { neiServizi } from '../scheda-di-prova.js';
import { CONTESTO, MILANO, SCHEDA, altreDate, conRegistro, operazione, residenza } from './casi-rettifica.js';

const codici = (scheda: Soggetto, rettifica: Rettifica, contesto: ContestoRettifica = CONTESTO): string[] =>
  evaluateRettifica(scheda, rettifica, contesto).map(({ codice }) => codice);

/** Each rule: a rettifica that keeps it, one that breaks it, and what else the latter breaks. */
const CASI: Readonly<
  Record<
    string,
    {
      rettifica: Rettifica;
      conforme?: Rettifica;
      scheda?: Soggetto;
      contesto?: ContestoRettifica;
      anche?: readonly string[];
    }
  >
> = {
  EC014: {
    conforme: { richiestaRettifica102: { idMotivoIscrizione: '9', note: 'Nato altrove' } },
    rettifica: { richiestaRettifica102: { idMotivoIscrizione: '9' } },
  },
  EF031: {
    conforme: altreDate({ dataIngressoFamiglia: '2006-07-01' }),
    rettifica: altreDate({ dataIngressoFamiglia: '2006-06-30' }),
  },
  EF033: {
    conforme: altreDate({ dataIngressoFamiglia: '1995-01-01' }),
    scheda: { ...SCHEDA, generalita: { ...SCHEDA.generalita, dataNascita: '1995-01-01' } },
    rettifica: altreDate({ dataIngressoFamiglia: '1994-12-31' }),
    contesto: conRegistro({ dataOrigineFamiglia: '1970-01-01' }),
  },
  EN148: {
    conforme: residenza('2011-01-01'),
    rettifica: residenza('2011-01-01'),
    contesto: conRegistro({ operazioni: [operazione('9', '5014', { tipiMutazione: ['101'] })] }),
  },
  EN411: {
    conforme: { richiestaRettifica102: { idMotivoIscrizione: '5' } },
    rettifica: { richiestaRettifica102: { idMotivoIscrizione: '5' } },
    contesto: { ...CONTESTO, mittente: MILANO },
  },
  EN413: {
    conforme: residenza('2011-01-01'),
    rettifica: residenza('2011-01-01'),
    contesto: conRegistro({ cancellato: true }),
  },
  EN414: {
    conforme: residenza('2011-01-01'),
    rettifica: residenza('2011-01-01'),
    contesto: { ...CONTESTO, criterioResidenza: '2018' },
  },
  EN415: {
    conforme: residenza('2006-07-01'),
    rettifica: residenza('1990-05-01'),
    anche: ['ES127', 'RETTIFICA-INGRESSO'],
  },
  EN420: { conforme: residenza('2018-09-23'), rettifica: residenza('2018-09-24') },
  EN426: {
    conforme: residenza('2019-10-14'),
    scheda: { ...SCHEDA, dataUltimoAggiornamento: '2021-02-02' },
    rettifica: residenza('2019-10-15'),
  },
  EN427: {
    conforme: residenza('2011-01-01'),
    rettifica: residenza('2011-01-01'),
    contesto: conRegistro({ operazioni: [operazione('7', '5005', { tipiMutazione: ['02'] })] }),
  },
  EN474: {
    conforme: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    rettifica: altreDate({}),
  },
  EN475: {
    conforme: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    rettifica: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    contesto: conRegistro({ operazioni: [operazione('7', '5008', { tipiMutazione: ['12'] })] }),
  },
  EN481: {
    conforme: altreDate({ dataUltimoAggiornamentoAPR: '2026-11-21' }),
    rettifica: altreDate({ dataUltimoAggiornamentoAPR: '2026-11-22' }),
  },
  ES127: {
    conforme: altreDate({ dataPrimaIscrizioneComune: '2006-07-01' }),
    rettifica: altreDate({ dataPrimaIscrizioneComune: '2006-07-02' }),
  },
  'RETTIFICA-AGGIORNAMENTO': {
    conforme: altreDate({ dataUltimoAggiornamentoAPR: '2010-03-15' }),
    rettifica: altreDate({ dataUltimoAggiornamentoAPR: '2010-03-14' }),
  },
  'RETTIFICA-COMUNE': {
    conforme: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    rettifica: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    contesto: { ...CONTESTO, mittente: MILANO },
  },
  'RETTIFICA-INGRESSO': {
    conforme: altreDate({ dataIngressoFamiglia: '2010-03-15' }),
    rettifica: altreDate({ dataIngressoFamiglia: '2010-03-16' }),
  },
  'RETTIFICA-RIPETUTA': {
    conforme: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    rettifica: altreDate({ dataIngressoFamiglia: '2007-01-01' }),
    contesto: conRegistro({ operazioni: [operazione('9', '5014', { tipiMutazione: ['103'] })] }),
  },
  'RETTIFICA-SUPERVISORE': {
    conforme: residenza('2011-01-01'),
    rettifica: { richiestaRettifica105: { luogoNascita: {} } },
  },
  STRUTTURA: {
    conforme: residenza('2011-01-01'),
    rettifica: { ...residenza('2011-01-01'), ...altreDate({ dataIngressoFamiglia: '2007-01-01' }) },
  },
};

describe.each(Object.entries(CASI))('%s', (codice, { conforme, rettifica, scheda = SCHEDA, contesto, anche = [] }) => {
  it('is kept', () => {
    const neutro = codice === 'EN426' || codice === 'EF033' ? (contesto ?? CONTESTO) : CONTESTO;
    expect(codici(scheda, conforme ?? rettifica, neutro)).toEqual([]);
  });

  it('is broken, and nothing else is', () => {
    expect(codici(scheda, rettifica, contesto)).toEqual([codice, ...anche].sort());
  });

  it('says so with the values of the record', () => {
    const rilievo = evaluateRettifica(scheda, rettifica, contesto ?? CONTESTO).find((uno) => uno.codice === codice);
    expect(rilievo?.messaggio).toMatch(/^[^{}]{20,}\.$/);
    expect(rilievo?.messaggio).not.toContain('undefined');
  });
});

describe('a rettifica', () => {
  it('names the dates that do not go together as people do', () => {
    const [rilievo] = evaluateRettifica(SCHEDA, residenza('2018-09-24'), CONTESTO);
    expect(rilievo).toMatchObject({
      codice: 'EN420',
      severita: 'errore',
      campo: 'richiestaRettifica101.dataDecorrenzaResidenza',
      valore: '2018-09-24',
      messaggio:
        'Decorrenza della residenza non ammessa: decorrenza della residenza (24/09/2018) dopo ultimo aggiornamento (23/09/2018).',
    });
  });

  it('is refused for each of the reasons of EN427', () => {
    const motivo = (contesto: ContestoRettifica): unknown =>
      evaluateRettifica(SCHEDA, residenza('2011-01-01'), contesto)[0]?.parametri['motivo'];
    expect(motivo({ ...CONTESTO, mittente: MILANO })).toBe(
      'chiede il comune 015146, il soggetto è entrato dal comune 058091',
    );
    expect(motivo(conRegistro({ entratoColSubentro: false }))).toBe('il soggetto non è entrato in ANPR col subentro');
    const cambi = [operazione('7', '5001', { tipiMutazione: ['4'] })];
    expect(motivo(conRegistro({ operazioni: cambi }))).toBe('la residenza è già cambiata in ANPR (operazione 7)');
  });

  it('of the residence goes through other operations, annulled changes of residence, and those of others', () => {
    const operazioni = [
      operazione('7', '5008', { tipiMutazione: ['12'] }),
      operazione('8', '5005', { tipiMutazione: ['02'], annullata: true }),
      operazione('9', '5012'),
      operazione('10', '5005', { tipiMutazione: ['04'] }),
      operazione('11', '5001', { tipiMutazione: ['9'] }),
      operazione('12', '5005', { tipiMutazione: ['02'], soggetti: ['UGO'] }),
    ];
    expect(codici(SCHEDA, residenza('2011-01-01'), conRegistro({ operazioni }))).toEqual([]);
  });

  it('of the other dates goes through a rettifica of the residence and what began before the subentro', () => {
    const operazioni = [
      operazione('7', '5014', { tipiMutazione: ['101'] }),
      operazione('8', '5008', { tipiMutazione: ['03'], dataDecorrenza: '2019-10-14' }),
    ];
    expect(codici(SCHEDA, altreDate({ dataIngressoFamiglia: '2007-01-01' }), conRegistro({ operazioni }))).toEqual([]);
  });

  it('is refused if it carries nothing', () => {
    expect(codici(SCHEDA, {})).toEqual(['STRUTTURA']);
  });

  it('of a partial birth is undecided where the missing part decides', () => {
    const scheda = {
      ...SCHEDA,
      generalita: { ...SCHEDA.generalita, dataNascita: '2006-01-01', senzaGiornoMese: '1' },
    };
    const aperti = (data: string): unknown =>
      evaluateRettificaNonVerificati(scheda, altreDate({ dataIngressoFamiglia: data }), CONTESTO);
    expect(aperti('2006-12-30')).toEqual([{ codice: 'EF033', mancano: ['generalita.dataNascita'] }]);
    expect(aperti('2006-12-31')).toEqual([]);
    const anticipata = { ...altreDate({ dataIngressoFamiglia: '2005-12-31' }) };
    expect(codici(scheda, anticipata, conRegistro({ dataOrigineFamiglia: '1970-01-01' }))).toEqual(['EF033']);
  });

  it('without a register is never called fine', () => {
    const aperti = (rettifica: Rettifica): string[] =>
      evaluateRettificaNonVerificati(SCHEDA, rettifica, neiServizi).map(({ codice }) => codice);
    expect(aperti(residenza('2011-01-01'))).toEqual(['EN148', 'EN413', 'EN426', 'EN427']);
    expect(aperti(altreDate({ dataIngressoFamiglia: '2007-01-01' }))).toEqual([
      'EF031',
      'EN413',
      'EN475',
      'RETTIFICA-COMUNE',
      'RETTIFICA-RIPETUTA',
    ]);
    const senzaGiorno = conRegistro({ operazioni: [operazione('7', '5008', { dataDecorrenza: 'x' })] });
    expect(
      evaluateRettificaNonVerificati(SCHEDA, altreDate({ dataIngressoFamiglia: '2007-01-01' }), senzaGiorno),
    ).toEqual([{ codice: 'EN475', mancano: ['registro.operazioni'] }]);
  });
});

describe('the dates that can be corrected', () => {
  it('are four, each with its days', () => {
    expect(
      computeDateRettificabili(SCHEDA, CONTESTO).map(({ data, tipo, registrata, dal, al }) => [
        data,
        tipo,
        registrata,
        dal,
        al,
      ]),
    ).toEqual([
      ['dataDecorrenzaResidenza', '101', '2010-03-15', '2006-07-01', '2018-09-23'],
      ['dataUltimoAggiornamentoAPR', '103', '2018-09-23', '2010-03-15', '2026-11-21'],
      ['dataPrimaIscrizioneComune', '103', '1990-05-02', undefined, '2006-07-01'],
      ['dataIngressoFamiglia', '103', '2006-07-01', '2006-07-01', '2010-03-15'],
    ]);
  });

  it('follow what is typed so far', () => {
    const [, , prima, ingresso] = computeDateRettificabili(
      SCHEDA,
      CONTESTO,
      altreDate({ dataPrimaIscrizioneComune: '2008-02-29' }),
    );
    expect([prima?.al, ingresso?.dal, ingresso?.registrata]).toEqual(['2006-07-01', '2008-02-29', '2006-07-01']);
  });

  it('say what is against it whatever the day', () => {
    const contesto = conRegistro({ operazioni: [operazione('7', '5005', { tipiMutazione: ['02'] })] });
    expect(
      computeDateRettificabili(SCHEDA, contesto).map(({ impedimenti }) => impedimenti.map(({ codice }) => codice)),
    ).toEqual([['EN427'], ['EN475'], ['EN475'], ['EN475']]);
  });

  it('do not shut out a day that a birth known in part leaves open', () => {
    const generalita = { ...SCHEDA.generalita, dataNascita: '1980-01-01', senzaGiornoMese: '1' };
    const { dataPrimaIscrizioneComune: _, ...nata } = generalita;
    const ingresso = computeDateRettificabili({ ...SCHEDA, generalita: nata }, neiServizi).at(-1);
    expect(ingresso).toMatchObject({ data: 'dataIngressoFamiglia', dal: '1980-01-01' });
    expect(ingresso?.ignoti).toContain('generalita.dataNascita');
  });

  it('say what does not go together among the others, and what is not known', () => {
    const scheda: Soggetto = { ...SCHEDA, dataUltimoAggiornamento: '1980-01-01' };
    const [residenzaRettificabile, aggiornamento] = computeDateRettificabili(scheda, neiServizi);
    expect(residenzaRettificabile).toMatchObject({
      incoerenti: ['generalita.dataPrimaIscrizioneComune', 'dataUltimoAggiornamento'],
      ignoti: ['registro.dataSubentro'],
    });
    expect(residenzaRettificabile!.dal! > residenzaRettificabile!.al).toBe(true);
    expect(aggiornamento).toMatchObject({ incoerenti: [], ignoti: [] });
  });
});
