import { compareCodiceFiscale, isCodiceFiscale } from '@anagrafe/codice-fiscale';

import { formatDataAnagrafica, isFlag, parseNascita } from '../data/data-anagrafica.js';
import type { Generalita } from '../scheda/generalita.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

const COD_FISCALE = 'generalita.codiceFiscale.codFiscale';
const RIMEDIO =
  'Confrontare la scheda con il tesserino e con l’Agenzia delle Entrate: se sbaglia il comune correggere la scheda, altrimenti usare «Risoluzione disallineamenti» della WebApp. Un codice calcolato in proprio non vale finché l’Agenzia non lo attribuisce.';

export const EA001: Regola<Soggetto> = {
  codice: 'EA001',
  titolo: 'Il codice fiscale ha 16 caratteri, o 11 se provvisorio',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: true,
  campi: [COD_FISCALE],
  messaggio:
    'Codice fiscale «{codFiscale}» lungo {lunghezza}: i caratteri devono essere 16, oppure 11 se è provvisorio.',
  rimedio: RIMEDIO,
  fonte: ['Elenco errori ANPR 2017, riga 3', 'Tabella anomalie del subentro, procedura 001', 'Guida ANPR 28-04-2021'],
  verifica: ({ generalita }) => {
    const codice = codFiscale(generalita);
    if (codice === undefined || codice.length === 16 || codice.length === 11) return CONFORME;
    return violata({ codFiscale: codice, lunghezza: codice.length });
  },
};

export const EA038: Regola<Soggetto> = {
  codice: 'EA038',
  titolo: 'La data di nascita è quella del codice fiscale',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: true,
  campi: [COD_FISCALE, 'generalita.dataNascita', 'generalita.senzaGiorno', 'generalita.senzaGiornoMese'],
  messaggio: 'Il codice fiscale {codFiscale} non corrisponde alla data di nascita {dataNascita}.',
  rimedio: RIMEDIO,
  fonte: ['Elenco errori ANPR 2017, riga 10', 'Tabella anomalie del subentro, procedura 001'],
  verifica: ({ generalita }) => {
    const codice = codFiscale(generalita);
    if (codice?.length !== 16) return CONFORME;
    const nascita = parseNascita(generalita);
    if (nascita === undefined) return mancano('generalita.dataNascita');
    const differenze = compareCodiceFiscale(codice, {
      dataNascita: nascita.primo,
      senzaGiorno: isFlag(generalita?.senzaGiorno),
      senzaGiornoMese: isFlag(generalita?.senzaGiornoMese),
    });
    if (differenze.length === 0) return CONFORME;
    return violata({ codFiscale: codice, dataNascita: formatDataAnagrafica(nascita) });
  },
};

export const EA042: Regola<Soggetto> = {
  codice: 'EA042',
  titolo: 'Il sesso è quello del codice fiscale',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: true,
  campi: [COD_FISCALE, 'generalita.sesso'],
  messaggio: 'Il codice fiscale {codFiscale} non corrisponde al sesso indicato, {sesso}.',
  rimedio: RIMEDIO,
  fonte: ['Elenco errori ANPR 2017, riga 12', 'Tabella anomalie del subentro, procedura 001'],
  verifica: ({ generalita }) => {
    const codice = codFiscale(generalita);
    if (codice?.length !== 16) return CONFORME;
    const sesso = generalita?.sesso?.toUpperCase();
    if (sesso === 'N') return CONFORME;
    if (sesso !== 'M' && sesso !== 'F') return mancano('generalita.sesso');
    const giorno = toGiorno(codice);
    if (giorno === undefined) return mancano(COD_FISCALE);
    return giorno > GIORNO_MASCHILE_MASSIMO === (sesso === 'F') ? CONFORME : violata({ codFiscale: codice, sesso });
  },
};

export const EA048: Regola<Soggetto> = {
  codice: 'EA048',
  titolo: 'Il codice fiscale è formalmente corretto',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: true,
  campi: [COD_FISCALE],
  messaggio:
    'Codice fiscale «{codFiscale}» non corretto: la disposizione dei caratteri o il carattere di controllo non è quella di un codice fiscale.',
  rimedio: RIMEDIO,
  // Two texts go under this code: a code that is none (the table of anomalies, taken here) and a residence unlike the
  // one of the Agenzia delle Entrate (list of 2017), which only the Agenzia can tell.
  fonte: ['Tabella anomalie del subentro, procedura 001', 'Elenco errori ANPR 2017, riga 17 (altro significato)'],
  verifica: ({ generalita }) => {
    const codice = codFiscale(generalita);
    if (codice?.length !== 16 && codice?.length !== 11) return CONFORME; // EA001 says so of any other length
    return isCodiceFiscale(codice) ? CONFORME : violata({ codFiscale: codice });
  },
};

/** What ANPR divides the sexes by: a woman's day of birth is written with 40 added. */
const GIORNO_MASCHILE_MASSIMO = 40;
const CIFRE = '0123456789';
/** The letters that stand for the digits 0–9 in an omocodia. */
const CIFRE_IN_OMOCODIA = 'LMNPQRSTUV';

/**
 * The day as the code writes it, 0–99, whether or not it is one: `day(CF) > 40` is all that EA042 asks, so that a
 * woman's 35 differs and her 72 does not, and only EA038 minds that neither is a day. (`compareCodiceFiscale` is more
 * cautious: it compares the sex only where the day is one.)
 */
function toGiorno(codice: string): number | undefined {
  const decine = toCifra(codice.charAt(9));
  const unita = toCifra(codice.charAt(10));
  return decine < 0 || unita < 0 ? undefined : decine * 10 + unita;
}

function toCifra(carattere: string): number {
  const cifra = CIFRE.indexOf(carattere);
  return cifra < 0 ? CIFRE_IN_OMOCODIA.indexOf(carattere.toUpperCase()) : cifra;
}

function codFiscale(generalita: Generalita | undefined): string | undefined {
  const codice = generalita?.codiceFiscale?.codFiscale;
  return typeof codice === 'string' ? codice : undefined;
}
