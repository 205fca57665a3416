import { compareCodiceFiscale } from '@anagrafe/codice-fiscale';

import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import { NASCITA } from './luoghi-comune.js';
import type { Contesto } from './regola.js';

export const COD_FISCALE = 'generalita.codiceFiscale.codFiscale';
export const VALIDITA_CF = 'generalita.codiceFiscale.validitaCF';

const LUNGHEZZA_CF = 16;
/** Of table 22: the Agenzia delle Entrate knows the person with these very data. */
const VALIDATO = 1;

/** The codice fiscale of a soggetto, if it says where the person was born. */
export function toCodiceConLuogo({ generalita }: Soggetto): string | undefined {
  const codice = generalita?.codiceFiscale?.codFiscale;
  return codice?.length === LUNGHEZZA_CF ? codice : undefined;
}

/** Has the Agenzia delle Entrate confirmed the code, and the data with it? */
export function isCodiceValidato({ generalita }: Soggetto): boolean {
  return toNumero(generalita?.codiceFiscale?.validitaCF) === VALIDATO;
}

/** Does the code say that place, in omocodia or not? */
export function isDelCodice(codFiscale: string, codiceCatastale: string | null): boolean {
  if (codiceCatastale === null) return false;
  return compareCodiceFiscale(codFiscale, { codiceCatastale }).length === 0;
}

/**
 * Does the code of a soggetto say the comune of birth of the scheda, as it was on any day? That is all that ANPR asks of it
 * (italia/anpr #457, #573): a code that has gone into documents for decades is not to change over a date.
 */
export function isComuneDelCodice(soggetto: Soggetto, { tabelle }: Contesto): boolean {
  const { nomeComune, siglaProvinciaIstat } = NASCITA.comune(soggetto) ?? {};
  const codFiscale = toCodiceConLuogo(soggetto);
  if (nomeComune === undefined || siglaProvinciaIstat === undefined || codFiscale === undefined) return false;
  return tabelle.comuni
    .findVersioni({ denominazione: nomeComune, siglaProvincia: siglaProvinciaIstat })
    .some(({ codiceCatastale }) => isDelCodice(codFiscale, codiceCatastale));
}
