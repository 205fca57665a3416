import { carattereControllo } from './carattere-controllo.js';

/**
 * The variant of a base in which the digits chosen by `maschera` are letters, with its own check character. Bit 0 is the
 * rightmost digit, bit 6 the leftmost.
 */
export function toVariante(base: string, maschera: number): string {
  let bit = 7;
  const variante = base.slice(0, 15).replace(/\d/g, (cifra) => {
    bit--;
    return (maschera >> bit) % 2 === 1 ? 'LMNPQRSTUV'.charAt(Number(cifra)) : cifra;
  });
  return variante + carattereControllo(variante);
}
