import { describe, expect, it } from 'vitest';

import type { ContenutoRegistro } from '../../../src/operazioni/index.js';
import { esito } from './esito.js';
import { ADA, FAMIGLIA, SCHEDA, TUTTO, UGO, conScheda, di, inFamiglia } from './registro-di-prova.js';
import type { Cambi } from './richieste-di-prova.js';

const forza = (codice: string, valore: string): Cambi => ({
  'datiControllo.listaControlli': { controllo: [{ codice, valore }] },
});
const DEI_PINI = { comune: { codiceIstat: '058091' }, toponimo: { codSpecie: '1', denominazioneToponimo: 'DEI PINI' } };
const alloggio = (interno1: string) => ({ ...DEI_PINI, numeroCivico: { numero: '3', civicoInterno: { interno1 } } });
const residente = (indirizzo: object, dal = '2010-01-01') => ({
  ...SCHEDA,
  residenza: { indirizzo, dataDecorrenzaResidenza: dal },
});
/** Of 5001: all the family to an address. */
const famigliaA = (indirizzo: object, tipo = '4', dal = '2026-03-10'): readonly [string, Cambi] => [
  '5001',
  {
    'datiControllo.tipoMutazione': tipo,
    residenzaFamigliaConvivenza: { tipoIndirizzo: '1', indirizzo, dataDecorrenzaResidenza: dal },
  },
];

describe('EN388, the same address', () => {
  const insieme = (indirizzo: object): ContenutoRegistro => ({
    ...TUTTO,
    soggetti: [ADA, UGO].map((uno) => ({ ...uno, scheda: residente(indirizzo) })),
  });

  it('looks inside the number: another flat is another address', () => {
    expect(esito('EN388', famigliaA(alloggio('A')), insieme(alloggio('A')))).toBe('violata');
    expect(esito('EN388', famigliaA(alloggio('B')), insieme(alloggio('A')))).toBe('conforme');
    expect(esito('EN388', famigliaA(alloggio('A')), insieme(DEI_PINI))).toBe('conforme');
  });

  it('does not look at how it is written', () => {
    const altrimenti = {
      cap: '00100',
      comune: { codiceIstat: '058091', nomeComune: 'ROMA' },
      toponimo: { codSpecie: '01', specie: 'VIA', denominazioneToponimo: ' dei pini ' },
    };
    expect(esito('EN388', famigliaA(altrimenti), insieme(DEI_PINI))).toBe('violata');
  });

  it('stays open where the kind of street is a code on one side and a word on the other', () => {
    const aParole = {
      comune: { codiceIstat: '058091' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'DEI PINI' },
    };
    expect(esito('EN388', famigliaA(aParole), insieme(DEI_PINI))).toBe('aperta');
  });

  it('is of all who are in the family: one who lives elsewhere is enough', () => {
    expect(esito('EN388', famigliaA(DEI_PINI), conScheda({ residenza: { indirizzo: alloggio('A') } }))).toBe(
      'conforme',
    );
  });

  it('may be forced, with FO and S', () => {
    const [operazione, cambi] = famigliaA(DEI_PINI);
    expect(esito('EN388', [operazione, { ...cambi, ...forza('FO', 'S') }], TUTTO)).toBe('conforme');
    expect(esito('EN388', [operazione, { ...cambi, ...forza('FO', 'N') }], TUTTO)).toBe('violata');
  });

  it('is of changes of residence, not of a corrected address', () => {
    expect(esito('EN388', famigliaA(DEI_PINI, '9'), TUTTO)).toBe('conforme');
  });
});

describe('EN526, since when an address is corrected', () => {
  const rettifica = (dal: string): readonly [string, Cambi] => famigliaA(DEI_PINI, '9', dal);

  it('is the first day on which somebody of the family has lived there', () => {
    const arrivata = di({ scheda: residente(DEI_PINI, '2015-01-01') });
    expect(esito('EN526', rettifica('2010-01-01'), arrivata)).toBe('conforme');
    expect(esito('EN526', rettifica('2015-01-01'), arrivata)).toBe('violata');
  });

  it('stays open where somebody has left, unless it is too late anyway', () => {
    const uscita = { idOperazioneANPR: '1', operazione: '2001', soggetti: ['9'], famiglie: ['70'] };
    expect(esito('EN526', rettifica('2010-01-01'), { ...TUTTO, operazioni: [uscita] })).toBe('aperta');
    expect(esito('EN526', rettifica('2010-01-02'), { ...TUTTO, operazioni: [uscita] })).toBe('violata');
  });

  it('of a convivenza is that of the building', () => {
    const casa = inFamiglia({ tipoScheda: '4', decorrenzaIndirizzo: '2007-03-19' });
    expect(esito('EN526', rettifica('2007-03-19'), casa)).toBe('conforme');
    expect(esito('EN526', rettifica('2010-01-01'), casa)).toBe('violata');
    expect(esito('EN526', rettifica('2010-01-01'), inFamiglia({ tipoScheda: '4' }))).toBe('aperta');
  });
});

