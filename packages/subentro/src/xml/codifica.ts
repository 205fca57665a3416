/** Turns the bytes of a document into text, a piece at a time. */
export interface Decodificatore {
  /** `guasto` when some of the bytes are no text of this encoding: `testo` is then all the text before the first of them. */
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
  const etichetta = toEtichetta(inizio);
  switch (etichetta) {
    case 'iso-8859-1':
    case 'latin1':
      return LATIN1; // not TextDecoder, which takes this label for windows-1252
    case 'us-ascii':
    case 'ascii':
      return ASCII;
    case 'utf8':
      return standard('utf-8');
    case 'utf-16':
      return standard('utf-16le');
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
    case 'iso-8859-15':
    case 'windows-1252':
      return standard(etichetta);
    default:
      return undefined;
  }
}

/** Whether a document is in UTF-8. */
export function isUtf8(inizio: Uint8Array): boolean {
  return /^utf-?8$/.test(toEtichetta(inizio));
}

function toEtichetta(inizio: Uint8Array): string {
  const marcato = BOM.find(({ byte }) => byte.every((b, i) => inizio[i] === b));
  return marcato?.etichetta ?? dichiarata(inizio)?.toLowerCase() ?? 'utf-8';
}

function dichiarata(inizio: Uint8Array): string | undefined {
  return DICHIARATA.exec(LATIN1.decodifica(inizio.subarray(0, BYTE_DICHIARAZIONE), true).testo)?.[1];
}

type Etichetta = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252';

function standard(etichetta: Etichetta): Decodificatore {
  const severo = new TextDecoder(etichetta, { fatal: true, ignoreBOM: true });
  let sospesi = new Uint8Array(); // the beginning of a character
  let isInizio = true;
  const senzaMarca = (testo: string): string => {
    const inizio = isInizio;
    isInizio &&= testo === '';
    return inizio && testo.startsWith('\uFEFF') ? testo.slice(1) : testo;
  };
  return {
    decodifica: (byte, ultimo) => {
      const daCarattere = sospesi.length === 0 ? byte : unisci(sospesi, byte);
      const fine = ultimo ? daCarattere.length : daCarattere.length - contaIncompleti(etichetta, daCarattere);
      try {
        // Whole characters at once: engines decode that faster than a stream, and to shorter strings.
        const testo = senzaMarca(severo.decode(daCarattere.subarray(0, fine)));
        sospesi = daCarattere.slice(fine);
        if (sospesi.length === 0 || leggi(etichetta, sospesi) !== undefined) return { testo, guasto: false };
        return { testo, guasto: true };
      } catch {
        return { testo: senzaMarca(toTestoBuono(etichetta, daCarattere)), guasto: true };
      }
    },
  };
}

/** How many bytes at the end begin a character that is not all there. The first byte begins one, and none is bad. */
function contaIncompleti(etichetta: Etichetta, byte: Uint8Array): number {
  const quanti = byte.length;
  if (etichetta === 'utf-8') {
    for (const [indietro, minimo] of LUNGHI) if ((byte[quanti - indietro] ?? 0) >= minimo) return indietro;
    return 0;
  }
  if (etichetta !== 'utf-16le' && etichetta !== 'utf-16be') return 0;
  const spaiato = quanti % 2;
  const alto = byte[quanti - spaiato - (etichetta === 'utf-16le' ? 1 : 2)] ?? 0;
  return isSurrogatoAlto(alto) ? spaiato + 2 : spaiato;
}

/** In UTF-8 a character of two bytes begins with C0 or more, of three with E0, of four with F0. */
const LUNGHI = [
  [1, 0xc0],
  [2, 0xe0],
  [3, 0xf0],
] as const;

function isSurrogatoAlto(byteAlto: number): boolean {
  return byteAlto >= 0xd8 && byteAlto <= 0xdb;
}

/**
 * All the text before the first bad byte. Decoders do not say where that is: it is looked for by halves, the longest
 * beginning that a strict decoder takes. (A lenient one would mark it with U+FFFD, which a good text may hold too.)
 */
function toTestoBuono(etichetta: Etichetta, byte: Uint8Array): string {
  let [testo, buoni, troppi] = ['', 0, byte.length];
  while (troppi - buoni > 1) {
    const meta = (buoni + troppi) >> 1;
    const letto = leggi(etichetta, byte.subarray(0, meta));
    if (letto === undefined) troppi = meta;
    else [testo, buoni] = [letto, meta];
  }
  return testo;
}

function leggi(etichetta: Etichetta, byte: Uint8Array): string | undefined {
  try {
    return new TextDecoder(etichetta, { fatal: true, ignoreBOM: true }).decode(byte, { stream: true });
  } catch {
    return undefined;
  }
}

function unisci(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const unito = new Uint8Array(a.length + b.length);
  unito.set(a);
  unito.set(b, a.length);
  return unito;
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
