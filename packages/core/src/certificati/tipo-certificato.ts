import { toNumero } from '../subentro/numero.js';
import { TIPI_CERTIFICATO } from './tipi-certificato.data.js';

/** Whose register a certificate is made from: of the residents, of the Italians abroad, of the electors. */
export type SoggettoAmmesso = 'APR' | 'AIRE' | 'elettori';

/** The languages in which ANPR prints. Source: table 14. */
export type LinguaCertificato = 'IT' | 'DE' | 'FR' | 'SL';

/**
 * A type of certificate. Source: table 13, and what the documentation of service 6001 says of each.
 *
 * `codice` is the number of table 13, without leading zeros; `EL1` and `EL2` are names of ours for the electoral ones:
 * the numbers that ANPR gives them are not published.
 */
export interface TipoCertificato {
  readonly codice: string;
  /** As it follows the word «certificato»: `di Residenza`. */
  readonly nome: string;
  readonly soggetti: readonly SoggettoAmmesso[];
  /** It has a request of its own (EN153). */
  readonly daSolo: boolean;
  /** May the request name a day before today: no, yes, it must. */
  readonly data: 'oggi' | 'ammessa' | 'obbligatoria';
  /** Those that some comune prints; which ones, its own bilingualism says. */
  readonly lingue: readonly LinguaCertificato[];
}

/**
 * Every type of certificate, in the order of table 13; then the electoral ones.
 *
 * @example
 * toTipiCertificato().length // → 22
 * toTipiCertificato().filter(({ daSolo }) => daSolo).map(({ codice }) => codice) // → ['2', '4', '6', '9', '20']
 */
export function toTipiCertificato(): readonly TipoCertificato[] {
  return TIPI_CERTIFICATO;
}

/**
 * The type of certificate of a code.
 *
 * @param codice - As a request has it: blanks around it and leading zeros do not count.
 * @returns `undefined` if there is no such type.
 * @example
 * findTipoCertificato('08')?.nome // → 'di Residenza'
 */
export function findTipoCertificato(codice: string): TipoCertificato | undefined {
  const cercato = toCodiceTipo(codice);
  return TIPI_CERTIFICATO.find((tipo) => tipo.codice === cercato);
}

/** A code of table 13 as the table writes it; any other text without the blanks around it. */
export function toCodiceTipo(scritto: string): string {
  const numero = toNumero(scritto);
  return numero === undefined ? scritto.trim().toUpperCase() : String(numero);
}

/** The codes of the types that a question is true of. */
export function toCodici(isDei: (tipo: TipoCertificato) => boolean): readonly string[] {
  return TIPI_CERTIFICATO.filter(isDei).map(({ codice }) => codice);
}

/** Is it one of table 13? The electoral ones are not. */
export function isAnagrafico({ soggetti }: TipoCertificato): boolean {
  return !soggetti.includes('elettori');
}

/** Types as a message names them: `di Residenza (8), di Stato libero (17)`. */
export function formatTipi(codici: readonly string[]): string {
  return codici.map((codice) => `${findTipoCertificato(codice)?.nome ?? 'ignoto'} (${codice})`).join(', ');
}