describe('EN416, the residence before the subentro', () => {
  const ripristina: readonly [string, Cambi] = ['5005', { 'datiControllo.tipoMutazione': '06' }];

  it('is of whoever came with it', () => {
    expect(esito('EN416', ripristina, di({ entratoColSubentro: false }))).toBe('violata');
    expect(esito('EN416', ripristina, TUTTO)).toBe('conforme');
  });

  it('is not stopped by an annulled operation, nor by the electoral lists', () => {
    const una = { idOperazioneANPR: '1', soggetti: ['7'], famiglie: [] };
    const elettorale = { ...TUTTO, operazioni: [{ ...una, operazione: '5010' }] };
    expect(esito('EN416', ripristina, elettorale)).toBe('conforme');
    const annullata = { ...TUTTO, operazioni: [{ ...una, operazione: '5005', annullata: true }] };
    expect(esito('EN416', ripristina, annullata)).toBe('conforme');
  });

  it('is not stopped by what changes nothing, such as a certificate; of some operations nobody has said', () => {
    const con = (...operazioni: readonly string[]): ContenutoRegistro => ({
      ...TUTTO,
      operazioni: operazioni.map((operazione, i) => ({
        idOperazioneANPR: String(i),
        operazione,
        soggetti: ['7'],
        famiglie: [],
      })),
    });
    expect(esito('EN416', ripristina, con('3002', '6001'))).toBe('conforme');
    for (const incerta of ['2012', '5014', '5021']) {
      expect(esito('EN416', ripristina, con(incerta))).toBe('aperta');
      expect(esito('EN416', ripristina, con(incerta, '5013'))).toBe('violata');
    }
  });
});

describe('EN213, a family to be completed', () => {
  it('is what FI says, without the register', () => {
    expect(esito('EN213', ['1002', forza('FI', '1')], {})).toBe('violata');
    expect(esito('EN213', ['1002', forza('FI', '0')], {})).toBe('conforme');
    expect(esito('EN213', ['1002', {}], {})).toBe('conforme');
  });

  it('is closed by 5001 with FI 0', () => {
    const incompleta = inFamiglia({ incompleta: true });
    expect(esito('EN213', ['5001', forza('FI', '0')], incompleta)).toBe('conforme');
    expect(esito('EN213', ['5001', {}], incompleta)).toBe('violata');
  });
});

describe('the notices on the family that is left', () => {
  it('EN225 is not given when the request names the new intestatario', () => {
    const nuovo = {
      'datiControllo.ruoloSoggetto': '1',
      elencoSoggetti: [{ generalita: { idSchedaSoggettoANPR: '8' }, legameSoggetto: { codiceLegame: '1' } }],
    };
    expect(esito('EN225', ['2003', nuovo], TUTTO)).toBe('conforme');
    expect(esito('EN225', ['2001', {}], TUTTO)).toBe('violata');
  });

  it('EN226 is not given for a dimora, and stays open while one of those who move is not known', () => {
    expect(esito('EN226', ['5005', { 'datiControllo.tipoMutazione': '03' }], TUTTO)).toBe('conforme');
    const ignoto = {
      'elencoSoggettiFamiglia.1': { generalita: { codiceFiscale: { codFiscale: 'GNTNNN80A01H501A' } } },
    };
    expect(esito('EN226', ['5005', ignoto], TUTTO)).toBe('aperta');
  });

  it('EN226 is not given for the family where they stay, by whichever identifier it is named', () => {
    const nella = (scheda: object, tipoScheda = '1'): readonly [string, Cambi] => [
      '5005',
      { generalitaSchedaFamiglia: { tipoScheda: '3', ...scheda }, 'datiControllo.tipoScheda': tipoScheda },
    ];
    const comunale = (idFamigliaConvivenza: string) => ({ idFamigliaConvivenzaComune: { idFamigliaConvivenza } });
    const nota = inFamiglia({ idComune: 'F1' });
    expect(esito('EN226', nella({ idFamigliaConvivenzaANPR: ' 70 ' }), nota)).toBe('conforme');
    expect(esito('EN226', nella({ idFamigliaConvivenzaANPR: '71' }), nota)).toBe('violata');
    expect(esito('EN226', nella(comunale('F1')), nota)).toBe('conforme');
    expect(esito('EN226', nella(comunale('F1'), '2'), nota)).toBe('violata');
    expect(esito('EN226', nella(comunale('F2')), nota)).toBe('violata');
    expect(esito('EN226', nella(comunale('F1')), TUTTO)).toBe('aperta');
  });
});

