import type { Tabelle } from '@anagrafe/decodifica';

import type { DataLocale } from '../data/data-locale.js';

/** Where ANPR applies a check: to the file di subentro, or to the requests of its services. */
export type ContestoAnpr = 'subentro' | 'servizi';

/** How ANPR answers a violation: it refuses (`errore`) or it takes the data and complains (`avviso`). */
export type Severita = 'errore' | 'avviso';

/** All that a rule may know besides the record: the day it is, the decode tables, which ANPR is asking. */
export interface Contesto {
  readonly oggi: DataLocale;
  readonly tabelle: Pick<Tabelle, 'comuni' | 'consolati' | 'stati' | 'tabella'>;
  readonly contesto: ContestoAnpr;
  /**
   * `dataDecorrenza` of the request that brings the record, as it is written: the services hold some dates to it. Without it,
   * and at subentro, those are held to `oggi`.
   */
  readonly decorrenza?: string | undefined;
}

/** The values that a message shows, by the name of their place in it. */
export type Parametri = Readonly<Record<string, string | number>>;

/** What a rule answers on one record. What cannot be known is never called fine. */
export type Verdetto =
  { readonly type: 'conforme' } | Violazione | { readonly type: 'non-valutabile'; readonly mancano: readonly string[] };

/** The record breaks the rule. `campo` and `valore` when they are not the rule's first field and what it holds. */
export interface Violazione {
  readonly type: 'violata';
  readonly parametri: Parametri;
  readonly campo?: string;
  readonly valore?: string;
}

/** When ANPR applied the rule, or a change to it: a day, a version, a remark. */
export interface Vigore {
  readonly dal?: DataLocale;
  readonly versione?: string;
  readonly nota?: string;
}

/**
 * One check that ANPR publishes, under its own code. `verifica` is pure and total: it reads no clock, throws nothing and
 * answers the same twice, whatever is missing from the record. At most one rilievo comes of a rule and a record; its
 * message names every value that breaks the rule.
 *
 * `severita` is null where ANPR does not apply the check and `ignota` where no source says. The places `{nome}` of
 * `messaggio` are the names of `parametri`.
 */
export interface Regola<S> {
  readonly codice: string;
  readonly titolo: string;
  readonly severita: Readonly<Record<ContestoAnpr, Severita | 'ignota' | null>>;
  readonly daRimuoverePrimaDelSubentro: boolean;
  readonly campi: readonly [string, ...string[]];
  readonly messaggio: string;
  readonly rimedio: string;
  /** What it would take to decide, where a record alone may not be enough. */
  readonly serve?: string;
  readonly fonte: readonly string[];
  readonly vigore?: Vigore;
  readonly verifica: (oggetto: S, contesto: Contesto) => Verdetto;
}

/** The record keeps the rule, or the rule does not concern it. */
export const CONFORME: Verdetto = { type: 'conforme' };

/** The record breaks the rule: the values for the message, and where the offending value stands. */
export function violata(
  parametri: Parametri,
  dove: { readonly campo?: string; readonly valore?: string } = {},
): Violazione {
  return { type: 'violata', parametri, ...dove };
}

/** The rule cannot be decided without these fields. */
export function mancano(...campi: readonly string[]): Verdetto {
  return { type: 'non-valutabile', mancano: campi };
}
