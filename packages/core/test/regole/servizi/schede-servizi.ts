import type { Soggetto } from '../../../src/index.js';
import { ADA, ada, adaSenza, nata, nubile } from '../../scheda-di-prova.js';

type Generalita = NonNullable<Soggetto['generalita']>;

export const MATRIMONIO = ADA.matrimonio;
export const abita = (cambi: NonNullable<Soggetto['residenza']>): Soggetto =>
  ada({ residenza: { ...ADA.residenza, ...cambi } });
export const senzaIndirizzo = (cambi: NonNullable<Soggetto['residenza']>): Soggetto =>
  ada({ residenza: { dataDecorrenzaResidenza: '2006-07-01', ...cambi } });
export const inVia = (toponimo: object, numeroCivico: object = {}): Soggetto =>
  abita({ indirizzo: { ...ADA.residenza?.indirizzo, toponimo, numeroCivico } });
export const ESTERO = { indirizzoEstero: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } } };
const SENTENZA = { data: '2015-03-02', numero: '12' };
export const divorziata = (cambi: object = {}): Soggetto =>
  ada({
    statoCivile: { statoCivile: '4' },
    separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1', sentenza: SENTENZA, ...cambi },
  });
export const ROMA = { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } };
export const vedova = (dataEvento = '2019-05-06', altro: object = {}): Soggetto =>
  ada({
    statoCivile: { statoCivile: '3' },
    vedovanza: { datiMorteconiuge: { dataEvento, luogoEvento: ROMA, ...altro } },
  });
export const UNITA = {
  unitoCivilmente: { cognome: 'FINTA' },
  attoUnione: { dataEvento: '2018-01-08', luogoEvento: ROMA },
};
export const unita = (cambi: object = {}): Soggetto =>
  nubile({ statoCivile: { statoCivile: '6' }, unioneCivile: { ...UNITA, ...cambi } });
export const sciolta = (scioglimentoUnione: object, cambi: object = {}): Soggetto =>
  unita({ scioglimentoUnione, ...cambi });
export const CONTRATTO = { data: '2018-01-08', dataNotifica: '2018-01-10' };
export const convive = (cambi: object = {}): Soggetto =>
  nubile({ convivenzaDiFatto: { convivente: { cognome: 'FINTO' }, contrattoStipula: CONTRATTO, ...cambi } });
export const risolta = (contratto: object | undefined, motivoRisoluzione = '31'): Soggetto =>
  convive({ contrattoRisoluzione: { motivoRisoluzione, ...(contratto === undefined ? {} : { contratto }) } });
export const RISOLUZIONE = { data: '2021-02-03', dataNotifica: '2021-02-04' };
export const inFamiglia = (legameSoggetto: object): Soggetto =>
  ada({ famiglia: { ...ADA.famiglia, legameSoggetto: { ...ADA.famiglia?.legameSoggetto, ...legameSoggetto } } });
export const inConvivenza = (tipoLegame: string, codiceLegame = '2'): Soggetto => ({
  ...adaSenza('famiglia'),
  convivenza: {
    idFamConvComune: 'C1',
    legameSoggetto: { tipoLegame, codiceLegame, dataDecorrenza: '2006-07-01' },
  },
});
export const cf = (codFiscale: string, altro: Generalita = {}): Soggetto =>
  nata({ codiceFiscale: { codFiscale, validitaCF: '9' }, ...altro });
/** To put into a scheda: a marriage to nobody. */
export const SENZA_CONIUGE: Soggetto = { matrimonio: { datiMatrimonio: ADA.matrimonio?.datiMatrimonio ?? {} } };
export const CONVIVENZA = { convivente: { cognome: 'FINTO' }, contrattoStipula: CONTRATTO };
export const SENTENZA_2020 = { data: '2020-01-01' };
export const aire = (cambi: Soggetto): Soggetto =>
  ada({ generalita: { ...ADA.generalita, soggettoAIRE: 'S' }, ...cambi });
export const sposataIl = (dataEvento: string): Soggetto =>
  ada({
    matrimonio: {
      ...MATRIMONIO,
      datiMatrimonio: { ...MATRIMONIO?.datiMatrimonio, dataEvento, attoEvento: { anno: dataEvento.slice(0, 4) } },
    },
  });
export const nataIn = (codiceStato: string, descrizioneStato?: string): Generalita => ({
  luogoNascita: { localita: { codiceStato, ...(descrizioneStato === undefined ? {} : { descrizioneStato }) } },
});
