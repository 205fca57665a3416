/**
 * The decode tables of ANPR with their validity in time: comuni since 1861, states, consular offices, all other tables.
 * No dependency, no clock, no network.
 *
 * @packageDocumentation
 */
export { AnagrafeError, isAnagrafeError } from './anagrafe-error.js';
export type { Comune, ComuneIgnoto, ErroreComune, NonInQuelGiorno } from './comuni/comune.js';
export type {
  ChiaveVersioni,
  Comuni,
  NomeComune,
  OpzioniRicerca,
  RicercaComune,
  RicercaInIntervallo,
} from './comuni/comuni.js';
export type { Consolati, Consolato } from './consolati/consolato.js';
export type { FonteTabelle } from './fonte/fonte-tabelle.js';
export type { Problema, TipoProblema } from './fonte/problema.js';
export type { TestoOByte } from './fonte/testo.js';
export { openTabelle } from './open-tabelle.js';
export type { Result } from './result.js';
export type { ErroreStato, OpzioniStato, Stati, Stato, StatoCessato, StatoIgnoto, UsoStato } from './stati/stato.js';
export type { Tabelle } from './tabelle.js';
export type { ErroreTabella, Riga, Tabella } from './tabelle/tabella.js';
export { VERSIONE_TABELLE } from './versione-tabelle.data.js';
export type { FonteAperta, VersioneFonte, VersioneTabelle } from './versione.js';
