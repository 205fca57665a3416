/** What a file, or a whole fornitura, really holds. A person whose `sesso` is N counts as neither woman nor man. */
export interface Conteggi {
  readonly soggetti: number;
  readonly femmine: number;
  readonly maschi: number;
  readonly famiglie: number;
  readonly convivenze: number;
}

/**
 * Counts to begin with: nothing is in them yet.
 *
 * @returns New counts, all zero, that can be added to.
 * @example
 * createConteggi() // → { soggetti: 0, femmine: 0, maschi: 0, famiglie: 0, convivenze: 0 }
 */
export function createConteggi(): { -readonly [K in keyof Conteggi]: Conteggi[K] } {
  return { soggetti: 0, femmine: 0, maschi: 0, famiglie: 0, convivenze: 0 };
}
