/** Where a file may be divided: behind a record, where another of the same kind seems to begin. */
export interface Taglio {
  /** How many bytes of the file come before it. */
  readonly byte: number;
  readonly record: 'soggetto' | 'famiglia' | 'convivenza';
}

/** A stretch of a file, to be read by itself. */
export interface Tratto {
  /** The first bytes of the file: the same that {@link findTaglio} was given. */
  readonly testa: Uint8Array;
  /** Where it begins; undefined for the first, which begins with the file. */
  readonly da?: Taglio | undefined;
  /** Where the stretches behind it begin, in order. */
  readonly tagli: readonly Taglio[];
}
