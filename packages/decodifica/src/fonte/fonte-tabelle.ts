import type { TestoOByte } from './testo.js';

/** Official files newer than the embedded ones. */
export interface FonteTabelle {
  /** The archive of comuni, the CSV file as ANPR publishes it. */
  readonly comuni?: TestoOByte | undefined;
  /** Decode tables by number: header and rows, cells divided by tabs, with the columns of the embedded table. */
  readonly tabelle?: Readonly<Record<string, TestoOByte>> | undefined;
  /** SHA-256 of bytes in hexadecimal, to be shown in `versione`; without it the digest of a given file is `null`. */
  readonly sha256?: ((byte: Uint8Array) => Promise<string>) | undefined;
}
