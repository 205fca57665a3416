import { carattereControllo } from './carattere-controllo.js';
import type { CodiceFiscaleAlfanumerico, ErroreCodiceFiscale } from './codice-fiscale.js';
import { giorniDelMese, giornoCivile, isGiorno, meseDi } from './data-nascita.js';
import { isCodiceCatastale } from './luogo.js';
import { cifra, decina, lettera } from './segno.js';

/** Bit n is set when the n-th place, 1-based, holds a digit or a letter for it: 7, 8, 10, 11, 13, 14, 15. */
const POSTI_DI_CIFRA = 0b1110_1101_1000_0000;

/**
 * The parts of a text of 16 characters, or the first thing wrong with it. `oggi`, AAAAMMGG, is the day up to which the
 * person may have been born.
 */
export function leggiAlfanumerico(
  testo: string,
  oggi: number | undefined,
): CodiceFiscaleAlfanumerico | ErroreCodiceFiscale {
  const posizioni: number[] = [];
  for (let posizione = 1; posizione <= 16; posizione++) {
    const codice = testo.charCodeAt(posizione - 1);
    const isCifra = (POSTI_DI_CIFRA >> posizione) % 2 === 1;
    if ((isCifra ? cifra(codice) : lettera(codice)) < 0) {
      if (lettera(codice) >= 0) return { type: 'lettera-non-omocodica', posizione };
      return { type: 'carattere', posizione, atteso: isCifra ? 'cifra o lettera di omocodia' : 'lettera' };
    }
    if (isCifra && codice >= 65) posizioni.push(posizione);
  }

  const maiuscolo = testo.toUpperCase();
  const conCifre = posizioni.reduce(toCifra, maiuscolo);
  const anno = decina(testo, 6);
  const mese = meseDi(lettera(testo.charCodeAt(8)));
  const giornoScritto = decina(testo, 9);
  const codiceCatastale = conCifre.slice(11, 15);
  const atteso = carattereControllo(testo);
  if (mese === 0) return { type: 'mese' };
  if (!isGiorno(giornoScritto, mese, anno)) return { type: 'giorno', giorno: giornoScritto };
  if (!isCodiceCatastale(codiceCatastale)) return { type: 'luogo' };
  if (!maiuscolo.endsWith(atteso)) return { type: 'carattere-controllo', atteso };

  // The years are added afterwards, not spread in: that would halve the speed also of those who do not ask for them.
  const parti: CodiceFiscaleAlfanumerico & { anniCandidati?: readonly number[] } = {
    tipo: 'alfanumerico',
    testo: maiuscolo,
    sesso: giornoScritto > 40 ? 'F' : 'M',
    giorno: giornoCivile(giornoScritto),
    mese,
    anno,
    codiceCatastale,
    omocodia: { livello: posizioni.length, posizioni },
    base: conCifre.slice(0, 15) + carattereControllo(conCifre),
  };
  if (oggi !== undefined) parti.anniCandidati = anniCandidati(parti, oggi);
  return parti;
}

function toCifra(testo: string, posizione: number): string {
  return testo.slice(0, posizione - 1) + String(cifra(testo.charCodeAt(posizione - 1))) + testo.slice(posizione);
}

/** The last two years that end in `anno`, without those in which the birth is in the future, too old, or no day. */
function anniCandidati({ giorno, mese, anno }: CodiceFiscaleAlfanumerico, oggi: number): number[] {
  const annoOggi = Math.floor(oggi / 10000);
  const ultimo = annoOggi - ((annoOggi - anno) % 100);
  return [ultimo, ultimo - 100].filter(
    (nato) =>
      nato >= annoOggi - 125 && nato * 10000 + mese * 100 + giorno <= oggi && giorno <= giorniDelMese(mese, nato),
  );
}
