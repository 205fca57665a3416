/** An official file as text, or as the bytes it was published in. */
export type TestoOByte = string | Uint8Array;

/** What is used of the standard decoder: neither DOM nor Node types are in sight here, and every runtime has it. */
interface Ambiente {
  readonly TextDecoder: new (
    codifica: 'utf-8',
    opzioni: { readonly fatal: true; readonly ignoreBOM: true },
  ) => { readonly decode: (byte: Uint8Array) => string };
  readonly TextEncoder: new () => { readonly encode: (testo: string) => Uint8Array };
}

/** The text without its byte order mark, or `undefined` when the bytes are not UTF-8. */
export function toTesto(file: TestoOByte): string | undefined {
  const testo = typeof file === 'string' ? file : decode(file);
  return testo?.startsWith('\uFEFF') === true ? testo.slice(1) : testo;
}

/** The bytes of the file, for its digest. */
export function toByte(file: TestoOByte): Uint8Array {
  const { TextEncoder } = globalThis as unknown as Ambiente;
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

/** The lines, whatever ends them; the end of the last line does not begin another. */
export function toLinee(testo: string): readonly string[] {
  const linee = testo.split(/\r\n|\n/);
  if (linee.at(-1) === '') linee.pop();
  return linee;
}

function decode(byte: Uint8Array): string | undefined {
  const { TextDecoder } = globalThis as unknown as Ambiente;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(byte);
  } catch {
    return undefined; // the only thing a fatal decoder throws for: malformed bytes
  }
}
