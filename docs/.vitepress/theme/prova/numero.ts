/** A number as it is written in Italy. */
export function formatNumero(numero: number): string {
  return numero.toLocaleString('it-IT');
}
