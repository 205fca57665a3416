/** What the values 0…25 add to the control sum in an odd place (1st, 3rd…); in an even place they add themselves. */
export const PESI_DISPARI: readonly number[] = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** The check character of a code whose first 15 places hold letters and digits, as they are written. */
export function carattereControllo(testo: string): string {
  let somma = 0;
  for (let i = 0; i < 15; i++) {
    const codice = testo.charCodeAt(i);
    const valore = codice < 65 ? codice - 48 : (codice | 32) - 97;
    somma += i % 2 === 0 ? (PESI_DISPARI[valore] ?? 0) : valore;
  }
  return String.fromCharCode(65 + (somma % 26));
}
