import type { ContenutoRegistro, SoggettoRegistrato } from '../../../src/operazioni/index.js';
import type { CasoRegistro } from './caso.js';

const ROMA = { comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' } };
const GENERALITA = {
  codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' },
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  luogoNascita: ROMA,
  idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: 'SINT-1' },
};
const ADA: SoggettoRegistrato = {
  id: '7',
  comune: '058091',
  stato: 'iscritto',
  famiglia: '70',
  sospesa: false,
  scheda: { generalita: GENERALITA },
};
const CANCELLATA: SoggettoRegistrato = { ...ADA, stato: 'cancellato', cancellazione: { motivoCancellazione: '5' } };
const DOPPIONE: SoggettoRegistrato = { ...CANCELLATA, cancellazione: { motivoCancellazione: '10' } };
/** Another scheda, with the same data as Ada's. */
const GEMELLA: SoggettoRegistrato = { ...ADA, id: '9', famiglia: '71' };
const CODICE_DI_ALTRI = { codFiscale: 'FNTGUO80A01H501A' };
const UGO: SoggettoRegistrato = {
  ...ADA,
  id: '8',
  scheda: { generalita: { ...GENERALITA, codiceFiscale: CODICE_DI_ALTRI } },
};
const PADRE: SoggettoRegistrato = {
  ...ADA,
  id: '20',
  scheda: { generalita: { cognome: 'PROVA', nome: 'UGO', sesso: 'M', dataNascita: '1979-01-01', luogoNascita: ROMA } },
};
const MADRE: SoggettoRegistrato = {
  ...ADA,
  id: '21',
  scheda: { generalita: { cognome: 'FINTA', nome: 'IDA', sesso: 'F', dataNascita: '1981-01-01', luogoNascita: ROMA } },
};

/** All that ANPR has. */
const con = (...soggetti: readonly SoggettoRegistrato[]): ContenutoRegistro => ({ completo: true, soggetti });
const NESSUNO = con();
/** Ada, whose code the Agenzia has validated, or not. */
const conValidita = (validitaCF: string): SoggettoRegistrato => ({
  ...ADA,
  scheda: { generalita: { ...GENERALITA, codiceFiscale: { ...GENERALITA.codiceFiscale, validitaCF } } },
});
const IN_CINQUANTA = con(...Array.from({ length: 50 }, (_, i) => ({ ...ADA, id: String(100 + i) })));

const PROCEDIMENTO = { id: '900', comune: '058091', numeroPratica: '1', chiuso: false, soggetti: ['7'] };
const APERTO: ContenutoRegistro = { procedimenti: [PROCEDIMENTO] };
const CHIUSO: ContenutoRegistro = { procedimenti: [{ ...PROCEDIMENTO, chiuso: true }] };
const SENZA: ContenutoRegistro = { completo: true, procedimenti: [] };
const COLLEGATA = { datiDelProcedimento: { numeroPraticaAnpr: '900' } };
const MODIFICA = { 'procedimentoIstruttoria.tipoOperazione': 'M' };

/** A register with one request, of a service, at a point. */
const richiesta = (operazione: string, stato: 'accolta' | 'in-elaborazione' | 'elaborata' = 'elaborata') => ({
  richieste: [{ idOperazioneANPR: '50', comune: '058091', idOperazioneComune: 'A1', operazione, stato }],
});
const ANNULLA = {
  ricercaElenchiRichieste: undefined,
  ricercaSingolaRichiesta: { idOperazioneANPR: '50', tipoOperazione: '2' },
};
const SCARICA = { datiRichiesta: { idOperazioneANPR: '50' } };

const SENZA_ID = { 'generalitaPerRicerca.idSchedaSoggettoANPR': undefined };
const SENZA_CODICE = { ...SENZA_ID, 'generalitaPerRicerca.codiceFiscale': undefined };
const CON_I_DATI = { ...SENZA_CODICE, 'generalitaPerRicerca.idSchedaSoggettoComune': undefined };
const RIPRESA = { 'generalita1002.generalita.idSchedaSoggettoANPR': '7' };
const PER_DATI = { 'criteriRicerca.codiceFiscale': undefined, datiNascita: { dataEvento: '1980-01-01' } };
const ATTRIBUZIONE = 'datiControllo.attribuzioneFamiglia';

