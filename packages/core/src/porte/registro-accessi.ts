import type { CodaIgnota, CodiceNoto } from '../agenzia-entrate/find-codice-ae.js';
import type { EsitoAe } from '../agenzia-entrate/esito.js';
import type { OperazioneAe } from './agenzia-entrate.js';

/** A request to the Agenzia delle Entrate, as it is accounted for. Of the person, only the fingerprint of the code. */
export interface Accesso {
  readonly richiedente: string;
  readonly operazione: OperazioneAe;
  /** `AAAA-MM-GGThh:mm:ss`. */
  readonly quando: string;
  /** Fingerprint of the codice fiscale, or of the one that follows from the data; absent if none does. */
  readonly codiceFiscale?: string;
  /** Fingerprint of the request, to know it again if it is made twice on one day; absent of a consultation, which may be repeated. */
  readonly richiesta?: string;
}

/** How an access ended: the kind of outcome, and the code of the Agenzia if it gave one. */
export interface EsitoAccesso {
  readonly type: EsitoAe['type'];
  readonly codice?: (CodiceNoto | CodaIgnota)['codice'];
}

/** An access of the past; without `esito` nobody knows how it ended. */
export interface AccessoRegistrato extends Accesso {
  readonly esito?: EsitoAccesso;
}

/**
 * Where it is written, before the Agenzia is asked, who asks and of whom; and after, how it ended. An access that `open`
 * does not take is not made.
 */
export interface RegistroAccessi {
  /**
   * Fingerprint of a text. It must be keyed (an HMAC, say): the codici fiscali are so few that a plain hash can be undone by
   * trying them all. With `giorno` it is that of a request, made of more data than the codice fiscale, which is only to be known
   * again on that day: whoever keeps the register takes a key for it that does not outlive the day, so that nothing of those
   * data stays.
   */
  readonly impronta: (testo: string, giorno?: string) => string | Promise<string>;
  /** Writes that a request is about to be made. The answer is its number in the register. */
  readonly open: (accesso: Accesso) => string | Promise<string>;
  /** Writes how it ended. */
  readonly close: (id: string, esito: EsitoAccesso) => void | Promise<void>;
  /** The accesses of that day with the same `operazione` and `richiesta`, in order. */
  readonly find: (
    simile: Required<Pick<Accesso, 'operazione' | 'richiesta'>> & { readonly giorno: string },
  ) => readonly AccessoRegistrato[] | Promise<readonly AccessoRegistrato[]>;
}
