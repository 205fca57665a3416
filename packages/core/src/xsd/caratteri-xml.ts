// eslint-disable-next-line no-control-regex -- they are what it looks for
const VIETATO = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

/** Can XML 1.0 hold a text, however written? Not control characters, half surrogates, two non-characters. */
export function isTestoXml(testo: string): boolean {
  return !VIETATO.test(testo);
}
