export { type CacheIdAnpr, createCacheIdAnpr } from './cache-id-anpr.js';
export {
  type EsitoVerifica,
  type OpzioniPdnd,
  type Persona,
  type ServiziPdnd,
  createServiziPdnd,
} from './create-servizi-pdnd.js';
export type {
  CriteriE002,
  DatiRichiesta,
  GeneralitaDaVerificare,
  LuogoE002,
  Nascita,
  RicercaPerDati,
  RichiestaE002,
  VerificaE002,
} from './richiesta-e002.js';
export type { AnomaliaE002, InfoSoggetto, RifiutoE002, RispostaE002, SoggettoE002 } from './risposta-e002.js';
export { type CodiceErrorePdnd, ErrorePdnd } from './errore-pdnd.js';
export type { EsitoPdnd, Risposta } from './esito.js';
export type { Fruitore, Utente } from './fruitore.js';
export { type CausaGovway, type GuastoGovway, findCauseGovway } from './guasto-govway.js';
export { type AmbientePdnd, C003, C030, type IndirizziPdnd, type ServizioAnpr } from './indirizzi.js';
export { type ContatoreChiamate, type LimitiUso, type Rinvio, createContatore } from './limiti.js';
export type { CausaSilenzio, MessaggioHttp, RispostaHttp, TrasportoPdnd } from './trasporto.js';
export type { VoucherNegato } from './voucher.js';
