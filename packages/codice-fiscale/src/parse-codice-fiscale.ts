import type { CodiceFiscale, ErroreCodiceFiscale } from './codice-fiscale.js';
import { leggiData } from './data-nascita.js';
import { leggiAlfanumerico } from './leggi-alfanumerico.js';
import { leggiNumerico } from './leggi-numerico.js';
import type { Result } from './result.js';

/**
 * What a codice fiscale says, or the first thing that is wrong with it.
 *
 * @param testo - The code alone, upper or lower case; blanks and separators are not taken away.
 * @param opzioni - May be left out.
 * @param opzioni.oggi - Reference day, `AAAA-MM-GG`. With it the answer also lists the years of birth that fit.
 * @returns A Result. `error.type`: `lunghezza` | `carattere` | `lettera-non-omocodica` | `mese` | `giorno` | `luogo` |
 * `carattere-controllo`, and for 11 digits `cifra-controllo` | `ufficio`; form comes before meaning, meaning before the
 * check character. Never throws for any text.
 * @throws AnagrafeError `data-non-valida` if `oggi` is not a day of the years 1800–9999.
 * @remarks 29 February of the year `00` is a day: 2000 had it. A place that no table knows is not an error.
 * Source: DM 23-12-1976.
 * @example
 * const letto = parseCodiceFiscale('RSSMRA80A41H501Y', { oggi: '2026-11-21' });
 * letto.ok && letto.value.tipo === 'alfanumerico' && letto.value.sesso // → 'F'
 * letto.ok && letto.value.tipo === 'alfanumerico' && letto.value.anniCandidati // → [1980]
 */
export function parseCodiceFiscale(
  testo: string,
  opzioni: { readonly oggi?: string | undefined } = {},
): Result<CodiceFiscale, ErroreCodiceFiscale> {
  const oggi = opzioni.oggi === undefined ? undefined : leggiData(opzioni.oggi, 'oggi');
  const esito = testo.length === 16 ? leggiAlfanumerico(testo, oggi) : leggiNumerico(testo);
  return 'tipo' in esito ? { ok: true, value: esito } : { ok: false, error: esito };
}
