import { type ContenutoRegistro, type SoggettoRegistrato, createRegistro } from '../../../src/operazioni/index.js';
import type { Soggetto } from '../../../src/index.js';

/** Who Ada is, in the right requests too. */
const IDENTITA = {
  codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' },
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  luogoNascita: { comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' } },
};
export const SCHEDA: Soggetto = {
  generalita: { ...IDENTITA, dataPrimaIscrizioneComune: '1980-01-01' },
  residenza: {
    indirizzo: {
      comune: { codiceIstat: '058091' },
      toponimo: { codSpecie: '1', denominazioneToponimo: 'DEI PINI' },
    },
    dataDecorrenzaResidenza: '2010-01-01',
  },
  dataUltimoAggiornamento: '2015-06-01',
};
export const ADA: SoggettoRegistrato = {
  id: '7',
  comune: '058091',
  stato: 'iscritto',
  comunePrimaIscrizione: '058091',
  entratoColSubentro: true,
  dataSubentro: '2019-01-01',
  famiglia: '70',
  scheda: SCHEDA,
};
export const UGO: SoggettoRegistrato = {
  ...ADA,
  id: '8',
  scheda: { ...SCHEDA, generalita: { ...SCHEDA.generalita, codiceFiscale: { codFiscale: 'FNTGUO80A01H501A' } } },
};
export const FAMIGLIA = {
  id: '70',
  tipoScheda: '3',
  comune: '058091',
  dataOrigine: '2010-01-01',
  incompleta: false,
  archiviata: false,
  componenti: [
    { soggetto: '7', codiceLegame: '1', dal: '2010-01-01' },
    { soggetto: '8', codiceLegame: '2', dal: '2010-01-01' },
  ],
};
/** Ada and Ugo, a family in which nothing has happened since the subentro. */
export const TUTTO: ContenutoRegistro = {
  soggetti: [ADA, UGO],
  famiglie: [FAMIGLIA],
  operazioni: [],
  procedimenti: [],
};

export const di = (cambi: Partial<SoggettoRegistrato>): ContenutoRegistro => ({
  ...TUTTO,
  soggetti: [{ ...ADA, ...cambi }, UGO],
});
/** Ada with another scheda, or with other data in a group of hers. */
export const conScheda = (cambi: Soggetto): ContenutoRegistro => di({ scheda: { ...SCHEDA, ...cambi } });
export const residenteDal = (dataDecorrenzaResidenza: string): ContenutoRegistro =>
  conScheda({ residenza: { dataDecorrenzaResidenza } });
export const inFamiglia = (cambi: object): ContenutoRegistro => ({ ...TUTTO, famiglie: [{ ...FAMIGLIA, ...cambi }] });
/** A convivenza where nobody is left. */
export const VUOTA = inFamiglia({ tipoScheda: '4', componenti: [] });
/**
 * A register in which nothing stands in the way of the right requests, but for what Ada is in it: who leaves leaves Ugo behind
 * (EN225, EN226, EN484), and 2009 archives her family as if it were a convivenza (EF002, EN126).
 */
export const registroPieno = (): ReturnType<typeof createRegistro> => createRegistro(TUTTO);
