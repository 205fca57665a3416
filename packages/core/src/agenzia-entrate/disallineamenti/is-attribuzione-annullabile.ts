import { giornoDopo } from '../../data/calendario.js';
import { isDataLocale } from '../../data/data-locale.js';

const ORA = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/**
 * Can the attribution of a codice fiscale still be annulled (1013, 5012 with the flag *annullamento attribuzione*)? Within 24 hours
 * of it, that of the last second included. Later operations on the person have to be annulled first: `evaluateAnnullamento` tells.
 *
 * @param attribuitoIl - When the code was attributed: the hour of Italy, `AAAA-MM-GGThh:mm:ss`, or the day alone, which is what
 * a scheda has (`dataAttribuzioneValidita`).
 * @param adesso - The hour of Italy, as an `Orologio` tells it.
 * @returns `undefined` if the day alone does not decide, or if one of the two is no day or hour. When clocks change, the hour of Italy is
 * what counts: how ANPR reckons is not published.
 * @example
 * isAttribuzioneAnnullabile('2026-11-20T10:00:00', '2026-11-21T10:00:00') // → true
 * isAttribuzioneAnnullabile('2026-11-20T10:00:00', '2026-11-21T10:00:01') // → false
 * isAttribuzioneAnnullabile('2026-11-20', '2026-11-21T10:00:00') // → undefined
 */
export function isAttribuzioneAnnullabile(attribuitoIl: string, adesso: string): boolean | undefined {
  const [giorno, ora] = [attribuitoIl.slice(0, 10), attribuitoIl.slice(10)];
  if (!isDataLocale(giorno) || !(ora === '' || ORA.test(ora)) || !isOra(adesso)) return undefined;
  const domani = giornoDopo(giorno);
  if (adesso <= `${domani}${ora === '' ? 'T00:00:00' : ora}`) return true;
  return ora === '' && adesso <= `${domani}T23:59:59` ? undefined : false;
}

function isOra(testo: string): boolean {
  return isDataLocale(testo.slice(0, 10)) && ORA.test(testo.slice(10));
}
