import type {
  TipoFamigliaConvivenza,
  TipoIdFamigliaConvivenzaComune,
  TipoLegameSoggetto,
  TipoResidenza,
} from '../../xsd/tipo-dato.data.js';

/** The data of a family or convivenza, without those that the operation decides. */
export type DatiScheda = Omit<TipoFamigliaConvivenza, 'tipoScheda' | 'dataOrigineFamigliaConvivenza'>;

/** A family or convivenza that ANPR knows: by its identifier in the comune or in ANPR. */
export type SchedaEsistente = Omit<TipoFamigliaConvivenza, 'tipoScheda'> &
  (
    | { readonly idFamigliaConvivenzaComune: TipoIdFamigliaConvivenzaComune }
    | { readonly idFamigliaConvivenzaANPR: string }
  );

/** The tie of a soggetto with the family or convivenza, from the day of the operation. */
export type Legame = Omit<TipoLegameSoggetto, 'dataDecorrenza'>;

/** That of who the family is named after: `codiceLegame` is 1. */
export type LegameIntestatario = Omit<Legame, 'codiceLegame'>;

/** An address in Italy. */
export type ResidenzaItaliana = Omit<TipoResidenza, 'localitaEstera'> & Required<Pick<TipoResidenza, 'indirizzo'>>;

/** Where people live in Italy, from the day of the operation: who goes abroad is for A006 (EN346). */
export type Dimora = Omit<ResidenzaItaliana, 'tipoIndirizzo' | 'dataDecorrenzaResidenza'>;

/** The kinds of scheda, as `tipoScheda` has them. */
export const TIPO_SCHEDA = { famiglia: '3', convivenza: '4', famigliaAire: '5' } as const;
