/** The types of XML Schema on which every official type is built. */
export type TipoBase = 'base64Binary' | 'boolean' | 'date' | 'dateTime' | 'int' | 'string';

/** How XML Schema treats the blanks of a value before it looks at it. */
export type Spazi = 'preserve' | 'replace' | 'collapse';

/**
 * A simple type, as the official schema derives it: each step adds its constraints to those of its `base`.
 *
 * `modelli` are the patterns of one step, in the regular expressions of XML Schema (anchored at both ends, `^` and `$` are
 * plain characters, `\d` is any decimal digit of Unicode): a value must match one of them, and one of every other step.
 * Lengths count characters. Absent means unconstrained by this step.
 */
export interface TipoSemplice {
  readonly nome: string;
  readonly base: TipoSemplice | TipoBase;
  readonly modelli?: readonly string[];
  readonly valori?: readonly string[];
  readonly lunghezza?: number;
  readonly lunghezzaMinima?: number;
  readonly lunghezzaMassima?: number;
  readonly spazi?: Spazi;
}

/**
 * A complex type: the content of its `base`, if it extends one, then its own. The official schema has no attributes.
 * `T` is the interface of its values; nothing of it exists at run time.
 */
export interface TipoComplesso<T = unknown> {
  readonly '~valore'?: T;
  readonly nome: string;
  readonly base?: TipoComplesso;
  readonly contenuto: Particella;
}

/** How often something may occur: once, where nothing is said. */
export interface Occorrenza {
  readonly min?: number;
  readonly max?: number | 'illimitato';
}

/** An element where a content allows it. `spazio` is its namespace, where it has one: below the roots none has. */
export interface Elemento extends Occorrenza {
  readonly elemento: string;
  readonly spazio?: string;
  readonly tipo: TipoSemplice | TipoComplesso | TipoBase;
}

/** What a content is made of: an element, several in order, or one of several. */
export type Particella =
  | Elemento
  | (Occorrenza & { readonly sequenza: readonly Particella[] })
  | (Occorrenza & { readonly scelta: readonly Particella[] });
