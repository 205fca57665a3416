import type { EsitoInvio, EsitoNegativo, NonInviata } from '../esito.js';

/** What a request was refused with: the codes of ANPR, or of the checks before sending. */
export function toCodiciContrari(esito: EsitoNegativo | NonInviata): readonly string[] {
  if (esito.type === 'ko') return esito.errori.map(({ codice }) => codice);
  const { rilievi, violazioni, incoerenze } = esito.controllo;
  return [
    ...(violazioni.length === 0 ? [] : ['STRUTTURA']),
    ...(incoerenze.length === 0 ? [] : ['INCOERENZA']),
    ...rilievi.filter(({ severita }) => severita === 'errore').map(({ codice }) => codice),
  ];
}

/** What ANPR says of work that it has not finished, besides EN122. */
const IN_CORSO: readonly string[] = ['EN099', 'EN108', 'EN109'];

/** What it says where it finds nothing. */
export const NESSUN_RISULTATO = 'EN122';

/** Is it said that the work goes on, and nothing else? */
export function isInCorso(codici: readonly string[], altri: readonly string[] = []): boolean {
  return codici.length > 0 && codici.every((codice) => IN_CORSO.includes(codice) || altri.includes(codice));
}

/** Was a request answered with no, by ANPR or before? */
export function isContrario(
  esito: EsitoInvio | { readonly type: 'non-arrivata' },
): esito is EsitoNegativo | NonInviata {
  return esito.type === 'ko' || esito.type === 'non-inviata';
}
