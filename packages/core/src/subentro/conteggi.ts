/** What a file, or a whole fornitura, really holds. A person whose `sesso` is N counts as neither woman nor man. */
export interface Conteggi {
  readonly soggetti: number;
  readonly femmine: number;
  readonly maschi: number;
  readonly famiglie: number;
  readonly convivenze: number;
}
