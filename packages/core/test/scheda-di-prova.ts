import type { Contesto, DataLocale, Soggetto } from '../src/index.js';
import { openTabelle } from '@anagrafe/decodifica';

const OGGI: DataLocale = '2026-11-21';

/** What the rules know beside the record, as on 21 November 2026. */
export const contesto: Contesto = { oggi: OGGI, tabelle: await openTabelle(), contesto: 'subentro' };

/** The same, when a service of ANPR asks. */
export const neiServizi: Contesto = { ...contesto, contesto: 'servizi' };

/** An invented person whose scheda keeps every rule, at subentro and in the services: married in 2006, of age, resident in Rome. */
export const ADA: Soggetto = {
  generalita: {
    codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' },
    cognome: 'PROVA',
    nome: 'ADA',
    sesso: 'F',
    dataNascita: '1980-01-01',
    luogoNascita: { comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' } },
    idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: 'SINT-1' },
    dataPrimaIscrizioneComune: '1980-01-01',
  },
  dataUltimoAggiornamento: '2020-05-04',
  attoNascita: {
    comuneRegistrazione: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' },
    anno: '1980',
    dataFormazioneAtto: '1980-01-03',
  },
  cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '1980-01-01' },
  residenza: {
    tipoIndirizzo: '1',
    indirizzo: {
      cap: '00184',
      comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' },
      toponimo: { codSpecie: '1', specieFonte: '1', denominazioneToponimo: 'DEI FIORI' },
    },
    dataDecorrenzaResidenza: '2006-07-01',
  },
  famiglia: {
    idFamConvComune: 'F1',
    legameSoggetto: { dataDecorrenza: '2006-07-01', codiceLegame: '1', progressivoComponente: '1' },
  },
  statoCivile: { statoCivile: '2' },
  matrimonio: {
    coniuge: { cognome: 'FINTO', nome: 'UGO', sesso: 'M' },
    datiMatrimonio: {
      dataEvento: '2006-06-10',
      luogoEvento: { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } },
      attoEvento: { comuneRegistrazione: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }, anno: '2006' },
    },
  },
};

/** Ada with some of her groups replaced. */
export function ada(cambi: Soggetto): Soggetto {
  return { ...ADA, ...cambi };
}

/** Ada without some of her groups. */
export function adaSenza(...gruppi: readonly (keyof Soggetto)[]): Soggetto {
  return Object.fromEntries(Object.entries(ADA).filter(([gruppo]) => !gruppi.includes(gruppo as keyof Soggetto)));
}

/** Ada unmarried, with some groups. */
export function nubile(cambi: Soggetto = {}): Soggetto {
  return { ...adaSenza('matrimonio'), statoCivile: { statoCivile: '1' }, ...cambi };
}

/** Ada with some of her generalità replaced. */
export function nata(cambi: NonNullable<Soggetto['generalita']>): Soggetto {
  return ada({ generalita: { ...ADA.generalita, ...cambi } });
}
