import type { Operazione } from '@anagrafe/core/operazioni';

/** How a call ended, as far as it has to be remembered. */
export type EsitoRegistrato = 'ok' | 'ok-con-avvisi' | 'ko' | 'incerto' | 'non-arrivata';

/** A message that was going to be sent. It has nothing of the people in it. */
export interface VoceInvio {
  /** `idOperazioneComune`. */
  readonly id: string;
  readonly operazione: Operazione;
  readonly dataOraRichiesta: string;
  /** When it was written down, in milliseconds since 1970. */
  readonly quando: number;
  /** SHA-256 of the body, to know it again: ANPR wants the very same one with the same identifier. */
  readonly impronta: string;
  /** How it ended; absent while it is not known. */
  readonly esito?: EsitoRegistrato;
  readonly idOperazioneANPR?: string;
}

/** How a message ended. */
export type Chiusura = Required<Pick<VoceInvio, 'esito'>> & Pick<VoceInvio, 'idOperazioneANPR'>;

/**
 * Where it is written, before a message leaves, that it leaves; and after, how it ended. What `open` was told is there after a
 * crash: only then may the message go.
 */
export interface RegistroInvii {
  /** @throws ErroreClient `identificativo-ripetuto` if something was written down under the same identifier before. */
  readonly open: (voce: VoceInvio) => Promise<void>;
  readonly close: (id: string, chiusura: Chiusura) => Promise<void>;
  readonly find: (id: string) => Promise<VoceInvio | undefined>;
  /** Those that nobody knows the end of, oldest first. */
  readonly findAperti: () => Promise<readonly VoceInvio[]>;
}
