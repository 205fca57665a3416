/** Before the message stand 00 02, eight bytes or more that are not zero, and a zero. */
const MINIMO = 10;

/**
 * Takes away the padding of PKCS #1 v1.5 (block type 2).
 *
 * @param aperti - What RSA gave back, as long as the modulus.
 * @returns The message; `undefined` if the padding is not as it should be.
 *
 * Source: RFC 8017, 7.2.2.
 */
export function toSenzaRiempimento(aperti: Uint8Array): Uint8Array | undefined {
  const zero = aperti.indexOf(0, 2);
  return aperti[0] === 0 && aperti[1] === 2 && zero >= MINIMO ? aperti.subarray(zero + 1) : undefined;
}
