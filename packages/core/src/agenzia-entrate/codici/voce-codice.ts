/** Who can do something about a code. */
export type AttoreAe = 'nessuno' | 'comune' | 'cittadino' | 'agenzia-entrate' | 'assistenza-anpr';

/**
 * Whether it makes sense to send the same request again, and when: `mai` it would end the same way · `domani` not today ·
 * `dopo-attesa` as soon as the Agenzia answers again, waiting longer each time · `dopo-rimedio` once the remedy is done.
 */
export type RiprovaAe = 'mai' | 'domani' | 'dopo-attesa' | 'dopo-rimedio';

/** What a code of the Agenzia delle Entrate means and what follows from it. Texts in Italian, for the operator. */
export interface VoceCodice {
  readonly significato: string;
  /** Who must act, first who acts first. */
  readonly agisce: readonly AttoreAe[];
  readonly rimedio: string;
  readonly riprova: RiprovaAe;
  readonly fonte: readonly string[];
  /** The code that has taken the place of this one, which is no longer given. */
  readonly sostituitoDa?: string;
}

/** The operator's guide: its lists of codes and the pages on the «Risoluzione disallineamenti». */
export const GUIDA = 'Guida per gli operatori ANPR, codici dell’Agenzia delle Entrate';
/** The list of the checks at subentro. */
export const SUBENTRO = 'Tabella anomalie del subentro';
