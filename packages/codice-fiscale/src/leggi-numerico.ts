import type { CodiceFiscaleNumerico, ErroreCodiceFiscale } from './codice-fiscale.js';

/** The parts of a text of 11 digits, or the first thing wrong with it. */
export function leggiNumerico(testo: string): CodiceFiscaleNumerico | ErroreCodiceFiscale {
  if (testo.length !== 11) return { type: 'lunghezza', lunghezza: testo.length };
  const posto = testo.search(/\D/);
  if (posto >= 0) return { type: 'carattere', posizione: posto + 1, atteso: 'cifra' };
  const attesa = cifraControllo(testo);
  if (!testo.endsWith(attesa)) return { type: 'cifra-controllo', attesa };
  const ufficio = testo.slice(7, 10);
  if (!isUfficioPersoneFisiche(ufficio)) return { type: 'ufficio', ufficio };
  return { tipo: 'numerico', testo, progressivo: testo.slice(0, 7), ufficio };
}

/**
 * The check digit of an 11-digit code whose first ten places hold digits. Every second digit is doubled, and then the
 * figures of the double are added.
 */
function cifraControllo(testo: string): string {
  let somma = 0;
  for (let i = 0; i < 10; i++) {
    const valore = (testo.charCodeAt(i) - 48) * (1 + (i % 2));
    somma += valore > 9 ? valore - 9 : valore;
  }
  return String((10 - (somma % 10)) % 10);
}

/** Whether an office, the 8th to 10th digit of a code, gives provisional codes to natural persons. */
function isUfficioPersoneFisiche(testo: string): boolean {
  const ufficio = Number(testo);
  return (ufficio >= 151 && ufficio <= 245) || (ufficio >= 301 && ufficio <= 766) || (ufficio >= 900 && ufficio <= 950);
}
