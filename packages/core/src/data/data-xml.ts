import { type DataLocale, isDataLocale } from './data-locale.js';

const ZONA = /^(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The day that an `xs:date` of ANPR means: blanks around it do not count, and of a date with a zone only the first ten
 * characters do (ANPR 5.6.14: with the offset, old days slipped by one). `undefined` for an absent or unusable date.
 */
export function parseDataXml(testo: string | undefined): DataLocale | undefined {
  if (typeof testo !== 'string') return undefined;
  if (isDataLocale(testo)) return testo;
  const data = testo.trim();
  if (data.length > 10 && !ZONA.test(data.slice(10))) return undefined;
  const giorno = data.slice(0, 10);
  return isDataLocale(giorno) ? giorno : undefined;
}
