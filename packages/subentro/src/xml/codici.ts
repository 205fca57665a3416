/**
 * The characters of a text as bytes, which is several times as fast to read as asking the text for each: those of ASCII as they
 * are, of the others whether they are plain in a value. Behind the last stands a zero, which nothing that is looked for has.
 */
export type Codici = Uint8Array;

/** A piece of text, and its characters. */
export interface Pezzo {
  readonly testo: string;
  readonly codici: Codici;
}

/** What stands for a character beyond ASCII. */
export const LARGO = 0x80;
const NON_SEMPLICE = 0x01;

/** From here to the surrogates every character is plain, but for one that ends lines in XML 1.1. */
const PRIMO_LARGO = 0xa0;
const PRIMO_SURROGATO = 0xd8_00;
const SEPARATORE_DI_RIGA = 0x20_28;

/** Gives the characters of texts, one at a time: those of the text before are gone, for the memory is used again. */
export function createCodificatore(): (testo: string) => Pezzo {
  const codificatore = new TextEncoder();
  let codici = new Uint8Array();
  return (testo) => {
    const { length } = testo;
    if (codici.length <= length) codici = new Uint8Array(length + 1);
    codici[length] = 0;
    const { read, written } = codificatore.encodeInto(testo, codici.subarray(0, length));
    // Whatever is not in ASCII takes more than one byte.
    if (read !== length || written !== length)
      for (let i = 0; i < length; i += 1) codici[i] = toCodice(testo.charCodeAt(i));
    return { testo, codici };
  };
}

function toCodice(carattere: number): number {
  if (carattere < LARGO) return carattere;
  const isSemplice = carattere >= PRIMO_LARGO && carattere < PRIMO_SURROGATO && carattere !== SEPARATORE_DI_RIGA;
  return isSemplice ? LARGO : NON_SEMPLICE;
}
