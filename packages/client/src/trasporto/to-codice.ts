/** The code of an error; of several at once, one for each address tried, that of the first. Empty if it has none. */
export function toCodice(errore: unknown): string {
  if (typeof errore !== 'object' || errore === null) return '';
  if ('code' in errore && typeof errore.code === 'string') return errore.code;
  return errore instanceof AggregateError ? toCodice(errore.errors[0]) : '';
}
