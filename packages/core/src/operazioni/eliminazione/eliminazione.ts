import type { Lacunoso } from '../../scheda/lacunoso.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { ElementoRichiesta5013 } from '../../xsd/5000-mutazione.data.js';
import type { ContestoOperazioni, StatoRegistro } from '../registro.js';
import { type DatoEliminabile, findTipoRevoca } from './tipi-revoca.js';

/** The deletion of a datum (service 5013), without its heading. Source: `Richiesta5013` (5000mutazione.xsd, 9.2.7). */
export type Eliminazione = Lacunoso<Omit<ElementoRichiesta5013, 'testataRichiesta'>>;

/** A deletion as its rules see it. */
export interface EliminazioneInEsame {
  readonly eliminazione: Eliminazione;
  /** `undefined` if there is no such kind. */
  readonly dato: DatoEliminabile | undefined;
  /** The scheda as ANPR has it. */
  readonly scheda: Soggetto;
  readonly registro: StatoRegistro;
}

/** Puts together what the rules look at. */
export function toEliminazioneInEsame(
  scheda: Soggetto,
  eliminazione: Eliminazione,
  { registro = {} }: ContestoOperazioni,
): EliminazioneInEsame {
  return { eliminazione, dato: findTipoRevoca(eliminazione.datiControllo?.tipoRevoca), scheda, registro };
}
