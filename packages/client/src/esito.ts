import type { NonVerificato, Rilievo } from '@anagrafe/core';
import type { Operazione, Risposta, ViolazioneTracciato } from '@anagrafe/core/operazioni';

import type { Chiarimento } from './guasti/chiarimenti.js';
import type { Guasto } from './guasti/guasto.js';
import type { Allegato } from './risposta/allegati.js';

/** Something that ANPR says of an operation, in its own words. */
export interface Segnalazione {
  readonly codice: string;
  /** ANPR's letter; a list may mix them. */
  readonly tipo: 'E' | 'W';
  readonly testo: string;
  readonly oggetto?: string;
  readonly campo?: string;
  readonly valore?: string;
  /** What it means for who called and what to look at, where the code is known and speaks of the call rather than of its data. */
  readonly chiarimento?: Chiarimento;
}

/** What every answer has. */
interface Comune<O extends Operazione> {
  readonly idOperazioneComune: string;
  readonly risposta: Risposta<O>['corpo'];
  readonly allegati: readonly Allegato[];
  /** What to tell the support of ANPR with (EN527): it is no cause of anything. */
  readonly riferimentoAssistenza?: string;
  /** Where the answer departs from the official schema. */
  readonly difformita: readonly ViolazioneTracciato[];
}

/** ANPR has done what it was asked. */
export interface EsitoPositivo<O extends Operazione = Operazione> extends Comune<O> {
  readonly type: 'ok' | 'ok-con-avvisi';
  /** The national key of the operation: a text, beyond 32 bits since 2025. Absent where ANPR gave none. */
  readonly idOperazioneANPR?: string;
  /** Empty for a plain ok. */
  readonly avvisi: readonly Segnalazione[];
}

/** ANPR has answered no: nothing was done. */
export interface EsitoNegativo<O extends Operazione = Operazione> extends Comune<O> {
  readonly type: 'ko';
  readonly idOperazioneANPR?: string;
  readonly errori: readonly Segnalazione[];
  readonly avvisi: readonly Segnalazione[];
}

/**
 * Nobody can say yet whether the operation was done: the answer was lost, or ANPR broke while it answered. `recover` settles it;
 * to send it again with a new identifier could do it twice.
 */
export interface EsitoIncerto {
  readonly type: 'incerto';
  readonly idOperazioneComune: string;
  readonly guasto: Guasto;
}

/** What is known against a request before it is sent, and what is left open. */
export interface Controllo {
  /** Would ANPR take the request, as far as can be known here? */
  readonly accettabile: boolean;
  /** Where it departs from the official schema: ANPR would not even read it. */
  readonly violazioni: readonly ViolazioneTracciato[];
  /** What does not agree with the client or with ANPR: another comune, another environment, the clock of this machine. */
  readonly incoerenze: readonly string[];
  readonly rilievi: readonly Rilievo[];
  readonly nonVerificati: readonly NonVerificato[];
}

/** The request was not sent, since ANPR would refuse it. */
export interface NonInviata {
  readonly type: 'non-inviata';
  readonly controllo: Controllo;
}

/** How a message that was sent ended. One that ANPR certainly did not take is an {@link ErroreAnpr} instead. */
export type Esito<O extends Operazione = Operazione> = EsitoPositivo<O> | EsitoNegativo<O> | EsitoIncerto;

/** How a call ended. */
export type EsitoInvio<O extends Operazione = Operazione> = Esito<O> | NonInviata;
