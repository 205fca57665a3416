/**
 * One version of a comune: what it was called, and in which province, from `dal` to `al`. A comune that changed name,
 * province or territory has several; the codice catastale is what they share. Every field is as in the archive.
 */
export interface Comune {
  /** Letter and three digits; `null` in the 28 versions to which the archive gives none (it writes ND). */
  readonly codiceCatastale: string | null;
  /** ISTAT code, six digits; the same digits served several comuni in time. */
  readonly codiceIstat: string;
  /** Italian name, capitals, accents: `FORLÌ`. */
  readonly denominazione: string;
  /** The same in ASCII: `FORLI'`. */
  readonly denominazioneTraslitterata: string;
  /** Name in the second language, or `null`. */
  readonly altraDenominazione: string | null;
  /** Its ASCII form, or `null`; eight versions have it without an `altraDenominazione`. */
  readonly altraDenominazioneTraslitterata: string | null;
  /** Province sign of those days, two letters: `FO` until 1992, `FC` after. */
  readonly siglaProvincia: string;
  /** Number of the province in ANPR. */
  readonly idProvincia: string;
  /** ISTAT code of the province, three digits. */
  readonly idProvinciaIstat: string;
  /** ISTAT code of the region, two digits; `EX` for territory that is no longer Italian. */
  readonly idRegione: string;
  /** Sign of the prefettura, or `null`. */
  readonly idPrefettura: string | null;
  /** COD_DENOM of the archive, six digits, or `null`: a number for the variation, never an ISTAT code. */
  readonly codiceVariazione: string | null;
  /** `I` or `AE` where the archive says whom it had the version from, else `null`. */
  readonly fonte: string | null;
  /** Day on which the archive last touched the version. */
  readonly dataUltimoAgg: string;
  /** First day of the version. */
  readonly dal: string;
  /** Last day, included; `null` while in force. */
  readonly al: string | null;
}

/**
 * Why there is no comune to answer with. Every case carries what a caller needs to say it in one sentence.
 *
 * - `mai-esistito`: no version ever had that name, in any province, or that code. `suggerimenti` are the nearest names
 *   of any day, those of the day asked first; empty for codes.
 * - `non-in-quel-giorno`: it existed, not so on that day, or never in that province. `versioni` says when and where it
 *   was; `inQuelGiorno` what the same comune was called that day, and in which province; `predecessore` and `successore`
 *   are the versions with the same codice catastale that ended before the day and began after it.
 * - `ambiguo`: all of `candidati` fit the question.
 * - `codice-variazione`: six digits that are a COD_DENOM, not an ISTAT code; `comuni` are the versions that bear it.
 * - `ignoto-ad-anpr`: the Agenzia delle Entrate knows the place, the archive of ANPR does not. `candidati` are all the
 *   places that fit, by codice catastale: one for a code, mostly one for a name.
 */
export type ErroreComune =
  | { readonly type: 'mai-esistito'; readonly suggerimenti: readonly Comune[] }
  | NonInQuelGiorno
  | { readonly type: 'ambiguo'; readonly candidati: readonly Comune[] }
  | { readonly type: 'codice-variazione'; readonly comuni: readonly Comune[] }
  | { readonly type: 'ignoto-ad-anpr'; readonly candidati: readonly ComuneIgnoto[] };

/** A comune that existed, but not so on the day asked. */
export interface NonInQuelGiorno {
  readonly type: 'non-in-quel-giorno';
  /** When it was: the versions with that name in that province (in all, if never in that one) or that code, by `dal`. */
  readonly versioni: readonly Comune[];
  /** The comune that day, under another name or province; `null` if it was not there, or if several could be meant. */
  readonly inQuelGiorno: Comune | null;
  /** The last version that ended before that day, or `null`. */
  readonly predecessore: Comune | null;
  /** The first version that began after that day, or `null`. */
  readonly successore: Comune | null;
  /** The comuni of that day that could be meant: one is `inQuelGiorno`, several are namesakes. */
  readonly candidati: readonly Comune[];
}

/** A place of the second tier: in the lists of the Agenzia delle Entrate, absent from the archive of ANPR. */
export interface ComuneIgnoto {
  readonly codiceCatastale: string;
  /** The first of its names. */
  readonly denominazione: string;
  /** Province sign in those lists: the last one it had, not that of a given day. */
  readonly siglaProvincia: string;
}
