import { describe, expect, it } from 'vitest';

import {
  type ContenutoRegistro,
  type Richiesta,
  annullamentoMutazione,
  mutazioneFamiglia,
} from '../../../src/operazioni/index.js';
import { esitoDi } from './esito.js';
import { ADA, FAMIGLIA, SCHEDA, TUTTO, UGO, inFamiglia } from './registro-di-prova.js';
import { richiesta } from './richieste-di-prova.js';

const TESTATA = {
  idOperazioneComune: 'A1',
  codMittente: '058091',
  dataOraRichiesta: '2026-11-21T10:00:00',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
} as const;
const CASA = {
  indirizzo: {
    cap: '00184',
    comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' },
    toponimo: { codSpecie: '1', denominazioneToponimo: 'DEI FIORI' },
  },
};
/** A family that goes to live elsewhere, as the builder writes it: nobody is listed. */
function trasferimento(idFamigliaConvivenzaANPR = '70'): Richiesta<'5001'> {
  const dati = { tipo: '4', tipoScheda: '3', scheda: { idFamigliaConvivenzaANPR }, residenza: CASA } as const;
  return mutazioneFamiglia({ ...dati, dataDecorrenza: '2026-03-10' }, TESTATA);
}
const conUgo = (cambi: Partial<typeof UGO>): ContenutoRegistro => ({ ...TUTTO, soggetti: [ADA, { ...UGO, ...cambi }] });
const residente = (dataDecorrenzaResidenza: string): ContenutoRegistro =>
  conUgo({ scheda: { ...SCHEDA, residenza: { dataDecorrenzaResidenza } } });
const PROCEDIMENTO = { id: '900', comune: '015146', numeroPratica: 'P9', chiuso: false, soggetti: ['8'] };
const DOPO = {
  idOperazioneANPR: '1',
  operazione: '5008',
  dataDecorrenza: '2026-03-11',
  soggetti: ['8'],
  famiglie: [],
} as const;

describe('a family that moves without a list', () => {
  const ROTTI: Readonly<Record<string, ContenutoRegistro>> = {
    EN211: inFamiglia({ incompleta: true }),
    EN237: residente('2026-03-11'),
    EN240: { ...TUTTO, operazioni: [DOPO] },
    EN397: conUgo({ stato: 'deceduto' }),
    EN425: residente('1979-01-01'),
    EN531: { ...TUTTO, procedimenti: [PROCEDIMENTO] },
  };

  it.each(Object.entries(ROTTI))('%s asks of all who are in it', (codice, rotto) => {
    expect(esitoDi(codice, trasferimento(), rotto)).toBe('violata');
    expect(esitoDi(codice, trasferimento(), TUTTO)).toBe('conforme');
  });

  it.each(Object.keys(ROTTI))('%s stays open where the family, or one who is in it, is not known', (codice) => {
    expect(esitoDi(codice, trasferimento('71'), TUTTO)).toBe('aperta');
    expect(esitoDi(codice, trasferimento(), { ...TUTTO, soggetti: [ADA] })).toBe('aperta');
    expect(esitoDi(codice, trasferimento())).toBe('aperta');
  });

  it('EN531 is not of a corrected address, that moves nobody', () => {
    const altrove = { ...TUTTO, procedimenti: [PROCEDIMENTO] };
    const rettifica = (tipo: string) => richiesta('5001', { 'datiControllo.tipoMutazione': tipo });
    expect(['4', '6', '9'].map((tipo) => esitoDi('EN531', rettifica(tipo), altrove))).toEqual([
      'violata', 'violata', 'conforme',
    ]); // prettier-ignore
  });
});

describe('EN240, since the last operation', () => {
  const cambio = {
    idOperazioneANPR: '3',
    operazione: '5005',
    dataDecorrenza: '2026-03-10',
    comune: '058091',
    soggetti: ['8'],
    famiglie: [],
  } as const;
  const storia: ContenutoRegistro = { ...TUTTO, operazioni: [cambio, DOPO] };
  const ripristino = (dataDecorrenza: string): Richiesta<'5012'> =>
    annullamentoMutazione(
      {
        operazione: { operazioneRichiesta: '5005', idOperazioneComune: '3', idOperazioneANPR: '3' },
        soggetto: { codiceFiscale: { codFiscale: 'FNTGUO80A01H501A' }, cognome: 'FINTA', nome: 'UGO' },
        tipoScheda: '1',
        ripristino: 'anagrafico',
        dataDecorrenza,
      },
      TESTATA,
    );

  it('does not count annulments: what is sent again in place of an annulled operation may be older than its annulment', () => {
    const annullata = { ...DOPO, annullata: true };
    const annullamento = { ...DOPO, idOperazioneANPR: '2', operazione: '5012' };
    const dopo = { ...TUTTO, operazioni: [annullata, annullamento] };
    expect(esitoDi('EN240', trasferimento(), dopo)).toBe('conforme');
    expect(esitoDi('EN240', trasferimento(), { ...TUTTO, operazioni: [DOPO, annullamento] })).toBe('violata');
  });

  it('is not of an annulment: a residence is restored from the day that it had (RA), whatever came later', () => {
    for (const codice of ['EN240', 'EN360']) expect(esitoDi(codice, ripristino('2026-03-10'), storia)).toBe('conforme');
    expect(esitoDi('EN240', ripristino('2026-03-09'), storia)).toBe('conforme');
    expect(esitoDi('EN360', ripristino('2026-03-09'), storia)).toBe('violata');
  });
});

