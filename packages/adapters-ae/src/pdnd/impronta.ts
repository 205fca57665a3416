/** The SHA-256 of some bytes. */
async function toSha256(byte: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', byte));
}

/** What the header `Digest` says of a body: of the very bytes that are sent. */
export async function toDigest(corpo: Uint8Array<ArrayBuffer>): Promise<string> {
  const impronta = await toSha256(corpo);
  return `SHA-256=${btoa(String.fromCharCode(...impronta))}`;
}

/** The SHA-256 of a text, in hexadecimal digits. */
export async function toImprontaEsadecimale(testo: string): Promise<string> {
  const impronta = await toSha256(new TextEncoder().encode(testo));
  return Array.from(impronta, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
