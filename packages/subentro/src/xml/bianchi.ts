const [SPAZIO_BIANCO, A_CAPO, TABULAZIONE, RITORNO] = [0x20, 0x0a, 0x09, 0x0d];

/** Where the first character stands that XML does not call blank; the length of the text if none does. */
export function cercaNonBianco(testo: string): number {
  for (let i = 0; i < testo.length; i += 1) {
    const codice = testo.charCodeAt(i);
    if (codice !== SPAZIO_BIANCO && codice !== A_CAPO && codice !== TABULAZIONE && codice !== RITORNO) return i;
  }
  return testo.length;
}
