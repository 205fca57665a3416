import { err, ok, type Result } from '../result.js';

/** An official file as text, or as the bytes it was published in. */
export type TestoOByte = string | Uint8Array;

/** Why bytes are not text, and where reading stopped. */
export interface NonTesto {
  /** Line of the first bad byte, from 1. */
  readonly riga: number;
  /** What precedes it on its line. */
  readonly prima: string;
  /** One Italian sentence. */
  readonly messaggio: string;
}

/** What is used of the standard coders: neither DOM nor Node types are in sight here, and every runtime has them. */
interface Ambiente {
  readonly TextDecoder: new (
    codifica: 'utf-8',
    opzioni: { readonly fatal: true; readonly ignoreBOM: true },
  ) => { readonly decode: (byte: Uint8Array, opzioni?: { readonly stream: boolean }) => string };
  readonly TextEncoder: new () => { readonly encode: (testo: string) => Uint8Array };
}

/** The text without its byte order mark, or why the bytes are none. */
export function toTesto(file: TestoOByte): Result<string, NonTesto> {
  if (typeof file === 'string') return ok(senzaMarca(file));
  if (isUtf16(file)) return err({ riga: 1, prima: '', messaggio: 'Il file è in UTF-16, non in UTF-8.' });
  const testo = decode(file);
  return testo === undefined ? err(toNonTesto(file)) : ok(senzaMarca(testo));
}

/** The bytes of the file, for its digest. */
export function toByte(file: TestoOByte): Uint8Array {
  return typeof file === 'string' ? encode(file) : file;
}

/** The lines, whatever ends them; the end of the last line does not begin another. */
export function toLinee(testo: string): readonly string[] {
  const linee = testo.split(/\r\n|\n/);
  if (linee.at(-1) === '') linee.pop();
  return linee;
}

function senzaMarca(testo: string): string {
  return testo.startsWith('\uFEFF') ? testo.slice(1) : testo;
}

/** By its byte order mark, or by the zero that goes with each of the first letters. */
function isUtf16(byte: Uint8Array): boolean {
  const primo = byte[0];
  const secondo = byte[1];
  const marca = (primo === 0xff && secondo === 0xfe) || (primo === 0xfe && secondo === 0xff);
  return marca || primo === 0 || secondo === 0;
}

/** Halves the bytes until the longest good beginning is left. */
function toNonTesto(byte: Uint8Array): NonTesto {
  let buoni = 0;
  let troppi = byte.length;
  while (troppi - buoni > 1) {
    const meta = (buoni + troppi) >> 1;
    if (decode(byte.subarray(0, meta), { stream: true }) === undefined) troppi = meta;
    else buoni = meta;
  }
  const testo = decode(byte.subarray(0, buoni), { stream: true }) ?? '';
  const posto = encode(testo).length;
  const linee = senzaMarca(testo).split('\n');
  const valore = (byte[posto] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    riga: linee.length,
    prima: linee.at(-1) ?? '',
    messaggio: `Il file non è in UTF-8: il byte ${posto + 1} (0x${valore}) non può starvi.`,
  };
}

/** With `stream`, a character may still be incomplete at the end. */
function decode(byte: Uint8Array, opzioni?: { readonly stream: boolean }): string | undefined {
  const { TextDecoder } = globalThis as unknown as Ambiente;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(byte, opzioni);
  } catch {
    return undefined; // the only thing a fatal decoder throws for: malformed bytes
  }
}

function encode(testo: string): Uint8Array {
  const { TextEncoder } = globalThis as unknown as Ambiente;
  return new TextEncoder().encode(testo);
}
