/** 0–25 for a Latin letter of either case, −1 for any other character code. */
export function lettera(codice: number): number {
  const valore = (codice | 32) - 97;
  return valore >= 0 && valore < 26 ? valore : -1;
}

/**
 * A digit, or a letter (of either case) that stands for one in an omocodia: what it counts in the control sum times 16,
 * plus the digit. −1 for any other character code.
 */
export function segno(codice: number): number {
  if (codice >= 48 && codice <= 57) return (codice - 48) * 17;
  const valore = (codice | 32) - 97;
  if (valore < 11 || valore > 21 || valore === 14) return -1; // L M N · P Q R S T U V: the O is left out
  return valore * 16 + valore - (valore < 14 ? 11 : 12);
}

/** 0–9 for a digit or for the letter that stands for it, −1 for any other character code. */
export function cifra(codice: number): number {
  const letto = segno(codice);
  return letto < 0 ? letto : letto % 16;
}

/** Two places read as one number, 0–99; `NaN`, which equals nothing, if either is not a digit or an omocodia letter. */
export function decina(testo: string, indice: number): number {
  const decine = cifra(testo.charCodeAt(indice));
  const unita = cifra(testo.charCodeAt(indice + 1));
  return (decine | unita) < 0 ? NaN : decine * 10 + unita;
}
