import type { CodiceCollegato, DatiAnagrafici, DomicilioFiscale } from '@anagrafe/core/agenzia-entrate';

/** A person as the simulated Agenzia has them from the start. */
export interface PersonaIscritta {
  /** Absent: the Agenzia attributes one, as it would, after it has taken in all who have theirs. */
  readonly codiceFiscale?: string | undefined;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale | undefined;
  /** ISTAT code of the comune that the position is marked for; absent: it is not marked. Whoever is marked is validated. */
  readonly comune?: string | undefined;
  /** Validated, though not marked. */
  readonly validato?: boolean | undefined;
  /** The codes that they had before, oldest first. */
  readonly collegati?: readonly CodiceCollegato[] | undefined;
}

/** Why a person was not taken in. */
export type MotivoScarto =
  /** Not a well-formed codice fiscale, the usable one or one of those before. */
  | 'codice-fiscale-errato'
  /** Someone before has the same. */
  | 'codice-fiscale-ripetuto'
  /** Data that are no data; without a code, also what none can be computed from. */
  | 'dati-non-utilizzabili';

/** A person who was not taken in: where they stood, from 0, and why. */
export interface Scarto {
  readonly indice: number;
  readonly motivo: MotivoScarto;
}
