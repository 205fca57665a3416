import type { DataLocale } from '../data/data-locale.js';
import type { SpecieScheda } from '../scheda/famiglia-convivenza.js';

/**
 * The scheda that a soggetto names, as the whole fornitura shows it. `schedaNelFile` and `schedaNellaFornitura` are
 * undefined while that is not known: a single scheda without its family, a file or a fornitura not read to its end.
 */
export interface LegameIndicato {
  readonly gruppo: SpecieScheda;
  readonly id: string;
  readonly schedaNelFile: boolean | undefined;
  readonly schedaNellaFornitura: boolean | undefined;
}

/** All the schede famiglia or convivenza that one soggetto names. */
export interface LegamiSoggetto {
  readonly legami: readonly LegameIndicato[];
}

/**
 * A scheda famiglia or convivenza and what is known of its members. `completa` is false while soggetti of the fornitura
 * have not been seen, so that members may still be missing.
 */
export interface ComposizioneScheda {
  /** The comune's identifier, where it has one. */
  readonly id?: string;
  readonly specie: SpecieScheda;
  readonly tutoreIntestatario: boolean;
  readonly completa: boolean;
  readonly componenti: number;
  readonly intestatari: number;
  readonly progressiviRipetuti: readonly number[];
  /** Absent where nobody looked: the checks of the services stay open then. */
  readonly servizi?: ComposizioneServizi;
}

/**
 * What only the checks of the services ask of a scheda and its members. A day is `illeggibile` if it is there and is none;
 * of days on which members came in, the first that can be read.
 */
export interface ComposizioneServizi {
  readonly famigliaAire: boolean;
  readonly conIscrittiAire: boolean;
  readonly conNonIscrittiAire: boolean;
  readonly conResidentiInItalia: boolean;
  readonly dataOrigine?: DataLocale | 'illeggibile';
  readonly primoIngresso?: DataLocale;
  readonly conIngressiIlleggibili: boolean;
}

/** One appearance of a scheda's identifier in a fornitura: 1 for the first, with the place where the first one stands. */
export interface OccorrenzaScheda {
  readonly id: string;
  readonly occorrenza: number;
  readonly prima: { readonly file: string; readonly riga: number };
}
