import { CASI_EN_ES } from './casi-en-es.js';
import type { Caso } from './caso.js';

const T = 'testataRichiesta';
const C = 'datiControllo';
const CASA_ALTROVE = {
  tipoIndirizzo: '1',
  indirizzo: { comune: { nomeComune: 'MILANO', codiceIstat: '015146', siglaProvinciaIstat: 'MI' } },
};
const ELENCO = 'elencoSoggettiFamiglia';
const DECESSO = 'datiDecesso';
const IGNOTO = { nomeComune: 'NONESISTE', siglaProvinciaIstat: 'RM' };
const NOME_DOPPIO = { nomeComune: 'SAMONE', siglaProvinciaIstat: 'TN' };
const FUORI_TEMPO = { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' };
const ISTAT_ERRATO = { nomeComune: 'ROMA', codiceIstat: '015146', siglaProvinciaIstat: 'RM' };
const RICERCA = 'ricercaElenchiRichieste';
const PERIODO = 'ricercaElenchiRichieste.periodoRiferimentoRichieste';
const CRITERI = 'criteriRicerca';
const SELEZIONI = 'criteriRicerca.ulterioriSelezioni';
const SENTENZA = { data: '2026-02-01', dataValidita: '2026-02-01', tipoTribunale: '1' };
const PROCEDIMENTO = 'procedimentoIstruttoria';

/** What breaks each rule on requests that looks at the request alone. */
export const CASI: Readonly<Record<string, Caso>> = {
  EC013: ['A002', { 'iscrizioneAire.motivoIscrizione': 'C09' }],
  EC014: ['1002', { 'motivoIscrizione.idMotivoIscrizione': '9' }],
  EC016: ['A001', { 'iscrizioneAire.iniziativaIscrizione': '9' }],
  EC017: ['A001', { 'iscrizioneAire.individuazioneComuneIscrizione': '9' }],
  EC020: ['3002', { 'datiRichiesta.datiAnagraficiRichiesti': ['1', '2'] }],
  EC021: ['4005', { 'elaborazione.ricercaElenchiRichieste.statoLavorazione': '2' }],
  EC022: [
    '4005',
    { 'elaborazione.ricercaElenchiRichieste.operazioneRichiesta': '9001' },
    { 'elaborazione.ricercaElenchiRichieste.operazioneRichiesta': 'NRIS' },
  ],
  EC025: ['3002', { 'datiRichiesta.datiAnagraficiRichiesti': ['2', '77'] }],
  EC026: ['4001', { [`${CRITERI}.datiAnagraficiRichiesti`]: ['2', '02'] }],
  EC060: ['A002', { 'iscrizioneAire.motivoIscrizione': 'C08' }],
  EC061: ['A001', { 'iscrizioneAire.iniziativaIscrizione': '77' }],
  EC062: ['A001', { 'iscrizioneAire.individuazioneComuneIscrizione': '77' }],
  EC106: ['2001', { [`${DECESSO}.luogoEvento.comune`]: IGNOTO }],
  EC107: ['2001', { [DECESSO]: { luogoEvento: { comune: NOME_DOPPIO } } }],
  EC108: ['2001', { [`${DECESSO}.luogoEvento.comune`]: ISTAT_ERRATO }],
  EC109: ['2001', { [`${DECESSO}.luogoEvento.comune`]: FUORI_TEMPO }],
  EC110: ['2001', { [`${DECESSO}.attoEvento.comuneRegistrazione`]: IGNOTO }],
  EC111: ['2001', { [`${DECESSO}.attoEvento`]: { comuneRegistrazione: NOME_DOPPIO } }],
  EC112: ['2001', { [`${DECESSO}.attoEvento.comuneRegistrazione`]: ISTAT_ERRATO }],
  EC113: ['2001', { [`${DECESSO}.attoEvento.comuneRegistrazione`]: FUORI_TEMPO }],
  EC170: ['2001', { [`${DECESSO}.luogoEvento`]: { localita: { codiceStato: '000' } } }],
  EC171: ['2001', { [`${DECESSO}.luogoEvento`]: { localita: { codiceStato: '215', descrizioneStato: 'SPAGNA' } } }],
  EC172: ['2003', { destinazione: { comune: IGNOTO } }],
  EC173: [
    '2003',
    { destinazione: { comune: NOME_DOPPIO }, 'datiCancellazione.dataDecorrenzaCancellazione': undefined },
  ],
  EC174: ['2003', { destinazione: { comune: ISTAT_ERRATO } }],
  EC175: ['2003', { destinazione: { localita: { codiceStato: '000' } } }],
  EC176: ['2003', { destinazione: { localita: { codiceStato: '215', descrizioneStato: 'SPAGNA' } } }],
  EC179: ['1002', { provenienza: { comune: IGNOTO } }],
  EC180: ['1002', { provenienza: { comune: NOME_DOPPIO }, [`${T}.dataDecorrenza`]: undefined }],
  EC181: ['1002', { provenienza: { comune: ISTAT_ERRATO } }],
  EC182: ['1002', { provenienza: { localita: { codiceStato: '000' } } }],
  EC183: ['1002', { provenienza: { localita: { codiceStato: '215', descrizioneStato: 'SPAGNA' } } }],
  EC184: ['2001', { [`${DECESSO}.attoEvento.dataFormazioneAtto`]: '2026-03-09' }],
  EF011: ['1001', { 'famConv.idFamigliaConvivenzaANPR': undefined }],
  EF014: ['1001', { [`${C}.attribuzioneFamiglia`]: '6' }],
  EF015: ['A001', { [`${C}.attribuzioneFamigliaAIRE`]: '3' }],
  EF016: ['5005', { [`${C}.tipoScheda`]: '3' }],
  EF017: ['1002', { 'famiglia.famiglia.idFamigliaConvivenzaANPR': '70' }],
  EF018: ['5001', { 'famigliaConvivenza.famigliaAire': 'S', [`${ELENCO}.0.generalita.soggettoAIRE`]: 'N' }],
  EF019: ['1002', { 'famiglia.famiglia.famigliaAire': 'S' }],
  EF020: ['3002', { [`${CRITERI}.tipoScheda`]: '3' }],
  EF021: ['1002', { 'famiglia.legameSoggetto.codiceLegame': '2' }],
  EF023: ['1002', { residenza: undefined }],
  EF024: ['1002', { 'famiglia.famiglia.dataOrigineFamigliaConvivenza': '2026-03-09' }],
  EF026: ['1002', { 'residenza.0.tipoIndirizzo': '2' }],
  EF027: ['1002', { 'residenza.0.dataDecorrenzaResidenza': undefined }],
  EF028: ['5001', { 'famigliaConvivenza.idFamigliaConvivenzaANPR': undefined }],
  EF029: ['5001', { famigliaConvivenza: undefined, [`${C}.tipoMutazione`]: '4' }],
  EF030: ['1001', { legameSoggetto: undefined }],
  EF031: ['1001', { 'famConv.dataOrigineFamigliaConvivenza': '2026-03-11' }],
  EF032: ['1001', { 'famConv.dataOrigineFamigliaConvivenza': '2026-03-11' }],
  EF035: ['5001', { [C]: { tipoMutazione: '1', tipoScheda: '4' } }],
  EF037: ['5001', { [C]: { tipoMutazione: '1', tipoScheda: '4' }, [ELENCO]: undefined }],
  EF038: ['5001', { [`${C}.tipoMutazione`]: '1', [ELENCO]: undefined }],
  EF040: [
    '5001',
    {
      famigliaConvivenza: { idFamigliaConvivenzaANPR: '70', tipoScheda: '4', specieConvivenza: '1' },
      [C]: { tipoMutazione: '3', tipoScheda: '4' },
    },
  ],
  EF041: ['5001', { [`${C}.tipoMutazione`]: '7' }],
  EF042: ['5005', { 'residenzaFamiglia.0': CASA_ALTROVE }],
  EF050: [
    '5005',
    { [`${C}.tipoMutazione`]: '03' },
    { [`${C}.tipoMutazione`]: '03', 'residenzaFamiglia.0.tipoIndirizzo': '2' },
  ],
  EF051: ['5005', { [`${C}.tipoMutazione`]: '01', [ELENCO]: undefined }],
  EF053: [
    '5005',
    { [`${C}.tipoMutazione`]: '04' },
    { [`${C}.tipoMutazione`]: '04', 'residenzaFamiglia.0.tipoIndirizzo': '3' },
  ],
  EF055: ['1002', { 'residenza.0.dataDecorrenzaResidenza': '2026-03-09' }],
  EF056: ['1001', { 'legameSoggetto.dataDecorrenza': '2026-03-11' }],
  EF061: ['5005', { 'residenzaFamiglia.0.dataDecorrenzaResidenza': '2026-03-09' }],
  EHA3: ['A001', { [`${T}.dataDecorrenza`]: '2026-03-09' }],
  EHR03: ['1014', { [`${PROCEDIMENTO}.numeroPraticaAnpr`]: '5' }],
  EHR13: ['4001', { [`${SELEZIONI}.tipoCittadinanza`]: '7' }, { [`${SELEZIONI}.tipoCittadinanza`]: '9' }],
  EHR14: ['4001', { [`${SELEZIONI}.elettoreAllaDataRiferimento`]: 'N' }],
  EHR15: ['3003', { [`${PERIODO}.dataOraIniziale`]: '2026-11-22T00:00:00' }],
  EHR16: ['3003', { [`${PERIODO}.dataOraFinale`]: '2026-11-22T00:00:00' }],
  EHR18: ['5008', { [`${T}.dataDecorrenza`]: '2026-11-22' }],
  EHR19: ['5008', { [`${T}.dataProtocolloComune`]: '2026-11-22' }, { [`${T}.dataProtocolloComune`]: '2026-11-21' }],
  EHR20: ['4001', { [`${CRITERI}.identificativiANPR.idSchedaSoggettoANPRA`]: undefined }],
  EHR21: [
    '4001',
    {
      [`${CRITERI}.identificativiComunali`]: {
        tipoScheda: '1',
        identificativoComuneDa: '1',
        identificativoComuneA: '2',
      },
    },
  ],
  EHR26: ['3002', { [`${T}.tipoOperazione`]: 'X' }],
  EHR28: ['4001', { [`${SELEZIONI}.dataRiferimento`]: undefined }],
  EHR29: ['4001', { [`${SELEZIONI}.fasciaEtaDa`]: '10', [`${SELEZIONI}.etaMinimaAllaDataRiferimento`]: '18' }],
  EHR30: ['4001', { [SELEZIONI]: { etaMinimaAllaDataRiferimento: '18' } }],
  EHR31: ['1002', { datiSentenza: { ...SENTENZA, dataValidita: '2026-01-31' } }, { datiSentenza: SENTENZA }],
  EHR45: ['3003', { [`${RICERCA}.identificativiANPR`]: { protocolloANPRDa: '1', protocolloANPRA: '2' } }],
  EHR48: ['3003', { ricercaSingolaRichiesta: { idOperazioneANPR: '1', tipoOperazione: '1' } }],
  EHR49: ['3003', { [RICERCA]: undefined, ricercaSingolaRichiesta: { idOperazioneANPR: '1', tipoOperazione: '3' } }],
  EHR52: ['3003', { [`${RICERCA}.identificativiComune`]: { protocolloComuneDa: '1' } }],
  EHR57: ['4001', { [`${CRITERI}.estremiAttoParziali`]: { tipoAtto: '1', parte: '1' } }],
  EHR58: ['4001', { [`${CRITERI}.estremiAttoParziali`]: { tipoAtto: '1', anno: '2020' } }],
  EHR59: ['4001', { [`${CRITERI}.indirizzoParziale`]: { toponimo: {} } }],
  EHR60: ['4001', { [`${CRITERI}.indirizzoParziale`]: { numeroCivico: { numero: '1' } } }],
  EHR61: ['4001', { [`${SELEZIONI}.ricercaChiaveParziale`]: { codiceFiscale: 'PR' } }],
  EHR62: ['4001', { [`${SELEZIONI}.ricercaChiaveParziale`]: { nome: 'A' } }],
  EHR63: [
    '3003',
    {
      [RICERCA]: {
        statoLavorazione: '7',
        operazioneRichiesta: 'N010',
        identificativiComune: { protocolloComuneDa: '1', protocolloComuneA: '2' },
      },
    },
  ],
  EHR70: ['2001', { [`${DECESSO}.attoEvento.anno`]: '1979' }],
  EHR77: ['1014', { [`${PROCEDIMENTO}.esitoChiusura`]: 'X' }],
  EHR78: ['3003', { [`${PERIODO}.dataOraIniziale`]: '2026-03-20T00:00:00' }],
  EHR80: ['2001', { [`${DECESSO}.attoEvento.dataFormazioneAtto`]: '2026-11-22' }],
  EHR84: ['5008', { [`${T}.dataDefinizionePratica`]: '2026-03-09' }],
  EHR89: ['1002', { domicilioDigitale: { indirizzoDigitale: 'ada@example.it' } }],
  EHR90: ['2001', { datiSentenza: { ...SENTENZA, data: '2026-03-11' } }, { datiSentenza: SENTENZA }],
  EHR91: [
    '2003',
    { 'datiCancellazione.datiSentenza': { ...SENTENZA, dataValidita: '2026-03-11' } },
    { 'datiCancellazione.datiSentenza': SENTENZA },
  ],
  EHR93: ['2001', { 'motivoCancellazione.tipoMotivoCancellazione': '2' }],
  EHR97: ['5008', { [`${T}.dataDecorrenza`]: undefined }],
  EHR98: ['2001', { datiSentenza: { dataValidita: '2026-03-09' } }, { datiSentenza: { dataValidita: '2026-03-10' } }],
  EN050: ['3002', { [`${CRITERI}.tipoScheda`]: '1' }],
  EN051: ['4001', { [`${CRITERI}.datiAnagraficiRichiesti`]: ['77'] }],
  EN052: ['3002', { 'datiRichiesta.datiAnagraficiRichiesti': undefined }],
  EN098: ['3003', { [`${RICERCA}.statoLavorazione`]: '10' }],
  EN102: ['4003', { 'datiRichiesta.anno': undefined }],
  EN103: ['4003', { 'datiRichiesta.mese': '13' }],
  EN104: ['4003', { 'datiRichiesta.tipologiaProspetto': '6' }],
  EN105: ['4003', { 'datiRichiesta.tipologiaProspetto': '2' }],
  EN124: ['3002', { [`${CRITERI}.identificativoANPR`]: '70' }],
  EN125: ['1002', { [`${C}.gestioneCF`]: '1' }],
  EN128: ['1014', { [`${PROCEDIMENTO}.motivoAvvio`]: '2' }],
  EN129: ['4001', { [`${CRITERI}.comuneRichiesta`]: undefined }],
  ...CASI_EN_ES,
};
