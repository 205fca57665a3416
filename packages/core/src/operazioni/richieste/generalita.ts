import type { TipoCodiceFiscale, TipoGeneralita, TipoLuogoEvento } from '../../xsd/tipo-dato.data.js';

/** One thing at least. */
export type NonVuoto<T> = readonly [T, ...T[]];

/** A surname, or that there is none; a first name, or that there is none; and the rest. */
export type Generalita = Omit<TipoGeneralita, 'cognome' | 'senzaCognome' | 'nome' | 'senzaNome'> &
  (
    | { readonly cognome: string; readonly senzaCognome?: never }
    | { readonly senzaCognome: '1'; readonly cognome?: never }
  ) &
  ({ readonly nome: string; readonly senzaNome?: never } | { readonly senzaNome: '1'; readonly nome?: never });

/** Sex, day and place of birth: with the names, the five data that identify who has no codice fiscale. */
export interface DatiIdentificativi {
  readonly sesso: string;
  readonly dataNascita: string;
  readonly luogoNascita: TipoLuogoEvento;
}

/** A person with a codice fiscale. */
export type ConCodiceFiscale = Generalita & { readonly codiceFiscale: TipoCodiceFiscale };

/** A person as ANPR finds her: by codice fiscale and names, or by the five data (EN448). */
export type SoggettoDaCercare = ConCodiceFiscale | (Generalita & DatiIdentificativi);

/** A person for the register of residents: of one for AIRE there are the services A001, A002, A006 (ES077). */
export interface NonAire {
  readonly soggettoAIRE?: never;
}

/**
 * What to do about the codice fiscale: a person who has one has it validated (`0`); one without gets one (`1`), or one for
 * an omocodia (`2`), or none (`3`).
 */
export type GestioneCodiceFiscale =
  | { readonly soggetto: Generalita & DatiIdentificativi & ConCodiceFiscale; readonly gestioneCF?: '0' }
  | {
      readonly soggetto: Generalita & DatiIdentificativi & { readonly codiceFiscale?: never };
      readonly gestioneCF: '1' | '2' | '3';
    };

/** The act of birth: on paper, or of ANPR. */
export type ConAttoNascita<Atto, AttoANPR> =
  | { readonly attoNascita: Atto; readonly attoNascitaANPR?: never }
  | { readonly attoNascita?: never; readonly attoNascitaANPR: AttoANPR };

/** The act of birth, if there is one. */
export type EventualeAttoNascita<Atto, AttoANPR> =
  ConAttoNascita<Atto, AttoANPR> | { readonly attoNascita?: never; readonly attoNascitaANPR?: never };
