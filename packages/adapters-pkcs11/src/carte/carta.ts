import type { Firmatario } from '@anagrafe/core';

import type { CertificatoCarta } from '../certificati/certificato-carta.js';
import type { Modulo } from '../moduli/modulo.js';
import type { ChiediPin, StatoPin } from './pin.js';

/** Which card it is, as far as it can be told without PC/SC. `infocert` are those of SafeDive, ANPR's second generation. */
export type GenerazioneCarta = 'athena' | 'infocert' | 'cns' | 'cie' | 'softhsm' | 'ignota';

/** How a signature is made: RSA over SHA-256, with the padding of PKCS #1 v1.5 or PSS (salt of 32 bytes). */
export type AlgoritmoCarta = 'RS256' | 'PS256';

/** What a session signs with. */
export interface OpzioniSessione {
  /** The certificate whose key signs: one of {@link Carta.certificati}, its DER, or its `CKA_ID`. */
  readonly certificato: Pick<CertificatoCarta, 'der' | 'id'>;
  readonly pin: ChiediPin;
}

/**
 * A key of a card, ready to sign: core's `Firmatario`. The PIN is asked for at the first signature, and again after the card was
 * taken out, the driver restarted, or the PIN was wrong: once each time, whoever waits meanwhile has the same outcome.
 */
export interface SessioneCarta extends Firmatario {
  /** Signs in either way that tokens of JOSE want. Errors: `ErroreCarta`. */
  readonly firma: (dati: Uint8Array, algoritmo: AlgoritmoCarta) => Promise<Uint8Array>;
  /** Forgets the login; what is being signed is waited for. Whoever signs afterwards has `CHIUSA`. */
  readonly chiudi: () => Promise<void>;
}

/** The PIN that is, and the one that will be. */
export interface CambioPin {
  readonly attuale: ChiediPin;
  readonly nuovo: ChiediPin;
}

/** The PUK, and the PIN that will be. */
export interface SbloccoPin {
  readonly puk: ChiediPin;
  readonly nuovo: ChiediPin;
}

/** A card in a reader, as one driver shows it. Every error is an `ErroreCarta`. */
export interface Carta {
  readonly modulo: Modulo;
  /** The number of the slot, as the driver has it in memory, in hexadecimal: it may change when cards do. */
  readonly slot: string;
  readonly lettore: string;
  /** As the token says it, without padding. It tells the card from others; it is not for logs. */
  readonly seriale: string;
  readonly generazione: GenerazioneCarta;
  readonly produttore: string;
  readonly modello: string;
  /** All certificates of the card; no PIN. */
  readonly certificati: () => Promise<readonly CertificatoCarta[]>;
  readonly statoPin: () => Promise<StatoPin>;
  /** Nothing happens on the card until it signs. */
  readonly openSessione: (opzioni: OpzioniSessione) => SessioneCarta;
  /** One signature: session, PIN, signature, closed. */
  readonly firma: (
    dati: Uint8Array,
    opzioni: OpzioniSessione & { readonly algoritmo: AlgoritmoCarta },
  ) => Promise<Uint8Array>;
  /** `NON_SUPPORTATA` where the driver cannot. */
  readonly cambiaPin: (pin: CambioPin) => Promise<void>;
  /** Gives a blocked card a new PIN. `NON_SUPPORTATA` where the driver cannot. */
  readonly sbloccaConPuk: (pin: SbloccoPin) => Promise<void>;
}
