import type { EsitoAe } from '../agenzia-entrate/esito.js';
import type {
  Allineamento,
  AnnullamentoAttribuzione,
  Attribuzione,
  Collegamento,
  Interrogazione,
  Validazione,
  Variazione,
} from '../agenzia-entrate/richieste.js';

/**
 * Whoever can ask the Agenzia delle Entrate: a simulated one, ANPR on the comune's behalf, a service of the PDND. No method
 * rejects for what the Agenzia or the way to it may do: that is an {@link EsitoAe}.
 */
export interface AgenziaEntrate {
  /** What the Agenzia has of a codice fiscale, or of a person. */
  readonly interroga: (richiesta: Interrogazione) => Promise<EsitoAe>;
  /** Is this code, for these data, the one of the Agenzia? (`gestioneCF` 0) */
  readonly valida: (richiesta: Validazione) => Promise<EsitoAe>;
  /** A first code. (`gestioneCF` 1) */
  readonly attribuisci: (richiesta: Attribuzione) => Promise<EsitoAe>;
  /** A code for who has the same as someone else. (`gestioneCF` 2) */
  readonly attribuisciOmocodice: (richiesta: Attribuzione) => Promise<EsitoAe>;
  /** Other data; a new code may follow, with the old one linked to it. */
  readonly varia: (richiesta: Variazione) => Promise<EsitoAe>;
  /** ANPR's data in place of those of the Agenzia. */
  readonly allinea: (richiesta: Allineamento) => Promise<EsitoAe>;
  /** Two codes of one person become one. */
  readonly collega: (richiesta: Collegamento) => Promise<EsitoAe>;
  /** Takes an attribution back within 24 hours. */
  readonly annullaAttribuzione: (richiesta: AnnullamentoAttribuzione) => Promise<EsitoAe<undefined>>;
}

/** The name of what can be asked of the Agenzia. */
export type OperazioneAe = keyof AgenziaEntrate;
