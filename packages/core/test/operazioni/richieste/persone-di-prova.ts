import type { Testata, TestataSenzaRettifica } from '../../../src/operazioni/index.js';

export const testata: TestataSenzaRettifica = {
  idOperazioneComune: '2026112100001',
  codMittente: '058091',
  dataOraRichiesta: '2026-11-21T09:30:00.000+01:00',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
};

export const dataDecorrenza = '2026-11-19';
export const roma = { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' };
export const comune = { ...roma, codiceIstat: '058091' };
export const parigi = { localita: { descrizioneLocalita: 'PARIS', descrizioneStato: 'FRANCIA', codiceStato: '215' } };
const cinqueDati = { sesso: 'F', dataNascita: '1990-01-01', luogoNascita: { comune: roma } };
export const ada = { cognome: 'PROVA', nome: 'ADA', ...cinqueDati };
export const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
export const ugo = { cognome: 'ESEMPIO', nome: 'UGO' };
export const genitore = { generalita: ugo };
export const scheda = { idFamigliaConvivenzaANPR: '700' };
export const legame = { codiceLegame: '3', tipoLegame: '1' };
export const legameCompleto = { ...legame, dataDecorrenza: '2001-05-07' };
export const matrimonio = { coniuge: ugo, datiMatrimonio: { dataEvento: '2026-11-14', luogoEvento: { comune: roma } } };
export const sentenza = {
  data: '2026-05-04',
  numero: '12',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI ROMA',
  dataValidita: '2026-06-04',
};
export const italiana = { descrizioneStato: 'ITALIA', codiceStato: '100' };
const indirizzo = { cap: '00184', comune: roma, toponimo: {} };
export const residenza = { indirizzo, presso: 'ESEMPIO' };
export const residenzaEstera = {
  localitaEstera: {
    indirizzoEstero: parigi,
    consolato: { codiceConsolato: '1234567', descrizioneConsolato: 'PARIGI' },
  },
};
export const operazione = { idOperazioneComune: '41', idOperazioneANPR: '3000000000' };
export const iscrizioneAire = { iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' };
export const ufficiale = { cognomeUffAnagrafe: 'ESEMPIO', nomeUffAnagrafe: 'EVA' };
export const importi = { paEstera: '0', emissione: '1', bollo: '1600', diritti: '52' };
export const sezione = {
  sezioneelettoralenum: '1',
  sezioneelettoraledenom: 'SCUOLA',
  sezioneelettoraleind: indirizzo,
  collegiocameradeputati: '1',
  circoscrregionali: '1',
  collegiosenatorepubblica: '1',
};
export const conTestata = (tipoOperazione: 'R'): Testata & { tipoOperazione: 'R' } => ({ ...testata, tipoOperazione });
