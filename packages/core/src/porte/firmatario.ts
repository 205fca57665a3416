/** How something is signed: RSA with PKCS #1 v1.5 padding, over the digest named. */
export type AlgoritmoFirma = 'RSA-SHA1' | 'RSA-SHA256';

/**
 * Whoever can sign with a private key, wherever that is: in memory, on a card, in a token. The port never gives the key away.
 */
export interface Firmatario {
  /** The certificate of the key, in DER. */
  readonly certificato: Uint8Array;
  /** Signs some bytes; the digest is part of the signature. */
  readonly sign: (dati: Uint8Array, algoritmo: AlgoritmoFirma) => Promise<Uint8Array>;
}
