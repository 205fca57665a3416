import type { CampoAnagrafico } from './dati-anagrafici.js';
import type { CodaIgnota, CodiceNoto } from './find-codice-ae.js';
import type { Posizione } from './posizione.js';

/** The Agenzia has done what it was asked, or has found whom it was asked for. */
export interface Eseguita<P = Posizione> {
  readonly type: 'eseguita';
  /** `00` where no code of its own is published. */
  readonly codice: CodiceNoto;
  /** How the position stands now. */
  readonly posizione: P;
}

/** The Agenzia has answered no, or has no usable code: nothing has changed. */
export interface Rifiutata {
  readonly type: 'rifiutata';
  readonly codice: CodiceNoto;
  /** What the Agenzia shows with its answer: with EAA10 and EAA40 the code to use. */
  readonly posizione?: Posizione;
  /** The data that differ, where that is the reason. */
  readonly campi?: readonly CampoAnagrafico[];
}

/** The systems of the Agenzia, or the way to them, are down: nothing has changed. */
export interface Indisponibile {
  readonly type: 'indisponibile';
  readonly codice: CodiceNoto;
}

/** The Agenzia has answered with a code that is not published: look before sending anything again. */
export interface CodiceNonPubblicato {
  readonly type: 'codice-non-pubblicato';
  /** As it came, if it has the form of a code. */
  readonly testo: string;
  /** What its prefix tells; absent if that is not known either. */
  readonly codice?: CodaIgnota;
}

/** Why nobody knows whether the Agenzia has done what it was asked. */
export type CausaIncerta =
  /** No answer in time. */
  | 'tempo-scaduto'
  /** The connection broke. */
  | 'collegamento-interrotto'
  /** An answer that is not whole, or is not one. */
  | 'risposta-incompleta'
  /** Two answers to one request that do not say the same. */
  | 'risposte-discordi';

/** Nobody knows yet whether it was done. To send it again could do it twice: ask with `interroga` first. */
export interface Incerta {
  readonly type: 'incerta';
  readonly causa: CausaIncerta;
  /** What the way to the Agenzia knows the request by, where it can be asked what became of it. */
  readonly riferimento?: string;
}

/** Why a request is not sent, or is refused without a published code. */
export type MotivoNonAmmessa =
  /** It is asked on behalf of another comune than the one that this way to the Agenzia is of. */
  | 'altro-comune'
  /** ANPR was not reached, or did not take the message. */
  | 'anpr-non-raggiunta'
  /** A «Consultazione AE» where no register of accesses was given, or it did not take the access. */
  | 'accesso-non-registrato'
  /** Data that are absent, empty or no data: `campi` tells which. */
  | 'dati-non-utilizzabili'
  /** The same was sent today, and was done, was refused, or nobody knows. */
  | 'gia-inviata-oggi'
  /** This way to the Agenzia does not have the operation: `rimedio` tells where it is done. */
  | 'non-offerta'
  /** ANPR would not take the request, or did not: `segnalazioni` tells why. */
  | 'rifiutata-da-anpr'
  /** The Agenzia was unavailable, and it is too early to try again. */
  | 'troppo-presto'
  /** An annulment: more than 24 hours have gone by. */
  | 'oltre-24-ore'
  /** An annulment of what this comune did not have attributed. */
  | 'attribuzione-di-altri'
  /** An annulment: the position has changed after the attribution. */
  | 'operazioni-successive';

/** Something that ANPR, or a check before sending, has against a request. */
export interface SegnalazioneAnpr {
  /** Of ANPR (`EN125`); absent where the request departs from the schema, or from whoever sends it. */
  readonly codice?: string;
  /** Italian; it may quote the request. */
  readonly testo: string;
}

/** Nothing was done at the Agenzia, and it has no code for that. */
export interface NonAmmessa {
  readonly type: 'non-ammessa';
  readonly motivo: MotivoNonAmmessa;
  readonly campi?: readonly CampoAnagrafico[];
  /** What the operator does instead, Italian. */
  readonly rimedio?: string;
  readonly segnalazioni?: readonly SegnalazioneAnpr[];
}

/** How a request to the Agenzia delle Entrate ended. Closed: whatever happens is one of these. */
export type EsitoAe<P = Posizione> =
  Eseguita<P> | Rifiutata | Indisponibile | CodiceNonPubblicato | Incerta | NonAmmessa;
