import type { Sesso } from './dati-codice-fiscale.js';

/** What a codice fiscale says, once read: 16 characters about a person, or a provisional number. */
export type CodiceFiscale = CodiceFiscaleAlfanumerico | CodiceFiscaleNumerico;

/** The parts of a 16-character code. */
export interface CodiceFiscaleAlfanumerico {
  readonly tipo: 'alfanumerico';
  /** The code as given, in upper case. */
  readonly testo: string;
  readonly sesso: Sesso;
  /** Day of birth, 1–31. */
  readonly giorno: number;
  /** Month of birth, 1–12. */
  readonly mese: number;
  /** Last two digits of the year of birth, 0–99: the code does not tell the century. */
  readonly anno: number;
  /**
   * The years of birth that fit, younger person first; only when a reference day was given. None makes the birth later
   * than that day, none is more than 125 years before it, so they are two at most.
   */
  readonly anniCandidati?: readonly number[];
  /** Letter and three digits of the comune or state of birth, as in the base. */
  readonly codiceCatastale: string;
  readonly omocodia: Omocodia;
  /** The code with its seven digits back in place: itself when no digit was replaced. */
  readonly base: string;
}

/** Which digits of a code are replaced by letters, because two people would have had the same code. */
export interface Omocodia {
  /** How many, 0–7. */
  readonly livello: number;
  /** Where, 1-based, ascending. */
  readonly posizioni: readonly number[];
}

/** The parts of an 11-digit provisional code of a natural person. */
export interface CodiceFiscaleNumerico {
  readonly tipo: 'numerico';
  readonly testo: string;
  /** Serial number, seven digits. */
  readonly progressivo: string;
  /** Office that gave the code, three digits. */
  readonly ufficio: string;
}

/** Why a text is no codice fiscale of a natural person. Positions are 1-based. */
export type ErroreCodiceFiscale =
  /** Neither 16 nor 11 characters (UTF-16 units). */
  | { readonly type: 'lunghezza'; readonly lunghezza: number }
  /** A character that cannot stand at that place whatever its meaning. */
  | {
      readonly type: 'carattere';
      readonly posizione: number;
      readonly atteso: 'lettera' | 'cifra' | 'cifra o lettera di omocodia';
    }
  /** A letter in the place of a digit that no omocodia uses. */
  | { readonly type: 'lettera-non-omocodica'; readonly posizione: number }
  /** A letter that stands for no month. */
  | { readonly type: 'mese' }
  /** A day (as written: + 40 for women) that does not exist, or not in that month of that year. */
  | { readonly type: 'giorno'; readonly giorno: number }
  /** A place letter that no codice catastale has, or the number 000. */
  | { readonly type: 'luogo' }
  /** The 16th character does not follow from the others. */
  | { readonly type: 'carattere-controllo'; readonly atteso: string }
  /** The 11th digit does not follow from the others. */
  | { readonly type: 'cifra-controllo'; readonly attesa: string }
  /** An office of legal persons, or one that does not exist. */
  | { readonly type: 'ufficio'; readonly ufficio: string };