/** Of a 5001 type 2: who is listed, by identifier and new relation. */
const composizione = (...elenco: readonly (readonly [id: string, codiceLegame: string])[]) =>
  richiesta('5001', {
    elencoSoggettiFamiglia: elenco.map(([idSchedaSoggettoANPR, codiceLegame]) => ({
      generalita: { idSchedaSoggettoANPR },
      legameSoggetto: { tipoLegame: '3', codiceLegame, dataDecorrenza: '2026-03-10' },
    })),
  });

describe('EF044, all who are in the scheda', () => {
  it('is broken by one who is not listed, as by one who is not in it', () => {
    expect(esitoDi('EF044', composizione(['7', '1']), TUTTO)).toBe('violata');
    expect(esitoDi('EF044', composizione(['7', '1'], ['8', '2']), TUTTO)).toBe('conforme');
    expect(esitoDi('EF044', composizione(['7', '1'], ['8', '2']), inFamiglia({ componenti: [] }))).toBe('violata');
  });

  it('stays open where one who is listed, and not known, may be the one', () => {
    expect(esitoDi('EF044', composizione(['7', '1'], ['9', '2']), TUTTO)).toBe('aperta');
    expect(esitoDi('EF044', composizione(['7', '1'], ['9', '2']), { ...TUTTO, completo: true })).toBe('violata');
    const inTre = inFamiglia({ componenti: [...FAMIGLIA.componenti, { soggetto: '10', codiceLegame: '3' }] });
    expect(esitoDi('EF044', composizione(['7', '1'], ['9', '2']), inTre)).toBe('violata');
  });

  it('is of type 2: a new intestatario is listed with whoever it was, and not the others', () => {
    const { corpo } = composizione(['8', '1']);
    const uno = { operazione: '5001', corpo: { ...corpo, datiControllo: { tipoMutazione: '1', tipoScheda: '3' } } };
    expect(esitoDi('EF044', uno as ReturnType<typeof composizione>, TUTTO)).toBe('conforme');
  });
});

describe('EN447, since when one is in the family', () => {
  it('is broken by a later one, though the first is not known', () => {
    const [ada, ugo] = FAMIGLIA.componenti;
    const entrato = inFamiglia({ componenti: [ada, { ...ugo, dal: '2026-03-11' }] });
    expect(esitoDi('EN447', composizione(['9', '1'], ['8', '3']), entrato)).toBe('violata');
    expect(esitoDi('EN447', composizione(['9', '1'], ['8', '2']), entrato)).toBe('aperta');
    expect(esitoDi('EN447', composizione(['7', '1'], ['8', '2']), entrato)).toBe('conforme');
  });
});

describe('EN483 and EN484, who is cancelled and who stays', () => {
  const cancellazione = (ruolo: string, elencoSoggetti?: readonly object[]) =>
    richiesta('2003', { 'datiControllo.ruoloSoggetto': ruolo, elencoSoggetti });
  const RESTA = [{ generalita: { idSchedaSoggettoANPR: '8' }, legameSoggetto: { codiceLegame: '1' } }];

  it('look at the list without the register', () => {
    expect(esitoDi('EN483', cancellazione('1'))).toBe('violata');
    expect(esitoDi('EN483', cancellazione('1', RESTA))).toBe('aperta');
    expect(esitoDi('EN484', cancellazione('2', RESTA))).toBe('violata');
    expect(esitoDi('EN484', cancellazione('2'))).toBe('aperta');
  });

  it('are each of its role', () => {
    expect(esitoDi('EN484', cancellazione('1'))).toBe('conforme');
    expect(esitoDi('EN483', cancellazione('2', RESTA))).toBe('conforme');
  });
});

