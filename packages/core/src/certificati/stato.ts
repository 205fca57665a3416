import { type DataAnagrafica, parseNascita } from '../data/data-anagrafica.js';
import { isAnniCompiuti } from '../data/calendario.js';
import type { DataLocale } from '../data/data-locale.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import type { Cancellazione, Certificazione } from './certificazione.js';

/** Motives of tables 15 and 28: death ascertained, death declared by a court. */
const DECESSI: readonly number[] = [1, 2];

const FORZATA = 1;
const MAGGIORE_ETA = 18;

/** Where the register says whether, why and since when the intestatario is cancelled. */
export const CANCELLAZIONE = 'registro.cancellazione';

/** Where the register has the other members. */
export const COMPONENTI = 'registro.famiglia.componenti';

/** What the operator must know to decide what {@link CANCELLAZIONE} decides. */
export const SERVE_CANCELLAZIONE = 'se in ANPR il soggetto è cancellato o deceduto, e da quando';

/** What the operator must know to decide what {@link COMPONENTI} decides. */
export const SERVE_COMPONENTI = 'le schede di tutti i componenti della famiglia';

/** Is it the `S` of yes? */
export function isSi(valore: string | undefined): boolean {
  return toTesto(valore) === 'S';
}

/** A text as it is compared, in capitals and with single blanks; `undefined` if there is none. */
export function toTesto(scritto: string | undefined): string | undefined {
  if (typeof scritto !== 'string') return undefined;
  const testo = scritto.trim().replace(/\s+/g, ' ').toUpperCase();
  return testo === '' ? undefined : testo;
}

/** Does the request ask ANPR to issue with a warning what it would refuse? */
export function isForzata({ datiControllo }: Certificazione): boolean {
  return toNumero(datiControllo?.forzaCertificazione) === FORZATA;
}

/** Is a cancellation that of a dead person? `undefined` for a motive that is no code. */
export function isPerDecesso({ motivoCancellazione }: Cancellazione): boolean | undefined {
  const motivo = toNumero(motivoCancellazione);
  return motivo === undefined ? undefined : DECESSI.includes(motivo);
}

/** Is the person of age that day? `undefined` when what is missing of the birth date decides. */
export function isMaggiorenne({ generalita }: Soggetto, oggi: DataLocale): boolean | undefined {
  const nascita: DataAnagrafica | undefined = parseNascita(generalita);
  if (nascita === undefined) return undefined;
  if (isAnniCompiuti(nascita.ultimo, MAGGIORE_ETA, oggi)) return true;
  return isAnniCompiuti(nascita.primo, MAGGIORE_ETA, oggi) ? undefined : false;
}

/** A codice fiscale as it is compared: `undefined` if there is none. */
export function toCf(generalita: Soggetto['generalita']): string | undefined {
  return toTesto(generalita?.codiceFiscale?.codFiscale);
}

/** Civil status of table 1, as a number. */
export function toStatoCivile({ statoCivile }: Soggetto): number | undefined {
  return toNumero(statoCivile?.statoCivile);
}
