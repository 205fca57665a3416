import type { ContenutoRegistro, OperazioneRegistrata } from '../../../src/operazioni/index.js';
import type { CasoRegistro } from './caso.js';
import { ADA, FAMIGLIA, SCHEDA, TUTTO, UGO, conScheda, di, inFamiglia } from './registro-di-prova.js';

const ALTROVE = '015146';
/** The same, and nobody else is in ANPR. */
const intero = (contenuto: ContenutoRegistro): ContenutoRegistro => ({ ...contenuto, completo: true });
/** Two families that the comune calls the same. */
const omonima = (archiviata: boolean): ContenutoRegistro =>
  intero({
    ...TUTTO,
    famiglie: [
      { ...FAMIGLIA, idComune: 'F1' },
      { ...FAMIGLIA, id: '71', idComune: 'F1', archiviata },
    ],
  });
/** Who enters family 70, and how the request names it: by the comune's identifier, or by ANPR's. */
const ENTRA = { 'datiControllo.attribuzioneFamiglia': '1' };
const COMUNALE = {
  idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '058091', idFamigliaConvivenza: 'F1' },
};
const NELLA_COMUNALE = { ...ENTRA, 'famiglia.famiglia': { ...COMUNALE, tipoScheda: '3' } };
const NELLA_FAMIGLIA = { ...ENTRA, 'famiglia.famiglia': { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' } };
const NELLA_CONVIVENZA = {
  ...ENTRA,
  famiglia: undefined,
  convivenza: {
    convivenza: { idFamigliaConvivenzaANPR: '70', tipoScheda: '4' },
    legameSoggetto: { codiceLegame: '2', dataDecorrenza: '2026-03-10' },
  },
};
const DI_TIPO = (tipo: string) => ({ 'datiControllo.tipoMutazione': tipo });
/** Of 5001: the address of all the family, or the same one written better. */
const CON_INDIRIZZO = (tipo: string, denominazioneToponimo = 'DEI FIORI') => ({
  ...DI_TIPO(tipo),
  residenzaFamigliaConvivenza: {
    tipoIndirizzo: '1',
    indirizzo: { comune: { codiceIstat: '058091' }, toponimo: { codSpecie: '1', denominazioneToponimo } },
    dataDecorrenzaResidenza: '2026-03-10',
  },
});
const residentiDal = (dataDecorrenzaResidenza: string): ContenutoRegistro => ({
  ...TUTTO,
  soggetti: [ADA, UGO].map((uno) => ({
    ...uno,
    scheda: { ...uno.scheda, residenza: { ...SCHEDA.residenza, dataDecorrenzaResidenza } },
  })),
});
const dalSubentro = (dataSubentro: string): ContenutoRegistro => ({
  ...TUTTO,
  soggetti: [ADA, UGO].map((uno) => ({ ...uno, dataSubentro })),
});
const con = (...operazioni: readonly Partial<OperazioneRegistrata>[]): ContenutoRegistro => ({
  ...TUTTO,
  operazioni: operazioni.map((una, i) => ({
    idOperazioneANPR: String(100 + i),
    operazione: '5008',
    tipiMutazione: ['02'],
    dataDecorrenza: '2026-03-11',
    soggetti: ['7'],
    famiglie: [],
    ...una,
  })),
});
/** Ada once more, in another comune. */
const doppia = (soggettoAIRE: string): ContenutoRegistro =>
  intero({
    ...TUTTO,
    soggetti: [
      ADA,
      {
        ...ADA,
        id: '9',
        comune: ALTROVE,
        scheda: { ...SCHEDA, generalita: { ...SCHEDA.generalita, soggettoAIRE } },
      },
    ],
  });

/** What breaks each rule that asks the register of schede, of where they live, and of when they changed. */
export const CASI_REGISTRO_SCHEDE: Readonly<Record<string, CasoRegistro>> = {
  EF001: ['1002', inFamiglia({ idComune: 'F1', archiviata: true }), inFamiglia({ idComune: 'F1' }), NELLA_COMUNALE],
  EF002: ['1002', inFamiglia({ tipoScheda: '5' }), TUTTO, NELLA_FAMIGLIA],
  EF062: ['1002', omonima(false), omonima(true), NELLA_COMUNALE],
  EN117: ['5008', di({ comune: ALTROVE }), TUTTO],
  EN134: [
    '1001',
    inFamiglia({ comune: ALTROVE }),
    TUTTO,
    { famConv: { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' } },
  ],
  EN135: ['1002', inFamiglia({ tipoScheda: '4', comune: ALTROVE }), inFamiglia({ tipoScheda: '4' }), NELLA_CONVIVENZA],
  EN136: ['1002', inFamiglia({ comune: ALTROVE }), TUTTO, NELLA_FAMIGLIA],
  EN180: ['5001', inFamiglia({ comune: ALTROVE }), TUTTO],
  EN213: ['5001', inFamiglia({ incompleta: true }), TUTTO],
  EN214: ['3002', { ...inFamiglia({ incompleta: true, comune: ALTROVE }) }, inFamiglia({ incompleta: true })],
  EN224: ['5008', con({}), con({ tipiMutazione: ['21'] }), { 'datiControllo.tipoMutazione': ['21'] }],
  EN225: ['2003', TUTTO, inFamiglia({ componenti: FAMIGLIA.componenti.slice(0, 1) })],
  EN226: ['5005', TUTTO, inFamiglia({ componenti: FAMIGLIA.componenti.slice(0, 1) })],
  EN235: [
    'A006',
    { ...TUTTO, famiglie: [FAMIGLIA, { ...FAMIGLIA, id: '71', tipoScheda: '5' }] },
    {
      ...TUTTO,
      soggetti: [{ ...ADA, famiglia: '71' }],
      famiglie: [{ ...FAMIGLIA, id: '71', tipoScheda: '5' }],
    },
    { 'datiControllo.tipoMutazione': '4' },
  ],
  EN296: [
    '5001',
    { ...TUTTO, famiglie: [FAMIGLIA, { ...FAMIGLIA, id: '71', idComune: 'F1' }] },
    inFamiglia({ idComune: 'F1' }),
    { famigliaConvivenza: { ...COMUNALE, idFamigliaConvivenzaANPR: '70', tipoScheda: '3' } },
  ],
  EN313: ['2009', omonima(false), omonima(true), { estremiSchedaConvivenza: { ...COMUNALE, tipoScheda: '4' } }],
  EN343: [
    '2003',
    residentiDal('2026-03-09'),
    residentiDal('2026-03-10'),
    { 'datiCancellazione.motivoCancellazione': '12' },
  ],
  EN357: [
    '5008',
    con({ operazione: '5001' }),
    con({ operazione: '5001', dataDecorrenza: '1980-01-01' }),
    { 'datiControllo.tipoMutazione': ['20'] },
  ],
  EN358: [
    '5008',
    TUTTO,
    conScheda({ generalita: { ...SCHEDA.generalita, dataPrimaIscrizioneComune: '2026-03-10' } }),
    { 'datiControllo.tipoMutazione': ['20'] },
  ],
  EN388: ['5001', TUTTO, di({ scheda: { ...SCHEDA, residenza: {} } }), CON_INDIRIZZO('4', 'dei pini')],
  EN389: ['5008', con({}), con({ tipiMutazione: ['10'] })],
  EN415: [
    '5001',
    conScheda({ generalita: { ...SCHEDA.generalita, dataPrimaIscrizioneComune: '2026-03-11' } }),
    TUTTO,
    CON_INDIRIZZO('4'),
  ],
  EN416: ['5001', con({ soggetti: ['9'], famiglie: ['70'] }), TUTTO, CON_INDIRIZZO('6')],
  EN424: ['5001', conScheda({ residenza: {} }), TUTTO, CON_INDIRIZZO('4')],
  EN426: ['5001', TUTTO, dalSubentro('2026-03-10'), CON_INDIRIZZO('6')],
  EN429: ['5001', inFamiglia({ comune: ALTROVE }), TUTTO, DI_TIPO('3')],
  EN440: ['5008', di({ entratoColSubentro: false }), TUTTO, { 'datiControllo.tipoMutazione': ['21'] }],
  EN443: ['2003', conScheda({ dataUltimoAggiornamento: '2026-03-11' }), TUTTO],
  EN469: ['5008', doppia('N'), doppia('S')],
  EN470: ['5008', doppia('S'), doppia('N')],
  EN471: ['3002', doppia('N'), doppia('S'), { 'criteriRicerca.idSchedaSoggettoANPR': '7' }],
  EN472: ['3002', doppia('S'), doppia('N'), { 'criteriRicerca.idSchedaSoggettoANPR': '7' }],
  EN490: [
    '1002',
    inFamiglia({ tipoScheda: '4', decorrenzaIndirizzo: null }),
    inFamiglia({ tipoScheda: '4', decorrenzaIndirizzo: '2010-01-01' }),
    NELLA_CONVIVENZA,
  ],
  EN526: ['5001', residentiDal('2010-01-01'), residentiDal('2026-03-10'), CON_INDIRIZZO('9')],
  ES034: ['2003', di({ comune: ALTROVE }), TUTTO],
};
