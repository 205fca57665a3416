/** So many of something, in Italian: `1 famiglia`, `1.200 famiglie`. */
export function formatQuanti(numero: number, [una, piu]: readonly [una: string, piu: string]): string {
  return `${formatNumero(numero)} ${numero === 1 ? una : piu}`;
}

/** A number as it is written in Italy. */
export function formatNumero(numero: number): string {
  return numero.toLocaleString('it-IT');
}
