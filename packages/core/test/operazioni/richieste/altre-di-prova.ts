import {
  type Richiesta,
  aggiornamentoPratica,
  consultazioneProcedimento,
  consultazioneScheda,
  consultazioneSezione,
  dettaglioPratica,
  downloadFile,
  elencoAusilio,
  elencoPratiche,
  elencoVersioni,
  emissioneCertificato,
  estrazioneCittadini,
  gestioneRichieste,
  prospettoStatistico,
  ricercaIdentificativi,
  richiesteAsincrone,
  rivestimentoCf,
  scaricoTabelle,
} from '../../../src/operazioni/index.js';
import { comune, dataDecorrenza, importi, soggetto, testata, ufficiale, ugo } from './persone-di-prova.js';

export const ALTRE: readonly Richiesta[] = [
  consultazioneScheda(
    {
      criteri: { codiceFiscale: 'PRVDAA90A41H501A', cognome: 'PROVA', nome: 'ADA' },
      richiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: dataDecorrenza },
    },
    testata,
  ),
  consultazioneScheda(
    {
      criteri: { tipoScheda: '1', identificativoANPR: '700' },
      richiesta: { schedaAnagraficaRichiesta: '2', dataRiferimentoRichiesta: dataDecorrenza, ricercaNazionale: '1' },
    },
    testata,
  ),
  gestioneRichieste({ ricercaSingolaRichiesta: { idOperazioneComune: '41', tipoOperazione: '1' } }, testata),
  consultazioneProcedimento({ numeroPraticaComune: '2026-7' }, testata),
  ricercaIdentificativi({ parametriRicercaSoggetto: { datiSoggetto: { idSchedaSoggettoANPR: '7' } } }, testata),
  consultazioneSezione({ comune, tipoRichiesta: '1' }, testata),
  estrazioneCittadini(
    {
      datiAnagraficiRichiesti: ['1', '2'],
      riferimentoRichiesta: { dataIniziale: '2026-01-01', dataFinale: '2026-01-31' },
    },
    testata,
  ),
  rivestimentoCf({ dataRiferimento: dataDecorrenza, datiRichiesti: ['1'], xmlFileCodiciFiscali: 'PGEvPg==' }, testata),
  prospettoStatistico({ comune, tipologiaProspetto: '1', mese: '1', anno: '2025' }, testata),
  elencoAusilio({ tipoElenco: '1' }, testata),
  richiesteAsincrone(
    {
      elaborazione: {
        dettaglioDati: 'TUTTO',
        ricercaElenchiRichieste: {
          statoLavorazione: '7',
          operazioneRichiesta: 'N010',
          periodoRiferimentoRichieste: {
            dataOraIniziale: '2026-03-10T00:00:00.000+01:00',
            dataOraFinale: '2026-03-20T00:00:00.000+01:00',
          },
        },
      },
    },
    testata,
  ),
  richiesteAsincrone({ verificaStato: { idOperazioneANPR: '3000000000', progressivo: '1' } }, testata),
  emissioneCertificato(
    { certificati: ['8', '10'], soggetto, ...ufficiale, ...importi, tipoRichiedente: '2', tipoRichiesta: '1' },
    testata,
  ),
  emissioneCertificato(
    {
      certificati: ['1'],
      soggetto,
      lingue: ['IT', 'DE'],
      ...ufficiale,
      ...importi,
      bollo: '0',
      esenzioneBollo: '99',
      descrizioneEsenzioneBollo: 'USO INTERNO',
      tipoRichiedente: '1',
      richiedente: {
        generalita: ugo,
        docRiconoscimento: { estDocRiconoscimento: 'AX 1234567', dataRilascio: '2020-02-03' },
      },
      tipoRichiesta: '2',
    },
    testata,
  ),
  scaricoTabelle({ idTabella: '005' }, testata),
  downloadFile({ idOperazioneANPR: '3000000000' }, testata),
  elencoVersioni({ versioni: 'tutte' }, testata),
  elencoPratiche({ dataIniziale: '2026-11-01', dataFinale: '2026-11-20', idTipologia: '2' }, testata),
  dettaglioPratica({ codiceRichiesta: '7' }, testata),
  aggiornamentoPratica({ codiceRichiesta: '7', idStatoRichiesta: '3', operatore: 'sportello' }, testata),
];
