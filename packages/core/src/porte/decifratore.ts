/**
 * Whoever can open with a private key what was encrypted for its certificate, wherever the key is: in memory, on a card, in a
 * token. The port never gives the key away.
 */
export interface Decifratore {
  /** The certificate of the key, in DER. */
  readonly certificato: Uint8Array;
  /**
   * Opens some bytes that RSA encrypted with PKCS #1 v1.5 padding.
   *
   * @returns What was encrypted; `undefined` if the padding is not as it should be.
   */
  readonly decrypt: (cifrati: Uint8Array) => Promise<Uint8Array | undefined>;
}
