import type { Generalita } from '../../scheda/generalita.js';
import type { ParteAnpr } from '../disallineamenti/parti.js';
import type { Posizione } from '../posizione.js';

/**
 * What the Agenzia delle Entrate has for a scheda. `per-codice`: the code is in use, of a position with the same data or with others;
 * `per-dati`: the very data are of a position with another code, or of one where the scheda has none; `collegato`: the code is linked to
 * a more recent one, that of the position; `base`: the code, or the one that follows from the data, is the base of an omocodia, among
 * people with these data (`omonimi`) or with others; `non-utilizzabile`; `assente`: neither the code nor the data are there.
 */
export type TrovataAe =
  | { readonly type: 'per-codice' | 'per-dati' | 'collegato'; readonly posizione: Posizione }
  | { readonly type: 'base'; readonly omonimi: boolean }
  | { readonly type: 'non-utilizzabile' }
  | { readonly type: 'assente' };

/** A scheda of a fornitura, and what the Agenzia has for it. */
export interface EsameAe {
  /** Of the scheda, as it is written. */
  readonly generalita: Generalita;
  readonly parte: ParteAnpr;
  readonly trovata: TrovataAe;
  /** Of a linked code: does another scheda of the fornitura have the most recent one? */
  readonly conUltimo: boolean;
}
