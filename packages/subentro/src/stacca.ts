/**
 * The same text, or the same group of texts, tied to nothing. The parser cuts each value out of the piece of document
 * that it is reading, and an engine may keep a cut as a window on the whole piece (in V8 any of 13 characters or more, in
 * others even shorter ones): to remember one identifier is then to remember a megabyte of other people's records.
 * Whatever outlives its record passes through here.
 *
 * By way of JSON because a text that was parsed is always made of its own characters, in every engine and for every
 * text; `slice`, `concat`, `repeat` or `normalize` may all hand back the old one, or a window on it.
 */
export function stacca<T extends string | object>(valore: T): T {
  return JSON.parse(JSON.stringify(valore)) as T;
}
