import type { Caso } from './caso.js';
import type { Cambi } from './richieste-di-prova.js';

const T = 'testataRichiesta';
const C = 'datiControllo';
const tipo = (...tipi: readonly string[]): Cambi => ({ 'datiControllo.tipoMutazione': tipi, cittadinanza: undefined });
const MORTO = { dataEvento: '2026-03-10' };
const SPOSA = { coniuge: { cognome: 'FINTO', nome: 'UGO', sesso: 'M' }, datiMatrimonio: { dataEvento: '2026-03-01' } };
const CESSAZIONE = { tipoCessazione: '1', sentenza: { data: '2026-03-01' } };
const CONVIVE = {
  convivente: { cognome: 'FINTO' },
  contrattoStipula: { data: '2026-03-01', dataNotifica: '2026-03-01' },
};
const CASA_ALTROVE = {
  tipoIndirizzo: '1',
  indirizzo: { comune: { nomeComune: 'MILANO', codiceIstat: '015146', siglaProvinciaIstat: 'MI' } },
};
const IN_FRANCIA = { tipoIndirizzo: '4', localitaEstera: { indirizzoEstero: { localita: { codiceStato: '215' } } } };
const ELENCO = 'elencoSoggettiFamiglia';
const DECESSO = 'datiDecesso';
const FRANCIA = { codiceStato: '215', descrizioneStato: 'FRANCIA' };
const NOME_DOPPIO = { nomeComune: 'SAMONE', siglaProvinciaIstat: 'TN' };
const FUORI_TEMPO = { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' };
const ISTAT_ERRATO = { nomeComune: 'ROMA', codiceIstat: '015146', siglaProvinciaIstat: 'RM' };
const CESENA = { nomeComune: 'CESENA', codiceIstat: '040007', siglaProvinciaIstat: 'FC' };
const RICERCA = 'ricercaElenchiRichieste';
const INIZIO_4005 = 'elaborazione.ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraIniziale';
const CRITERI = 'criteriRicerca';
const SELEZIONI = 'criteriRicerca.ulterioriSelezioni';
const PROCEDIMENTO = 'procedimentoIstruttoria';

/** What breaks each rule on requests that looks at the request alone: from EN139 on. */
export const CASI_EN_ES: Readonly<Record<string, Caso>> = {
  EN106: [
    '4003',
    { 'datiRichiesta.comune': CESENA, 'datiRichiesta.anno': '2017' },
    { 'datiRichiesta.comune': CESENA, 'datiRichiesta.anno': '2017', 'datiRichiesta.mese': '4' },
  ],
  EN139: [
    '5008',
    { ...tipo('01'), generalitaDaModificare: { generalita: { cognome: 'PROVA' } }, [`${C}.gestioneCF`]: '3' },
  ],
  EN147: ['1001', { [`${C}.gestioneCF`]: '0' }],
  EN148: ['4005', { [INIZIO_4005]: '2026-02-16T00:00:00' }, { [INIZIO_4005]: '2026-02-17T00:00:00' }],
  EN149: ['4001', { [`${SELEZIONI}.ricercaChiaveParziale`]: { ricercaCognomeNomeParziale: '4' } }],
  EN166: ['5001', { [`${ELENCO}.1.legameSoggetto.codiceLegame`]: '1' }],
  EN168: ['4001', { [`${CRITERI}.riferimentoRichiesta`]: { dataIniziale: '2026-03-01', dataFinale: '2026-03-02' } }],
  EN171: [
    '4003',
    { 'datiRichiesta.tipologiaProspetto': '2', 'datiRichiesta.mese': undefined, 'datiRichiesta.anno': '2026' },
  ],
  EN172: ['5001', { [`${C}.tipoScheda`]: '4' }],
  EN173: ['5001', { [`${ELENCO}.1.legameSoggetto.tipoLegame`]: undefined }],
  EN177: ['4001', { [`${SELEZIONI}.statoIstruttoria`]: '1' }],
  EN178: [
    '4001',
    { [SELEZIONI]: { elettoreAllaDataRiferimento: 'S' } },
    { [SELEZIONI]: { elettoreAllaDataRiferimento: 'S', dataRiferimento: '2026-03-10' } },
  ],
  EN191: ['1014', { [`${PROCEDIMENTO}.motivoAvvio`]: undefined }],
  EN194: ['1014', { [`${PROCEDIMENTO}.tipoOperazione`]: 'C', [`${PROCEDIMENTO}.esitoChiusura`]: 'C' }],
  EN196: ['5005', { [ELENCO]: undefined }],
  EN197: ['5001', { [`${ELENCO}.0.legameSoggetto.codiceLegame`]: '3' }],
  EN206: ['1002', { 'famiglia.legameSoggetto.dataDecorrenza': '2026-03-11' }],
  EN207: ['5005', { 'residenzaFamiglia.0.dataDecorrenzaResidenza': '2026-03-11' }],
  EN215: ['5008', { domicilioDigitale: { indirizzoDigitale: 'ada@example.it' } }],
  EN218: [
    '5001',
    { [`${C}.listaControlli`]: { controllo: [{ codice: 'FC', valore: 'N' }] } },
    { [`${C}.listaControlli`]: { controllo: [{ codice: 'FC', valore: 'S' }] } },
  ],
  EN223: ['5001', { [ELENCO]: undefined }],
  EN227: ['3003', { [RICERCA]: undefined, ricercaSingolaRichiesta: { tipoOperazione: '1' } }],
  EN231: ['A002', { 'generalitaA002.generalita.codiceFiscale': undefined }],
  EN232: ['A002', { [`${C}.gestioneCF`]: '3' }],
  EN233: ['A006', { [C]: { tipoMutazione: '4', attribuzioneFamigliaAIRE: '2' } }],
  EN239: ['1002', { 'residenza.0.dataDecorrenzaResidenza': '2026-03-11' }],
  EN242: ['2001', { datiSentenza: { tipoTribunale: '7' } }, { datiSentenza: { tipoTribunale: '1' } }],
  EN247: ['5008', { datiDelProcedimento: {} }, { datiDelProcedimento: { numeroPraticaComune: '1' } }],
  EN249: ['2001', { [DECESSO]: undefined }],
  EN250: ['1002', { 'motivoIscrizione.idMotivoIscrizione': '2' }],
  EN252: ['5008', { ...tipo('16'), convivenzaDiFatto: { ...CONVIVE, contrattoRisoluzione: {} } }],
  EN259: ['5008', { ...tipo('16'), convivenzaDiFatto: {} }],
  EN261: [
    '5008',
    { ...tipo('17'), convivenzaDiFatto: { ...CONVIVE, contrattoRisoluzione: { motivoRisoluzione: '31' } } },
  ],
  EN266: ['5008', tipo('17')],
  EN268: ['5008', tipo('18')],
  EN275: ['5008', { ...tipo('19'), unioneCivile: { unitoCivilmente: { cognome: 'FINTA' } } }],
  EN280: ['2001', { 'motivoCancellazione.tipoMotivoCancellazione': '3' }],
  EN297: ['A002', { 'ultimaResidenzaIt.tipoIndirizzo': '1' }],
  EN316: ['5008', tipo('12')],
  EN317: ['5008', tipo('13')],
  EN318: ['5008', tipo('14')],
  EN321: ['5008', tipo('12', '16')],
  EN336: ['5008', { ...tipo('01'), generalitaDaModificare: { generalita: { luogoNascita: { comune: NOME_DOPPIO } } } }],
  EN337: [
    '5008',
    {
      ...tipo('01'),
      generalitaDaModificare: { generalita: { dataNascita: '1980-01-01', luogoNascita: { comune: ISTAT_ERRATO } } },
    },
  ],
  EN338: [
    '5008',
    {
      ...tipo('01'),
      generalitaDaModificare: { generalita: { dataNascita: '2020-01-01', luogoNascita: { comune: FUORI_TEMPO } } },
    },
  ],
  EN335: [
    '5008',
    {
      ...tipo('01'),
      [`${C}.gestioneCF`]: '3',
      generalitaDaModificare: {
        generalita: {
          codiceFiscale: { codFiscale: 'PRVDAA80A41H501A', validitaCF: '9' },
          dataNascita: '2020-01-01',
          luogoNascita: { comune: FUORI_TEMPO },
        },
      },
    },
    {
      ...tipo('01'),
      [`${C}.gestioneCF`]: '0',
      generalitaDaModificare: { generalita: { dataNascita: '2020-01-01', luogoNascita: { comune: FUORI_TEMPO } } },
    },
  ],
  EN346: ['5005', { 'residenzaFamiglia.0': IN_FRANCIA }],
  EN361: ['5008', tipo('20', '12')],
  EN367: ['5001', { 'famigliaConvivenza.idFamigliaConvivenzaANPR': undefined, [`${C}.tipoMutazione`]: '3' }],
  EN370: ['2003', { 'datiCancellazione.motivoCancellazione': '14' }],
  EN373: ['2003', { 'datiCancellazione.motivoCancellazione': '1' }],
  EN374: [
    '2003',
    {
      'generalitaPerRicerca.soggettoAIRE': 'S',
      'datiCancellazione.motivoCancellazione': '3',
      destinazione: { localita: FRANCIA },
    },
  ],
  EN376: ['2003', { 'datiCancellazione.motivoCancellazione': '3', destinazione: { localita: FRANCIA } }],
  EN377: [
    '2003',
    {
      'datiCancellazione.motivoCancellazione': '8',
      destinazione: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } },
    },
  ],
  EN378: ['1002', { 'residenza.0': CASA_ALTROVE }],
  EN387: ['5001', { 'famigliaConvivenza.famigliaAire': 'S', [`${C}.tipoMutazione`]: '1' }],
  EN396: ['5008', { cartaIdentita: { numero: 'AB1' } }],
  EN409: ['5008', tipo('15')],
  EN436: ['2003', { 'datiCancellazione.motivoCancellazione': '3', destinazione: { comune: CESENA } }],
  EN438: ['5008', tipo('21', '02')],
  EN448: ['3002', { [`${CRITERI}.codiceFiscale`]: undefined }],
  EN465: ['5001', { [`${ELENCO}.1.generalita.idSchedaSoggettoANPR`]: '7' }],
  EN478: ['4004', { 'datiRichiesta.dataRiferimentoFinale': '2026-03-09' }],
  EN479: ['4003', { 'datiRichiesta.comune': ISTAT_ERRATO }],
  EN485: [
    '2003',
    { elencoSoggetti: [{ generalita: { idSchedaSoggettoANPR: '7' }, legameSoggetto: { codiceLegame: '1' } }] },
  ],
  EN487: ['5008', tipo('22', '02')],
  EN491: ['5008', { ...tipo('01'), [`${C}.gestioneCF`]: '1' }],
  ES007: ['2001', { [`${DECESSO}.dataEvento`]: '2026-03-11' }],
  ES035: ['1001', { [`${C}.filiazione`]: '5' }],
  ES036: ['1001', { paternita: undefined }],
  ES037: ['1001', { maternita: undefined }],
  ES039: ['1001', { [`${C}.origineCognome`]: '5' }],
  ES042: ['1001', { [`${C}.attribuzioneFamiglia`]: '2', paternita: undefined }],
  ES043: ['1001', { [`${C}.attribuzioneFamiglia`]: '3', maternita: undefined }],
  ES056: ['2003', { 'datiCancellazione.dataDecorrenzaCancellazione': '2026-03-11' }],
  ES064: ['1002', { provenienza: {} }],
  ES068: ['5008', tipo('01')],
  ES069: ['5008', { cittadinanza: undefined }],
  ES070: ['1001', { [`${C}.gestioneCF`]: undefined }],
  ES071: ['A001', { 'iscrizioneAire.motivoIscrizione': 'C01' }],
  ES072: ['A002', { 'iscrizioneAire.motivoIscrizione': 'C02' }],
  ES077: ['1001', { 'generalita1001.generalita.soggettoAIRE': 'S' }],
  ES078: ['A002', { [`${T}.dataDecorrenza`]: '1990-06-30' }],
  ES079: [
    'A002',
    { 'generalitaA002.generalita.annoEspatrio': '1979' },
    { 'generalitaA002.generalita.annoEspatrio': '2025' },
  ],
  ES080: ['1001', { attoNascita: undefined }],
  ES086: ['1002', { provenienza: undefined }],
  ES090: ['1002', { [`${C}.gestioneCF`]: '4' }],
  ES094: ['A006', { [`${C}.tipoMutazione`]: '5' }],
  ES096: ['5008', tipo('09')],
  ES098: ['A006', { iscrizioneAire: undefined }],
  ES103: ['5008', tipo('03')],
  ES104: ['5008', tipo('04')],
  ES105: ['5008', tipo('05')],
  ES106: ['5008', tipo('06')],
  ES107: ['5008', tipo('07')],
  ES108: ['5008', tipo('08')],
  ES109: ['5008', tipo('10')],
  ES110: ['5008', tipo('11')],
  ES111: [
    '5008',
    { ...tipo('12'), matrimonio: SPOSA },
    { ...tipo('12'), matrimonio: SPOSA, statoCivile: { statoCivile: '2' } },
  ],
  ES112: ['5008', { ...tipo('13'), vedovanza: { datiMorteconiuge: MORTO }, statoCivile: { statoCivile: '2' } }],
  ES113: [
    '5008',
    { ...tipo('14'), separazioneAnnullamentoCessazioneMatrimonio: CESSAZIONE, statoCivile: { statoCivile: '2' } },
    {
      ...tipo('14'),
      separazioneAnnullamentoCessazioneMatrimonio: { ...CESSAZIONE, tipoCessazione: '5' },
      statoCivile: { statoCivile: '2' },
    },
  ],
  SP000: ['5013', { [`${T}.tipoOperazione`]: 'R' }, { [`${T}.tipoOperazione`]: 'V' }],
};
