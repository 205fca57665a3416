import type { Operazione } from '@anagrafe/core/operazioni';

import type { CodiceGuasto } from '../guasti/guasto.js';

/** What was worked at before a message leaves, each in milliseconds. */
export interface TempiRichiesta {
  /** The header and the envelope, without what follows. */
  readonly scrittura: number;
  /** Both signatures, wherever the key is; the first time the name of the workstation too. */
  readonly firma: number;
  /** The message is read again from its bytes, and both signatures are verified. */
  readonly verifica: number;
}

/** The whole of a call, in milliseconds. */
export interface TempiRisposta extends TempiRichiesta {
  /** From when the message is handed to the transport until the last byte of the answer is there, or nothing comes. */
  readonly attesa: number;
  /** The answer is read and understood. */
  readonly lettura: number;
  readonly totale: number;
}

/** Of which message an event is. It has nothing of the people in it. */
interface DiMessaggio {
  /** Counts the messages of a client: the same in both events of one. */
  readonly chiamata: number;
  readonly operazione: Operazione;
  readonly idOperazioneComune: string;
  /** `recupero`: `recover` sends it, again or to ask after another. */
  readonly scopo: 'invio' | 'recupero';
  /** 1 the first time that this client sends something under the identifier. */
  readonly tentativo: number;
  /** The message that `recover` asks after with this one, where it has not the request to send again. */
  readonly perConto?: string;
}

/** A message is about to leave: it is signed and verified. */
export interface EventoRichiesta extends DiMessaggio {
  /** The size of the envelope. */
  readonly byte: number;
  readonly tempi: TempiRichiesta;
}

/** It is known how a message ended. To each {@link EventoRichiesta} there comes one of these. */
export interface EventoRisposta extends DiMessaggio {
  /** `respinta`: ANPR certainly did not take it (`ErroreAnpr`); `errore`: anything else that was thrown. */
  readonly esito: 'ok' | 'ok-con-avvisi' | 'ko' | 'incerto' | 'respinta' | 'errore';
  readonly idOperazioneANPR?: string;
  /** What ANPR says of it, by codes alone: its words may name people. Of what was thrown, the code of the error. */
  readonly codici: readonly string[];
  /** Why it is not known what became of it, or why it was not taken. */
  readonly guasto?: CodiceGuasto;
  /** The HTTP status; absent if nothing came. */
  readonly stato?: number;
  /** The size of the answer; absent if nothing came. */
  readonly byte?: number;
  readonly tempi: TempiRisposta;
}

/**
 * Who is told of the messages of a client. They are told and not asked: they are not waited for, and what they throw, or the
 * promises of theirs that fail, change no outcome. The first time it is told with a warning of the process
 * (`ANAGRAFE_OSSERVATORE`), which has the name of the error alone.
 */
export interface Osservatori {
  readonly onRichiesta?: (evento: EventoRichiesta) => void;
  readonly onRisposta?: (evento: EventoRisposta) => void;
}
