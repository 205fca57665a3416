import { leggiCifre } from '../giorno.js';

/** A codice catastale as a number from 0 (A000) to 25999 (Z999), in any case, or -1 when the text is not one. */
export function toNumeroCatastale(codice: string): number {
  if (codice.length !== 4) return -1;
  const lettera = toMaiuscola(codice.charCodeAt(0)) - 65;
  const numero = leggiCifre(codice, 1, 4);
  return lettera < 0 || lettera > 25 || numero < 0 ? -1 : lettera * 1000 + numero;
}

/** The six digits of an ISTAT code, or of a COD_DENOM, as a number, or -1 when the text is not six digits. */
export function toNumeroIstat(codice: string): number {
  return codice.length === 6 ? leggiCifre(codice, 0, 6) : -1;
}

/** A province sign, in any case, as a number; 0, which no line has, when the text is not two letters. */
export function toSigla(sigla: string): number {
  if (sigla.length !== 2) return 0;
  const prima = toMaiuscola(sigla.charCodeAt(0)) - 64;
  const seconda = toMaiuscola(sigla.charCodeAt(1)) - 64;
  return prima < 1 || prima > 26 || seconda < 1 || seconda > 26 ? 0 : prima * 32 + seconda;
}

function toMaiuscola(c: number): number {
  return c >= 97 && c <= 122 ? c - 32 : c;
}
