/** A whole number as it is written in Italian: 20.133. The same in Node and in any browser, whatever its locale data. */
export function formatNumero(numero: number): string {
  // eslint-disable-next-line regexp/no-super-linear-move -- of a number, which has few digits
  return String(numero).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** A number with its noun: `1 file`, `1.200 anomalie`. */
export function formatQuanti(quanti: number, uno: string, molti: string): string {
  return `${formatNumero(quanti)} ${quanti === 1 ? uno : molti}`;
}
