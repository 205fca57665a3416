// eslint-disable-next-line no-control-regex -- they are what it looks for
const VIETATO = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;
const RISERVATI: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/**
 * Where a text has its first character that no XML 1.0 may hold, however written: control characters, half surrogates, two
 * non-characters; -1 if it has none.
 */
export function findCarattereVietato(testo: string): number {
  return testo.search(VIETATO);
}

/** A text as canonical XML writes it between two tags; it has no character that XML may not hold. */
export function formatTestoXml(testo: string): string {
  return testo.replace(/[&<>\r]/g, (carattere) => RISERVATI[carattere] ?? carattere);
}
