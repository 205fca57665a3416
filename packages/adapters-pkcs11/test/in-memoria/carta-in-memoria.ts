import { type KeyObject, generateKeyPairSync } from 'node:crypto';

import { CKM } from '../../src/driver/costanti.js';

/** A card of plastic that is none: what stays with it whichever program uses it. */
export interface CartaInMemoria {
  readonly seriale: string;
  readonly etichetta: string;
  readonly produttore: string;
  pin: string;
  readonly puk: string;
  tentativi: number;
  /** How many times it was put into a reader: what was open before is not after. */
  inserimenti: number;
  readonly lunghezza: { readonly minima: number; readonly massima: number };
  readonly chiavi: readonly ChiaveInMemoria[];
  /** The mechanisms of the card. */
  meccanismi: readonly number[];
  /** Can a new PIN be given with the PUK? */
  readonly sbloccabile: boolean;
  /** Every secret that was tried on it, in order: `pin` or `puk`, right or wrong. */
  readonly prove: { readonly segreto: 'pin' | 'puk'; readonly dato: string; readonly giusto: boolean }[];
  /** Says that its PIN is blocked before any is tried, as drivers of some do. */
  readonly bugiarda: boolean;
}

/** A key of a card, its `CKA_ID`, its certificate. */
export interface ChiaveInMemoria {
  readonly id: string;
  readonly der: Uint8Array;
  readonly privata: KeyObject;
  readonly pubblica: KeyObject;
}

export const TENTATIVI = 3;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The key of every card: to make one takes longer than all that is done with it. */
export const CHIAVE: ChiaveInMemoria = {
  id: '01',
  der: new TextEncoder().encode('non è un certificato, e a chi firma non importa'),
  privata: privateKey,
  pubblica: publicKey,
};

/** Makes a card, like any but for what is said of it. */
export function creaCarta(altro: Partial<CartaInMemoria> = {}): CartaInMemoria {
  return {
    seriale: '7430010000012345',
    etichetta: 'CNS ROSSI ADA',
    produttore: 'Athena',
    pin: '48213',
    puk: '90817263',
    tentativi: TENTATIVI,
    inserimenti: 1,
    lunghezza: { minima: 5, massima: 8 },
    chiavi: [CHIAVE],
    meccanismi: [CKM.RSA_PKCS, CKM.SHA1_RSA_PKCS, CKM.SHA256_RSA_PKCS, CKM.SHA256_RSA_PKCS_PSS],
    sbloccabile: true,
    prove: [],
    bugiarda: false,
    ...altro,
  };
}

/** The readers of a machine: in each a card, or none. */
export type Lettori = Record<string, CartaInMemoria | undefined>;