describe('a new residence since a day that is none', () => {
  it.each([
    ['EN237', '5005', '2'],
    ['EN238', '5005', '2'],
    ['EN415', '5005', '2'],
    ['EN426', '5001', '6'],
  ])('leaves %s open', (codice, operazione, tipo) => {
    const campo = operazione === '5001' ? 'residenzaFamigliaConvivenza' : 'residenzaFamiglia.0';
    const dal = (dataDecorrenzaResidenza: string | undefined) =>
      richiesta(operazione, {
        'datiControllo.tipoMutazione': tipo,
        [campo]: { tipoIndirizzo: '1', ...CASA, dataDecorrenzaResidenza },
      });
    expect(esitoDi(codice, dal('2026-02-30'), TUTTO)).toBe('aperta');
    expect(esitoDi(codice, dal(undefined), TUTTO)).toBe('conforme');
  });
});

describe('EN237, since when there is the residence that was there', () => {
  /** Ugo came to live with Ada, or she with him. */
  const famiglia = (ada: string | undefined, ugo: string): ContenutoRegistro => ({
    ...TUTTO,
    soggetti: [
      { ...ADA, scheda: { ...SCHEDA, residenza: ada === undefined ? {} : { dataDecorrenzaResidenza: ada } } },
      { ...UGO, scheda: { ...SCHEDA, residenza: { dataDecorrenzaResidenza: ugo } } },
    ],
  });
  const NEL_70 = { famiglia: { idFamigliaConvivenzaANPR: '70', tipoScheda: '5', famigliaAire: 'S' } };

  it.each(['1001', 'A001'])('of who is born (%s) is that of the first in the family', (operazione) => {
    const nascita = richiesta(operazione, operazione === 'A001' ? NEL_70 : {});
    expect(esitoDi('EN237', nascita, famiglia('2026-03-11', '2026-03-12'))).toBe('violata');
    expect(esitoDi('EN237', nascita, famiglia('2026-03-10', '2026-03-12'))).toBe('conforme');
    expect(esitoDi('EN237', nascita, famiglia(undefined, '2026-03-10'))).toBe('conforme');
    expect(esitoDi('EN237', nascita, famiglia(undefined, '2026-03-11'))).toBe('aperta');
    expect(esitoDi('EN237', nascita, {})).toBe('aperta');
    expect(esitoDi('EN237', nascita)).toBe('aperta');
  });

  it('of who is born in a convivenza is that of its address', () => {
    const casa = (decorrenzaIndirizzo: string | null) => inFamiglia({ tipoScheda: '4', decorrenzaIndirizzo });
    expect(esitoDi('EN237', richiesta('1001'), casa('2026-03-11'))).toBe('violata');
    expect(esitoDi('EN237', richiesta('1001'), casa('2026-03-10'))).toBe('conforme');
    expect(esitoDi('EN237', richiesta('1001'), casa(null))).toBe('conforme');
    expect(esitoDi('EN237', richiesta('1001'), inFamiglia({ tipoScheda: '4' }))).toBe('aperta');
  });

  it.each([
    ['2', 'paternita'],
    ['3', 'maternita'],
    ['1', 'maternita'],
  ])('of who is born with attribuzioneFamiglia %s is that of the family of a parent (%s)', (attribuzione, genitore) => {
    const generalita = { ...SCHEDA.generalita, idSchedaSoggettoANPR: '7' };
    const nascita = richiesta('1001', {
      'datiControllo.attribuzioneFamiglia': attribuzione,
      [genitore]: { generalita },
      famConv: undefined,
    });
    expect(esitoDi('EN237', nascita, famiglia('2026-03-11', '2026-03-12'))).toBe('violata');
    expect(esitoDi('EN237', nascita, famiglia('2026-03-10', '2026-03-12'))).toBe('conforme');
    expect(esitoDi('EN237', nascita, { ...TUTTO, famiglie: [] })).toBe('aperta');
  });

  it('is not of a new AIRE family', () => {
    const nuova = richiesta('A001', { 'datiControllo.attribuzioneFamigliaAIRE': '2' });
    expect(esitoDi('EN237', nuova)).toBe('conforme');
  });

  it('of a family is that of types 4 and 5: the others leave the residence where it is', () => {
    const tardi = famiglia('2026-03-11', '2026-03-11');
    const residenzaFamigliaConvivenza = { ...CASA, tipoIndirizzo: '1', dataDecorrenzaResidenza: '2026-03-10' };
    const mutazione = (tipo: string) =>
      richiesta('5001', { 'datiControllo.tipoMutazione': tipo, residenzaFamigliaConvivenza });
    expect(['4', '5', '6', '7', '8', '9'].map((tipo) => esitoDi('EN237', mutazione(tipo), tardi))).toEqual([
      'violata', 'violata', 'conforme', 'conforme', 'conforme', 'conforme',
    ]); // prettier-ignore
  });
});