/** What breaks each rule on people, searches and procedimenti. */
export const CASI_REGISTRO_PERSONE: Readonly<Record<string, CasoRegistro>> = {
  EHRA0: ['1014', SENZA, APERTO, { ...MODIFICA, 'procedimentoIstruttoria.numeroPraticaAnpr': '900' }],
  EHRA1: ['1014', SENZA, APERTO, MODIFICA],
  EN079: ['5008', richiesta('5001'), richiesta('5008')],
  EN095: [
    '3003',
    con(ADA, GEMELLA),
    con(ADA),
    {
      ricercaElenchiRichieste: undefined,
      parametriRicercaSoggetto: { datiSoggetto: { codiceFiscale: 'PRVDAA80A41H501A' } },
    },
  ],
  EN096: ['3003', richiesta('5008'), richiesta('4001', 'accolta'), ANNULLA],
  EN097: ['3003', richiesta('4001'), richiesta('4001', 'accolta'), ANNULLA],
  EN107: ['7002', richiesta('5008'), richiesta('4004'), SCARICA],
  EN108: ['7002', richiesta('4001', 'accolta'), richiesta('4001'), SCARICA],
  EN109: ['7002', richiesta('4001', 'in-elaborazione'), richiesta('4001'), SCARICA],
  EN112: ['2003', SENZA, APERTO, COLLEGATA],
  EN113: ['2003', CHIUSO, APERTO, COLLEGATA],
  EN122: ['3002', NESSUNO, con(ADA)],
  EN131: ['5008', con(ADA, GEMELLA), con(ADA, { ...DOPPIONE, id: '9' }), SENZA_ID],
  EN133: ['5008', NESSUNO, con(ADA), CON_I_DATI],
  EN142: ['1001', NESSUNO, con(PADRE), { [ATTRIBUZIONE]: '2' }],
  EN143: ['1001', con(PADRE), con(MADRE), { [ATTRIBUZIONE]: '3' }],
  EN144: ['1001', con(PADRE, { ...MADRE, famiglia: '71' }), con(PADRE, MADRE), { [ATTRIBUZIONE]: '1' }],
  EN151: ['1014', APERTO, SENZA],
  EN175: ['3002', { ...IN_CINQUANTA, soggetti: [...(IN_CINQUANTA.soggetti ?? []), ADA] }, IN_CINQUANTA, PER_DATI],
  EN179: ['4001', richiesta('4001', 'accolta'), richiesta('4001')],
  EN183: ['5008', con({ ...ADA, scheda: { generalita: { ...GENERALITA, nome: 'IDA' } } }), con(ADA)],
  EN185: [
    '1002',
    con({ ...CANCELLATA, scheda: { generalita: { ...GENERALITA, sesso: 'M' } } }),
    con(CANCELLATA),
    RIPRESA,
  ],
  EN188: ['1002', con(DOPPIONE), con(CANCELLATA)],
  EN190: ['1002', con(CANCELLATA), con(DOPPIONE)],
  EN203: ['2003', con({ ...ADA, sospesa: true }), con(ADA)],
  EN230: [
    '5008',
    con(conValidita('1')),
    con(conValidita('9')),
    {
      'datiControllo.tipoMutazione': ['01'],
      'datiControllo.gestioneCF': '3',
      'generalitaDaModificare.generalita': { ...GENERALITA, nome: 'IDA' },
    },
  ],
  EN248: [
    '5008',
    con(ADA, UGO),
    con(ADA),
    {
      'datiControllo.tipoMutazione': ['01'],
      'generalitaDaModificare.generalita': { ...GENERALITA, codiceFiscale: CODICE_DI_ALTRI },
    },
  ],
  EN442: ['1014', CHIUSO, APERTO, MODIFICA],
  EN509: ['2003', con(ADA), con(ADA, GEMELLA), { 'datiCancellazione.motivoCancellazione': '10' }],
  EN528: ['3002', con(ADA, GEMELLA), con(ADA), PER_DATI],
  ES003: ['5008', NESSUNO, con(CANCELLATA), SENZA_ID],
  ES038: ['1001', NESSUNO, con(PADRE, MADRE), { 'paternita.generalita.luogoNascita': undefined }],
  ES040: [
    '1001',
    NESSUNO,
    con(PADRE),
    { 'paternita.generalita.cognome': undefined, 'paternita.generalita.idSchedaSoggettoANPR': '20' },
  ],
  ES041: [
    '1001',
    NESSUNO,
    con(MADRE),
    {
      'datiControllo.origineCognome': '2',
      'maternita.generalita.cognome': undefined,
      'maternita.generalita.idSchedaSoggettoANPR': '21',
    },
  ],
  ES100: ['5008', NESSUNO, con(ADA), SENZA_CODICE],
  ES101: ['5005', NESSUNO, con(ADA)],
  ES102: ['5008', con(CANCELLATA), con(ADA), SENZA_ID],
};
