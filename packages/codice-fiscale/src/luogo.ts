/** Whether the value (0–25) is that of a letter that opens codici catastali: A–I, L and M for comuni, Z for states. */
export function isLetteraLuogo(valore: number): boolean {
  return valore <= 8 || valore === 11 || valore === 12 || valore === 25;
}

/** Whether a text, of either case, has the form of a codice catastale: one of those letters and a number, not 000. */
export function isCodiceCatastale(testo: string): boolean {
  return /^[A-ILMZ](?!000)\d{3}$/i.test(testo);
}
