const CIFRE = /^\d+$/;
const ZERO = 48;

/** The number that an official `numerico` type holds (blanks around it collapse); undefined if it holds none. */
export function toNumero(testo: string | undefined): number | undefined {
  if (typeof testo !== 'string') return undefined;
  if (testo.length === 1) {
    const cifra = testo.charCodeAt(0) - ZERO;
    return cifra >= 0 && cifra <= 9 ? cifra : undefined;
  }
  const scritto = testo.trim();
  return CIFRE.test(scritto) ? Number(scritto) : undefined;
}
