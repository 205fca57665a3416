import { CODICI_UFFICIALI } from './codici-ufficiali.data.js';
import type { Severita } from './regola.js';

/**
 * What it takes to decide a check: L one scheda or request · F a whole family or file · S the state of the register ·
 * A the Agenzia delle Entrate · P the protocol or what surrounds the file · X not enough is published.
 */
export type ClasseCodice = 'L' | 'F' | 'S' | 'A' | 'P' | 'X';

/** A code that ANPR publishes, whether or not the SDK checks it. */
export interface CodiceUfficiale {
  readonly codice: string;
  readonly classe: ClasseCodice;
  /** null: not applied at subentro. */
  readonly subentro: Severita | null;
  /** null: not applied in services; `entrambe`: error or warning by case; `ignota`: no source says. */
  readonly servizi: Severita | 'entrambe' | 'ignota' | null;
  readonly daRimuoverePrimaDelSubentro: boolean;
  /** The public code whose internal name this is (CN077 → EN077). */
  readonly alias?: string;
}

const SEVERITA = { E: 'errore', W: 'avviso', B: 'entrambe', '?': 'ignota', '-': null } as const;

/** Internal names of ANPR's controls; CN558 is the one that goes out under its own name. */
const ALIAS = /^C([NC])(?!558$)(\d+)$/;

/**
 * Every code that ANPR publishes, in order. Source: the specification 9.2.7 and its changelog.
 *
 * @returns 923 codes, 16 of them internal names of others.
 * @example
 * toCodiciUfficiali().length // → 923
 */
export function toCodiciUfficiali(): CodiceUfficiale[] {
  return CODICI_UFFICIALI.trim().split('\n').map(toCodice);
}

/**
 * What ANPR publishes of a code.
 *
 * @param codice - Any case: `EN077`.
 * @returns `undefined` if no such code is published.
 * @example
 * findCodiceUfficiale('EN077') // → { codice: 'EN077', classe: 'S', subentro: null, servizi: 'errore', daRimuoverePrimaDelSubentro: false }
 */
export function findCodiceUfficiale(codice: string): CodiceUfficiale | undefined {
  const cercato = codice.trim().toUpperCase();
  return toCodiciUfficiali().find((ufficiale) => ufficiale.codice === cercato);
}

function toCodice(riga: string): CodiceUfficiale {
  const [codice = '', [classe, subentro, servizi, rimuovere] = ''] = riga.split(' ');
  const alias = codice.replace(ALIAS, 'E$1$2');
  return {
    codice,
    classe: classe as ClasseCodice,
    subentro: SEVERITA[subentro as 'E' | 'W' | '-'],
    servizi: SEVERITA[servizi as keyof typeof SEVERITA],
    daRimuoverePrimaDelSubentro: rimuovere === 'R',
    ...(alias === codice ? {} : { alias }),
  };
}
