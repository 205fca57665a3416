import type { CasoRegistro } from './caso.js';
import { CASI_REGISTRO_LEGAMI } from './casi-registro-legami.js';
import { CASI_REGISTRO_PERSONE } from './casi-registro-persone.js';
import { CASI_REGISTRO_SCHEDE } from './casi-registro-schede.js';
import {
  ADA,
  FAMIGLIA,
  SCHEDA,
  TUTTO,
  UGO,
  VUOTA,
  conScheda,
  di,
  inFamiglia,
  residenteDal,
} from './registro-di-prova.js';

const CAMBIO = {
  elencoSoggettiFamiglia: [
    {
      generalita: { idSchedaSoggettoANPR: '8' },
      legameSoggetto: { tipoLegame: '3', codiceLegame: '1', dataDecorrenza: '2026-03-10' },
    },
  ],
};
const PROCEDIMENTO = { id: '900', comune: '058091', numeroPratica: 'P9', chiuso: false, soggetti: ['7'] };
const NELLA_FAMIGLIA = {
  'famiglia.famiglia': { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' },
  'datiControllo.attribuzioneFamiglia': '1',
};
const RIPRESA = { 'generalita1002.generalita.idSchedaSoggettoANPR': '7' };

/** What breaks each rule that asks the register. */
export const CASI_REGISTRO: Readonly<Record<string, CasoRegistro>> = {
  ...CASI_REGISTRO_LEGAMI,
  ...CASI_REGISTRO_PERSONE,
  ...CASI_REGISTRO_SCHEDE,
  EF007: ['1002', TUTTO, inFamiglia({ componenti: [] }), NELLA_FAMIGLIA],
  EF044: ['5001', inFamiglia({ componenti: FAMIGLIA.componenti.slice(0, 1) }), TUTTO],
  EF054: [
    '5005',
    { ...TUTTO, soggetti: [ADA, { ...UGO, famiglia: '71' }] },
    TUTTO,
    {
      'elencoSoggettiFamiglia.1': {
        generalita: { idSchedaSoggettoANPR: '8' },
        legameSoggetto: { tipoLegame: '3', codiceLegame: '2', dataDecorrenza: '2026-03-10' },
      },
    },
  ],
  EF008: [
    '5001',
    inFamiglia({ componenti: FAMIGLIA.componenti.slice(1) }),
    TUTTO,
    { 'datiControllo.tipoMutazione': '4', elencoSoggettiFamiglia: undefined },
  ],
  EN070: [
    '1001',
    TUTTO,
    conScheda({ generalita: { codiceFiscale: { codFiscale: 'PRVGUO79A01H501A' } } }),
    {
      'paternita.generalita.idSchedaSoggettoANPR': '7',
      'paternita.generalita.codiceFiscale': { codFiscale: 'PRVGUO79A01H501A' },
    },
  ],
  EN126: ['2009', inFamiglia({ tipoScheda: '4' }), VUOTA],
  EN184: ['2003', di({ stato: 'cancellato' }), TUTTO],
  EN187: ['1002', TUTTO, di({ stato: 'cancellato' }), RIPRESA],
  EN211: ['2003', inFamiglia({ incompleta: true }), TUTTO],
  EN220: ['5005', inFamiglia({ componenti: FAMIGLIA.componenti.slice(0, 1) }), TUTTO],
  EN237: ['5005', residenteDal('2026-03-11'), TUTTO],
  EN238: ['5005', residenteDal('2026-03-11'), residenteDal('2026-03-10')],
  EN240: [
    '5008',
    {
      ...TUTTO,
      operazioni: [
        { idOperazioneANPR: '1', operazione: '5005', dataDecorrenza: '2026-03-11', soggetti: ['7'], famiglie: [] },
      ],
    },
    {
      ...TUTTO,
      operazioni: [
        {
          idOperazioneANPR: '1',
          operazione: '5005',
          dataDecorrenza: '2026-03-11',
          annullata: true,
          soggetti: ['7'],
          famiglie: [],
        },
      ],
    },
  ],
  EN413: [
    '5013',
    di({ stato: 'cancellato' }),
    TUTTO,
    { schedaSoggetto: { generalitaPerRicerca: { idSchedaSoggettoANPR: '7' } } },
  ],
  EN397: ['5008', di({ stato: 'deceduto' }), TUTTO],
  EN425: ['5005', residenteDal('1979-01-01'), TUTTO],
  EN437: ['5008', TUTTO, di({ dataSubentro: '2026-03-10' }), { 'datiControllo.tipoMutazione': ['21'] }],
  EN439: [
    '5008',
    TUTTO,
    conScheda({ generalita: { ...SCHEDA.generalita, soggettoAIRE: 'S' } }),
    { 'datiControllo.tipoMutazione': ['21'] },
  ],
  EN447: [
    '5001',
    inFamiglia({ componenti: [FAMIGLIA.componenti[0], { soggetto: '8', codiceLegame: '3', dal: '2026-03-11' }] }),
    TUTTO,
  ],
  EN482: ['5001', TUTTO, inFamiglia({ componenti: FAMIGLIA.componenti.slice(1) }), CAMBIO],
  EN483: [
    '2003',
    inFamiglia({ componenti: FAMIGLIA.componenti.slice(1) }),
    TUTTO,
    { 'datiControllo.ruoloSoggetto': '1', elencoSoggetti: CAMBIO.elencoSoggettiFamiglia },
  ],
  EN484: ['2003', TUTTO, inFamiglia({ componenti: FAMIGLIA.componenti.slice(1) })],
  EN486: ['5008', TUTTO, di({ stato: 'deceduto' }), { 'datiControllo.tipoMutazione': ['22'] }],
  EN531: [
    '5005',
    { ...TUTTO, procedimenti: [{ ...PROCEDIMENTO, comune: '015146' }] },
    { ...TUTTO, procedimenti: [PROCEDIMENTO] },
  ],
};
