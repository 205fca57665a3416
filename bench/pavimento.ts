/** Weights of 0–25 in odd places, as the decree lists them. */
export const PESI_DISPARI: readonly number[] = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

const VIETATO = 255;
const LETTERE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CIFRE = '0123456789LMNPQRSTUV';
const MESI = 'ABCDEHLMPRST';

/** For each place and character code, what the character adds to the control sum there, or that it may not stand there. */
const PESI = new Uint8Array(15 * 128).fill(VIETATO);
[LETTERE, LETTERE, LETTERE, LETTERE, LETTERE, LETTERE, CIFRE, CIFRE, MESI, CIFRE, CIFRE, LETTERE, CIFRE, CIFRE, CIFRE]
  .map((ammessi) => ammessi.split(''))
  .forEach((ammessi, posto) => {
    for (const segno of ammessi) {
      const valore = '0123456789'.includes(segno) ? Number(segno) : LETTERE.indexOf(segno);
      const peso = posto % 2 === 0 ? (PESI_DISPARI[valore] ?? VIETATO) : valore;
      for (const scritto of [segno, segno.toLowerCase()]) PESI[posto * 128 + scritto.charCodeAt(0)] = peso;
    }
  });

/**
 * The floor: the least that checking a 16-character code can mean. Each character must be of the kind its place asks, and
 * the weights must add up to the last one; no dates, no places, no 11-digit codes. One table look-up a character.
 */
export function pavimento(testo: string): boolean {
  if (testo.length !== 16) return false;
  let somma = 0;
  for (let i = 0; i < 15; i++) {
    const codice = testo.charCodeAt(i);
    const peso = codice > 127 ? VIETATO : (PESI[i * 128 + codice] ?? VIETATO);
    if (peso === VIETATO) return false;
    somma += peso;
  }
  return (testo.charCodeAt(15) & 0xdf) === 65 + (somma % 26);
}
