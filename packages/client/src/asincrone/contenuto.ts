import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const estrai = promisify(gunzip);

/** A datum that came as base64, perhaps compressed. */
export type Contenuto =
  | {
      readonly type: 'letto';
      /** Of the XML, or of whatever was asked for; no longer compressed. */
      readonly byte: Uint8Array;
      readonly compresso: boolean;
    }
  | {
      readonly type: 'illeggibile';
      readonly perche: 'base64' | 'gzip' | 'troppo-grande';
      /** As it came: nothing is lost. */
      readonly originale: string;
    };

/** The largest content that is read, once it is no longer compressed, in bytes. */
export const MASSIMO_CONTENUTO = 64_000_000;

/** Reads a content. Whether it is compressed is told by its first bytes, since what ANPR says of it may be wrong. */
export async function readContenuto(originale: string, massimo: number): Promise<Contenuto> {
  const byte = toByte(originale);
  if (byte === undefined) return { type: 'illeggibile', perche: 'base64', originale };
  if (byte[0] !== 0x1f || byte[1] !== 0x8b)
    return byte.length > massimo
      ? { type: 'illeggibile', perche: 'troppo-grande', originale }
      : { type: 'letto', byte, compresso: false };
  try {
    return { type: 'letto', byte: await estrai(byte, { maxOutputLength: massimo }), compresso: true };
  } catch (errore) {
    const grande = errore instanceof Error && 'code' in errore && errore.code === 'ERR_BUFFER_TOO_LARGE';
    return { type: 'illeggibile', perche: grande ? 'troppo-grande' : 'gzip', originale };
  }
}

/** Base64 strictly: what does not come out the same again is none. */
function toByte(testo: string): Buffer | undefined {
  const scritto = testo.replace(/\s+/g, '').replace(/={1,2}$/, '');
  const byte = Buffer.from(scritto, 'base64');
  return byte.toString('base64').replace(/={1,2}$/, '') === scritto ? byte : undefined;
}
