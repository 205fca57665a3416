/** Turns the bytes of a document into text, a piece at a time. */
export interface Decodificatore {
  /** `null` when the bytes are no text of this encoding; `valido` is then the text before the first bad byte. */
  readonly decodifica: (byte: Uint8Array, ultimo: boolean) => { readonly testo: string; readonly guasto: boolean };
}

const BOM = [
  { etichetta: 'utf-8', byte: [0xef, 0xbb, 0xbf] },
  { etichetta: 'utf-16le', byte: [0xff, 0xfe] },
  { etichetta: 'utf-16be', byte: [0xfe, 0xff] },
] as const;

const DICHIARATA = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** How far into a document its declaration may reach. */
export const BYTE_DICHIARAZIONE = 256;

/**
 * The decoder that a document asks for: by its byte order mark, else by its declaration, else UTF-8. Decoders are strict.
 *
 * @param inizio - The first bytes of the document, {@link BYTE_DICHIARAZIONE} of them if it has as many.
 * @returns `undefined` if the declared encoding is none that can be read.
 */
export function toDecodificatore(inizio: Uint8Array): Decodificatore | undefined {
  const marcato = BOM.find(({ byte }) => byte.every((b, i) => inizio[i] === b));
  const etichetta = marcato?.etichetta ?? dichiarata(inizio)?.toLowerCase() ?? 'utf-8';
  switch (etichetta) {
    case 'iso-8859-1':
    case 'latin1':
      return LATIN1; // not TextDecoder, which takes this label for windows-1252
    case 'us-ascii':
    case 'ascii':
      return ASCII;
    case 'utf-8':
    case 'utf8':
    case 'utf-16':
    case 'utf-16le':
    case 'utf-16be':
    case 'iso-8859-15':
    case 'windows-1252':
      return standard(etichetta);
    default:
      return undefined;
  }
}

function dichiarata(inizio: Uint8Array): string | undefined {
  return DICHIARATA.exec(LATIN1.decodifica(inizio.subarray(0, BYTE_DICHIARAZIONE), true).testo)?.[1];
}

function standard(etichetta: string): Decodificatore {
  const severo = new TextDecoder(etichetta, { fatal: true });
  return {
    decodifica: (byte, ultimo) => {
      try {
        return { testo: severo.decode(byte, { stream: !ultimo }), guasto: false };
      } catch {
        // Decoded again leniently only to find how far the text was good.
        const [valido = ''] = new TextDecoder(etichetta).decode(byte).split('\uFFFD', 1);
        return { testo: valido, guasto: true };
      }
    },
  };
}

const PEZZO = 0x2000;

const LATIN1: Decodificatore = {
  decodifica: (byte) => {
    let testo = '';
    for (let i = 0; i < byte.length; i += PEZZO) testo += String.fromCharCode(...byte.subarray(i, i + PEZZO));
    return { testo, guasto: false };
  },
};

const ASCII: Decodificatore = {
  decodifica: (byte, ultimo) => {
    const primoGuasto = byte.findIndex((b) => b >= 0x80);
    if (primoGuasto === -1) return LATIN1.decodifica(byte, ultimo);
    return { ...LATIN1.decodifica(byte.subarray(0, primoGuasto), ultimo), guasto: true };
  },
};
