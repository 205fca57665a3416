/**
 * Far above what the schema can need, far below what hurts. `record` is what one record may weigh: the characters of its
 * names and values, and {@link COSTO} for each. `fuori` are the characters of one comment, or of the blanks between two
 * elements: the parser gathers also those that nobody asks of it, until they end. `documento` are the bytes of a document that
 * is read whole.
 */
export const LIMITI = {
  profondita: 64,
  attributi: 256,
  record: 16_000_000,
  fuori: 128_000_000,
  documento: 64_000_000,
} as const;

/** What an element or a piece of text takes beside its characters, roughly: a crowd of tiny ones is no lighter. */
export const COSTO = 32;
