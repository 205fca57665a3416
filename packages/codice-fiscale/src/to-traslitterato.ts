import { AnagrafeError } from './anagrafe-error.js';
import { SPECIALI, UFFICIALE } from './traslitterazione.data.js';

/** A text in plain capitals, and what in it was written so without an official rule. */
export interface Traslitterazione {
  /** ASCII capitals; punctuation, digits and blanks as they were. */
  readonly testo: string;
  /**
   * The distinct characters whose form is not in the official table, in order of appearance: upper case, but for those
   * that have no capital of their own (`ı`).
   */
  readonly nonUfficiali: readonly string[];
}

/**
 * The ASCII form of a name, as the registers write it beside the accented one.
 *
 * @param testo - Any text in Latin letters, either case, composed or decomposed.
 * @returns Upper case. A grave vowel that ends a word keeps its accent as an apostrophe (`NICOLÒ` → `NICOLO'`), every
 * other letter follows the official table (`Ä` → `AE`, `ß` → `SS`); any apostrophe becomes the straight one. A letter that
 * the table lacks takes the form of ICAO Doc 9303 or loses its marks, and is listed in `nonUfficiali`: `Ñ`, `Ø`, `Ć`…
 * Other ASCII characters stay as they are.
 * @throws AnagrafeError `carattere-non-traslitterabile` for a letter with no Latin form and for any other sign outside
 * ASCII. The message has the position (in the composed text, from 1), not the character.
 * @remarks For the codice fiscale the apostrophe does not count. Source: circ. Ministero dell'Interno 1/2008, circ.
 * Agenzia delle Entrate 34/E/2011, DM 2-2-2009; the rule of the final grave vowel is that of ANPR's archive of comuni.
 * @example
 * toTraslitterato('Nicolò Müßli').testo // → "NICOLO' MUESSLI"
 * toTraslitterato('Peña').nonUfficiali // → ['Ñ']
 */
export function toTraslitterato(testo: string): Traslitterazione {
  return traslittera(testo, 'testo', /\P{ASCII}\p{M}*|\p{ASCII}\p{M}+/gu);
}

/**
 * The same for a text that the error message calls `campo`. Each match of `daRiscrivere`, one character with the marks
 * that no letter composes with, is rewritten, or refused if no rule says how.
 */
export function traslittera(testo: string, campo: string, daRiscrivere: RegExp): Traslitterazione {
  const nonUfficiali = new Set<string>();
  const semplice = testo
    .normalize('NFC')
    .replace(/[`´‘’ʻʼ]/g, "'")
    .replace(daRiscrivere, (gruppo: string, indice: number, tutto: string) => {
      const maiuscolo = gruppo.toUpperCase();
      const senzaSegni = maiuscolo.normalize('NFD').replace(/\p{M}/gu, '');
      const lettere = SPECIALI[maiuscolo] ?? SPECIALI[senzaSegni] ?? senzaSegni;
      if (!/^[A-Z]+$/.test(lettere)) throw nonTraslitterabile(campo, indice);
      const ufficiale = UFFICIALE.exec(maiuscolo);
      if (!ufficiale) nonUfficiali.add(lettere === maiuscolo ? gruppo : maiuscolo);
      const chiudeParola = !/^['\p{L}]/u.test(tutto.slice(indice + gruppo.length));
      return ufficiale?.[1] && chiudeParola ? `${lettere}'` : lettere;
    });
  return { testo: semplice.toUpperCase(), nonUfficiali: [...nonUfficiali] };
}

/** The error for the character at `indice` of a text: what it is stays out of the message. */
export function nonTraslitterabile(campo: string, indice: number): AnagrafeError<'carattere-non-traslitterabile'> {
  return new AnagrafeError(
    'carattere-non-traslitterabile',
    `${campo}: carattere n. ${indice + 1} non traslitterabile.`,
  );
}
