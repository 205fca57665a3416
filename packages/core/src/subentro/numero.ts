const CIFRE = /^\d+$/;

/** The number that an official `numerico` type holds (blanks around it collapse); undefined if it holds none. */
export function toNumero(testo: string | undefined): number | undefined {
  const scritto = typeof testo === 'string' ? testo.trim() : '';
  return CIFRE.test(scritto) ? Number(scritto) : undefined;
}
