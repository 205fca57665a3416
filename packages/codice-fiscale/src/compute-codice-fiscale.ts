import { AnagrafeError } from './anagrafe-error.js';
import { carattereControllo } from './carattere-controllo.js';
import { leggiData, letteraDelMese } from './data-nascita.js';
import type { DatiCodiceFiscale } from './dati-codice-fiscale.js';
import { isCodiceCatastale } from './luogo.js';
import { terna } from './terna.js';

/**
 * The codice fiscale that follows from a person's data: computed, which is not the same as given by the Agenzia delle
 * Entrate (an omocodia, or an error of theirs, makes the official one different).
 *
 * @param dati - Surname at birth, given names, sex, day of birth and codice catastale of the place; see
 * {@link DatiCodiceFiscale}. Names may hold letters with any Latin diacritic, blanks, hyphens, apostrophes, full stops
 * and commas; all words count as one. Whoever has no surname or no name gets `XXX`.
 * @returns 16 characters, upper case, omocodia level 0.
 * @throws AnagrafeError `data-incompleta`: `senzaGiorno` or `senzaGiornoMese` is set. `data-non-valida`: not the form
 * `AAAA-MM-GG`, a day that does not exist, or a year before 1800. `sesso-non-valido`: neither M nor F (also `N`).
 * `codice-catastale-non-valido`: not a letter among A–I, L, M, Z and three digits other than 000.
 * `carattere-non-traslitterabile`: a name with a digit, a sign or a letter that has no Latin form, or with no letter at
 * all; the message names field and position.
 * @remarks Source: DM 23-12-1976, art. 2–7; diacritics as in {@link toTraslitterato}.
 * @example
 * const dati = { cognome: 'Rossi', nome: 'Mario', dataNascita: '1980-01-01', codiceCatastale: 'H501' };
 * computeCodiceFiscale({ ...dati, sesso: 'M' }) // → 'RSSMRA80A01H501U'
 */
export function computeCodiceFiscale(dati: DatiCodiceFiscale): string {
  const senzaControllo =
    terna(dati.cognome, 'cognome') +
    terna(dati.nome, 'nome') +
    codificaNascita(dati) +
    codificaLuogo(dati.codiceCatastale);
  return senzaControllo + carattereControllo(senzaControllo);
}

function codificaNascita({ dataNascita, sesso, senzaGiorno, senzaGiornoMese }: DatiCodiceFiscale): string {
  if (senzaGiorno || senzaGiornoMese) {
    throw new AnagrafeError('data-incompleta', 'dataNascita: incompleta.');
  }
  const data = leggiData(dataNascita, 'dataNascita');
  const giorno = (data % 100) + (isFemmina(sesso) ? 40 : 0);
  const mese = Math.floor(data / 100) % 100;
  return dataNascita.slice(2, 4) + letteraDelMese(mese) + String(giorno).padStart(2, '0');
}

function isFemmina(sesso: string): boolean {
  if (!/^[MF]$/i.test(sesso)) throw new AnagrafeError('sesso-non-valido', 'sesso: atteso M o F.');
  return /F/i.test(sesso);
}

function codificaLuogo(codiceCatastale: string): string {
  if (!isCodiceCatastale(codiceCatastale)) {
    throw new AnagrafeError('codice-catastale-non-valido', 'codiceCatastale: atteso come H501.');
  }
  return codiceCatastale.toUpperCase();
}
