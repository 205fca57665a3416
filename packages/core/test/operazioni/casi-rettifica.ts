import type { Soggetto } from '../../src/index.js';
import type { ContestoRettifica, OperazioneRegistrata, Rettifica } from '../../src/operazioni/index.js';
import { ADA, neiServizi } from '../scheda-di-prova.js';

export const ROMA = '058091';
export const MILANO = '015146';

/** Ada as ANPR has her: registered in 1990, in her family since 2006, at her address since 2010, updated in 2018, subentro in 2019. */
export const SCHEDA: Soggetto = {
  ...ADA,
  generalita: { ...ADA.generalita, dataPrimaIscrizioneComune: '1990-05-02' },
  famiglia: { legameSoggetto: { dataDecorrenza: '2006-07-01' } },
  residenza: { dataDecorrenzaResidenza: '2010-03-15' },
  dataUltimoAggiornamento: '2018-09-23',
};

/** The comune that entered her asks, and nothing was recorded since. */
export const CONTESTO: ContestoRettifica & { readonly registro: NonNullable<ContestoRettifica['registro']> } = {
  ...neiServizi,
  mittente: ROMA,
  registro: {
    soggetto: 'ADA',
    comunePrimaIscrizione: ROMA,
    entratoColSubentro: true,
    dataSubentro: '2019-10-14',
    dataOrigineFamiglia: '2006-07-01',
    cancellato: false,
    operazioni: [],
  },
};

/** The context with something else in the register. */
export function conRegistro(cambi: Partial<ContestoRettifica['registro'] & object>): ContestoRettifica {
  return { ...CONTESTO, registro: { ...CONTESTO.registro, ...cambi } };
}

/** An operation on Ada, in Rome. */
export function operazione(
  idOperazioneANPR: string,
  servizio: string,
  altro: Partial<OperazioneRegistrata> = {},
): OperazioneRegistrata {
  return {
    idOperazioneANPR,
    operazione: servizio,
    comune: ROMA,
    dataDecorrenza: '2021-01-10',
    soggetti: ['ADA'],
    famiglie: [],
    ...altro,
  };
}

/** A rettifica of the residence. */
export function residenza(dataDecorrenzaResidenza: string): Rettifica {
  return { richiestaRettifica101: { dataDecorrenzaResidenza } };
}

/** A rettifica of the other dates. */
export function altreDate(date: NonNullable<Rettifica['richiestaRettifica103']>): Rettifica {
  return { richiestaRettifica103: date };
}

/** Three operations, one after the other: a registration, a move, a marriage. */
export const ISCRIZIONE = operazione('101', '1002', { famiglie: ['F'] });
export const TRASLOCO = operazione('102', '5005', {
  tipiMutazione: ['02'],
  famiglie: ['F', 'G'],
  dataDecorrenza: '2022-02-01',
});
export const MATRIMONIO = operazione('103', '5008', { tipiMutazione: ['12'] });
