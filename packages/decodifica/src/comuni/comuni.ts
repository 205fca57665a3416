import type { Result } from '../result.js';
import type { Comune, ErroreComune } from './comune.js';

/** A comune by name. Leave the sign out when it is not known: an empty one matches no province. */
export interface NomeComune {
  /** Any of its names, in any case, with accents or final apostrophes or neither. */
  readonly denominazione: string;
  /** Two letters, any case. */
  readonly siglaProvincia?: string | undefined;
}

/** A comune by name, on a day. */
export interface RicercaComune extends NomeComune {
  /** The day, `AAAA-MM-GG`. */
  readonly il: string;
}

/** A comune at some time between two days, both included. */
export interface RicercaInIntervallo extends NomeComune {
  readonly dal: string;
  readonly al: string;
}

/** What {@link Comuni.findVersioni} takes: a codice catastale, an ISTAT code, or a name with or without a province. */
export type ChiaveVersioni = string | NomeComune;

/**
 * The archive of comuni since 1861. Every lookup takes the day (`AAAA-MM-GG`; anything else throws `giorno-non-valido`)
 * and answers with the version of that day, or with the reason why there is none. Intervals are closed at both ends.
 *
 * Names match on any official form (Italian, second language, their transliterations), in any case, with accents or
 * final apostrophes or neither, blanks collapsed; hyphens and inner apostrophes count. Nothing fuzzier decides.
 *
 * @example
 * const { comuni } = await openTabelle();
 * const fiume = comuni.find({ denominazione: 'Fiume', il: '1930-01-01' });
 * fiume.ok && fiume.value.codiceCatastale // → 'D620'
 * const forli = comuni.findByCatastale('D704', '1980-01-01');
 * forli.ok && forli.value.siglaProvincia // → 'FO'
 */
export interface Comuni {
  /**
   * The comune that had that name (in that province) on that day. An accent that is written decides between namesakes:
   * PATERNÒ is G371; PATERNO, where both are in force, is ambiguous.
   */
  readonly find: (ricerca: RicercaComune) => Result<Comune, ErroreComune>;
  /** The comune with that ISTAT code (six digits) on that day. */
  readonly findByIstat: (codice: string, il: string) => Result<Comune, ErroreComune>;
  /** The comune with that codice catastale (letter, three digits, any case) on that day. States (Z…) are elsewhere. */
  readonly findByCatastale: (codice: string, il: string) => Result<Comune, ErroreComune>;
  /** All versions, on any day, by first day; `[]` when there are none. A name answers the versions that bore it. */
  readonly findVersioni: (chiave: ChiaveVersioni) => readonly Comune[];
  /**
   * Whether some comune of that name (in that province) was in force on at least one day of the interval. The cheap
   * question, for rules over many records. Throws `intervallo-non-valido` if it ends before it begins.
   */
  readonly isInVigore: (ricerca: RicercaInIntervallo) => boolean;
  /**
   * Comuni whose name resembles `testo`, best first, for people to choose from: at most `limite` (10). With `il`, only
   * comuni of that day, as they were that day; without, the last version that bore the name.
   */
  readonly search: (testo: string, opzioni?: OpzioniRicerca) => readonly Comune[];
  /** Whether six digits are a COD_DENOM, the number of a variation, which no comune has as ISTAT code. */
  readonly isCodiceVariazione: (codice: string) => boolean;
  /** Whether some comune was ever in a province with that sign: two letters, any case. */
  readonly isSiglaProvincia: (sigla: string) => boolean;
}

/** How {@link Comuni.search} chooses. */
export interface OpzioniRicerca {
  /** Only comuni in force that day, `AAAA-MM-GG`. */
  readonly il?: string | undefined;
  /** How many at most; 10 if left out. */
  readonly limite?: number | undefined;
}
