import type { Operazione } from '@anagrafe/core/operazioni';

/** A message that went or came, as a trace has it: nothing of the people, no key, nothing that was signed. */
export interface VoceTraccia {
  /** When, in UTC, `AAAA-MM-GGThh:mm:ss.sssZ`. */
  readonly quando: string;
  readonly verso: 'richiesta' | 'risposta';
  /** Which message of the client, as the events have it. */
  readonly chiamata: number;
  readonly operazione: Operazione;
  readonly idOperazioneComune: string;
  /** The HTTP status of an answer. */
  readonly stato?: number;
  /** The size of the message. */
  readonly byte: number;
  /** Its elements, with the length of each value instead of the value. */
  readonly struttura: string;
}

/** Where messages are noted, without what they say. */
export interface Traccia {
  /** It is not waited for; where it fails no outcome changes, and it is told as for an observer. */
  readonly write: (voce: VoceTraccia) => Promise<void>;
}
