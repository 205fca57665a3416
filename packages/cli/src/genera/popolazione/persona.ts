import type { Sesso } from '@anagrafe/codice-fiscale';

import type { Giorno } from '../caso/calendario.js';

/** How much of a birth date is known. */
export type Precisione = 'giorno' | 'mese' | 'anno';

/** A member of a nucleo as far as its structure goes: everything else follows from this and from the seed. */
export interface Persona {
  /** Code of table 5 in a famiglia, of table 6 in a convivenza. */
  readonly ruolo: string;
  readonly sesso: Sesso;
  /** With a partial date, the first day it may stand for. */
  readonly nascita: Giorno;
  readonly precisione: Precisione;
  /** Code of table 2. */
  readonly cittadinanza: string;
  /** Since when in the famiglia or convivenza. */
  readonly ingresso: Giorno;
  readonly statoCivile: StatoCivile;
  /** Places in the nucleo of the parents who live in it. */
  readonly padre?: number;
  readonly madre?: number;
}

/** The ties of a person; `con` is the place in the nucleo of the other, if they live together. */
export type StatoCivile =
  | { readonly tipo: 'libero' }
  | { readonly tipo: 'coniugato'; readonly il: Giorno; readonly con?: number; readonly separato?: Giorno }
  | { readonly tipo: 'divorziato' | 'vedovo'; readonly il: Giorno; readonly fine: Giorno }
  | { readonly tipo: 'unito' | 'convivente'; readonly il: Giorno; readonly con: number };

/** A famiglia or a convivenza as far as its structure goes. */
export interface Abbozzo {
  /** Its place in the fornitura, from 0. */
  readonly numero: number;
  readonly specie: SpecieAbbozzo;
  readonly origine: Giorno;
  /** Since when at its present address. */
  readonly casa: Giorno;
  readonly persone: readonly Persona[];
}

/** The kind of a nucleo; a convivenza has a kind of its own, and somebody who answers for it inside or outside. */
export type SpecieAbbozzo =
  | { readonly tipo: 'famiglia' }
  | { readonly tipo: 'convivenza'; readonly codice: string; readonly tutoreEsterno: boolean };

export const LIBERO: StatoCivile = { tipo: 'libero' };