describe('whose scheda it is', () => {
  it('a whole family of another comune comes with 5001 type 4, and with no other', () => {
    const altrove = inFamiglia({ comune: '015146' });
    const tipo = (uno: string): readonly [string, Cambi] => ['5001', { 'datiControllo.tipoMutazione': uno }];
    expect(['1', '2', '3', '4', '7', '9'].map((uno) => [uno, esito('EN180', tipo(uno), altrove)].join())).toEqual([
      '1,violata', '2,violata', '3,conforme', '4,conforme', '7,conforme', '9,conforme',
    ]); // prettier-ignore
    expect(['2', '3', '4', '7', '9'].map((uno) => [uno, esito('EN429', tipo(uno), altrove)].join())).toEqual([
      '2,conforme', '3,violata', '4,conforme', '7,violata', '9,violata',
    ]); // prettier-ignore
  });

  it('dimora abituale and domicilio eletto are of who lives in the comune', () => {
    const dimora: readonly [string, Cambi] = ['5005', { 'datiControllo.tipoMutazione': '03' }];
    expect(esito('EN429', dimora, TUTTO)).toBe('conforme');
    expect(esito('EN429', dimora, di({ comune: '015146' }))).toBe('violata');
    expect(esito('EN429', dimora, di({ stato: 'cancellato' }))).toBe('violata');
    expect(esito('EN429', ['5005', {}], di({ comune: '015146' }))).toBe('conforme');
  });

  it('a new scheda is not looked for', () => {
    for (const codice of ['EF001', 'EF002', 'EN136', 'EN296']) expect(esito(codice, ['5005', {}], {})).toBe('conforme');
  });
});

describe('the scheda that is looked for', () => {
  const daAnpr = (id: string, tipoScheda = '3'): readonly [string, Cambi] => [
    '5001',
    { famigliaConvivenza: { idFamigliaConvivenzaANPR: id, tipoScheda } },
  ];

  it('EF002 tells what is not there from what is not known', () => {
    expect(esito('EF002', daAnpr('71'), TUTTO)).toBe('aperta');
    expect(esito('EF002', daAnpr('71'), { ...TUTTO, completo: true })).toBe('violata');
    expect(esito('EF002', daAnpr('70'), TUTTO)).toBe('conforme');
    expect(esito('EF002', daAnpr('70'), inFamiglia({ archiviata: undefined }))).toBe('aperta');
    expect(esito('EF002', daAnpr('70', '5'), inFamiglia({ archiviata: undefined }))).toBe('violata');
  });

  it('EF062 and EN313 stay open in a register that is not whole', () => {
    const comunale = { idFamigliaConvivenzaComuneIstat: '058091', idFamigliaConvivenza: 'F1' };
    const chiesta: readonly [string, Cambi] = [
      '5001',
      { famigliaConvivenza: { idFamigliaConvivenzaComune: comunale, tipoScheda: '3' } },
    ];
    const nota = inFamiglia({ idComune: 'F1' });
    expect(esito('EF062', chiesta, nota)).toBe('aperta');
    expect(esito('EF062', chiesta, { ...nota, completo: true })).toBe('conforme');
    const consulta: readonly [string, Cambi] = [
      '3002',
      { criteriRicerca: { tipoScheda: '1', idFamigliaConvivenzaComune: comunale }, datiRichiesta: {} },
    ];
    const due = [FAMIGLIA, { ...FAMIGLIA, id: '71' }].map((una) => ({ ...una, idComune: 'F1' }));
    expect(esito('EN313', consulta, { ...TUTTO, famiglie: due })).toBe('violata');
  });

  it('EN214 is of a family as of a person, and of today', () => {
    const altrui = inFamiglia({ incompleta: true, comune: '015146' });
    const cerca = { criteriRicerca: { tipoScheda: '1', identificativoANPR: '70' } };
    expect(esito('EN214', ['3002', { ...cerca, datiRichiesta: {} }], altrui)).toBe('violata');
    const ieri = { ...cerca, datiRichiesta: { dataRiferimentoRichiesta: '2020-01-01' } };
    expect(esito('EN214', ['3002', ieri], altrui)).toBe('aperta');
  });
});

describe('what came after', () => {
  const una = { idOperazioneANPR: '1', soggetti: ['7'], famiglie: [] };

  it('EN389 starts from the registration in the comune', () => {
    const iscritta = conScheda({ generalita: { ...SCHEDA.generalita, dataPrimaIscrizioneComune: '2026-03-11' } });
    expect(esito('EN389', ['5008', {}], iscritta)).toBe('violata');
    expect(esito('EN389', ['5008', {}], TUTTO)).toBe('conforme');
    const ignota = { ...una, operazione: '5008', dataDecorrenza: '2026-03-11' };
    expect(esito('EN389', ['5008', {}], { ...TUTTO, operazioni: [ignota] })).toBe('aperta');
  });

  it('EN343 stays open for who has lived there since before the subentro', () => {
    const ripristino: readonly [string, Cambi] = ['2003', { 'datiCancellazione.motivoCancellazione': '12' }];
    expect(esito('EN343', ripristino, TUTTO)).toBe('aperta');
    expect(esito('EN343', ripristino, di({ entratoColSubentro: false }))).toBe('violata');
  });

  it('EN357 does not count what began on the same day', () => {
    const completa: readonly [string, Cambi] = ['5008', { 'datiControllo.tipoMutazione': ['20'] }];
    const stessoGiorno = { ...una, operazione: '5005', dataDecorrenza: '1980-01-01' };
    expect(esito('EN357', completa, { ...TUTTO, operazioni: [stessoGiorno] })).toBe('conforme');
    expect(esito('EN357', completa, { ...TUTTO, operazioni: [{ ...una, operazione: '5008' }] })).toBe('aperta');
  });
});
