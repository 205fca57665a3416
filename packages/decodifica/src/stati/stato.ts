import type { Result } from '../result.js';

/** What a state may be used for in a record: each use has its column in table 2. */
export type UsoStato = 'cittadinanza' | 'nascita' | 'residenza';

/** A row of table 2: a state, a territory, or one of the special codes 888, 997, 998, 999. */
export interface Stato {
  /** CODISTAT, three digits. */
  readonly codice: string;
  /** Name in ANPR, capitals: `PAESI BASSI`; empty for 888, which the source leaves without. */
  readonly denominazione: string;
  /** Name given by ISTAT, or `null`. */
  readonly denominazioneIstat: string | null;
  /** English name given by ISTAT, or `null`. */
  readonly denominazioneInglese: string | null;
  /** CODAT, the Z code of the codice fiscale, or `null`: most territories have none. */
  readonly codiceCatastale: string | null;
  /** ISO 3166-1 alpha-3, or `null`. */
  readonly codiceIso3: string | null;
  /** Code of the Ministry of Foreign Affairs, three digits, or `null`. */
  readonly codiceMae: string | null;
  /** Code of the Ministry of the Interior, or `null`. */
  readonly codiceMin: string | null;
  /** The uses that the table allows. */
  readonly usi: readonly UsoStato[];
  /** `STATO`, `TERRITORIO`, `ALTRO`, or `null` for the special codes. */
  readonly tipo: string | null;
  /** ISO code of the state a territory belongs to, or `null`. */
  readonly codiceIsoSovrano: string | null;
  /** First day; `null` where the table gives none. */
  readonly dal: string | null;
  /** Last day, included, or `null`. */
  readonly al: string | null;
}

/** A state that no longer is, which ANPR's table 2 does not have: it is sent with code 998 and its name. */
export interface StatoCessato {
  /** Its Z code. */
  readonly codiceCatastale: string;
  readonly denominazione: string;
  /** Other names it is met under. */
  readonly altreDenominazioni: readonly string[];
  readonly dal: string;
  readonly al: string;
  /** Public lists differ on these dates: they orient, they do not decide. */
  readonly indicativo: true;
  /** NON ATTRIBUIBILE: the code to send. */
  readonly codiceDaUsare: '998';
}

/** A Z code of the second tier: other lists know it, ANPR's table 2 does not. */
export interface StatoIgnoto {
  readonly codiceCatastale: string;
  readonly denominazione: string;
  /** The row of table 2 with the same name, under the code in use today; `null` if there is none. */
  readonly stato: Stato | null;
}

/**
 * Why there is no state to answer with. `mai-esistito`: nothing like it, `suggerimenti` are the nearest names;
 * `uso-non-ammesso`: the state is there, not for that use; `non-in-quel-giorno`: its row does not hold that day;
 * `cessato`: a state that is no more, to be sent as 998; `ignoto-ad-anpr`: a Z code that only other lists know.
 */
export type ErroreStato =
  | { readonly type: 'mai-esistito'; readonly suggerimenti: readonly Stato[] }
  | { readonly type: 'uso-non-ammesso'; readonly stato: Stato; readonly usi: readonly UsoStato[] }
  | { readonly type: 'non-in-quel-giorno'; readonly versioni: readonly Stato[] }
  | { readonly type: 'ambiguo'; readonly candidati: readonly Stato[] }
  | ({ readonly type: 'cessato' } & StatoCessato)
  | ({ readonly type: 'ignoto-ad-anpr' } & StatoIgnoto);

/** A day and, if it matters, what the state is for. */
export interface OpzioniStato {
  /** `AAAA-MM-GG`. */
  readonly il: string;
  readonly uso?: UsoStato | undefined;
}

/**
 * States and territories, table 2, with what it lacks: the ceased states and the Z codes that only other lists have.
 * A malformed day throws `giorno-non-valido`. Names match as those of comuni do.
 *
 * @example
 * const { stati } = await openTabelle();
 * const apolide = stati.findByCodice('999', { il: '2018-02-19', uso: 'nascita' });
 * apolide.ok ? '' : apolide.error.type // → 'uso-non-ammesso'
 * stati.findCessato('Jugoslavia')?.codiceDaUsare // → '998'
 */
export interface Stati {
  /** The state of that name (ANPR's or ISTAT's) on that day. */
  readonly find: (ricerca: { readonly denominazione: string } & OpzioniStato) => Result<Stato, ErroreStato>;
  /** The state with that CODISTAT, three digits. */
  readonly findByCodice: (codice: string, opzioni: OpzioniStato) => Result<Stato, ErroreStato>;
  /** The state with that Z code, any case. A code that AE uses for two states in time answers the one of table 2. */
  readonly findByCatastale: (codice: string, il: string) => Result<Stato, ErroreStato>;
  /** All rows of a CODISTAT, a Z code or a name, whatever the day; `[]` when there are none. */
  readonly findVersioni: (chiave: string) => readonly Stato[];
  /** The ceased state of that name or Z code, or `null`: also under its usual names (URSS, UNIONE SOVIETICA). */
  readonly findCessato: (chiave: string) => StatoCessato | null;
  /** All ceased states. */
  readonly cessati: readonly StatoCessato[];
  /** States whose name (Italian or English) resembles `testo`, best first: at most `limite` (10). */
  readonly search: (testo: string, opzioni?: { readonly limite?: number | undefined }) => readonly Stato[];
}
