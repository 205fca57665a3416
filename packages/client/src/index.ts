/**
 * The web services of ANPR: requests of a comune, signed as ANPR wants them, checked before they are sent, with outcomes that
 * tell what was done, what was not, and what nobody knows yet.
 *
 * @packageDocumentation
 */
export type { Ambiente } from './ambiente.js';
export type { ClientAsincrono } from './asincrone/biglietto.js';
export type { Contenuto } from './asincrone/contenuto.js';
export { type CodiceAsincrono, ErroreAsincrono } from './asincrone/errore-asincrono.js';
export { type FileEstrazione, type OpzioniFile, readFileEstrazione } from './asincrone/read-file-estrazione.js';
export {
  type OpzioniAsincrone,
  type VoceAsincrona,
  readRichiesteAsincrone,
} from './asincrone/read-richieste-asincrone.js';
export type { RicercaAsincrona } from './asincrone/ricerca.js';
export type { FinestraAperta, Segno } from './asincrone/segno.js';
export type { Tempi } from './asincrone/tempi.js';
export {
  type Client,
  type DatiTestata,
  type OpzioniClient,
  type OpzioniDoctor,
  type OpzioniInvio,
  type OpzioniRecupero,
  createClient,
} from './create-client.js';
export type { Accertamento, NomeAccertamento } from './diagnosi/accertamento.js';
export { type OpzioniCollegamento, verifyCollegamento } from './diagnosi/verify-collegamento.js';
export { type CodiceClient, ErroreClient } from './errore-client.js';
export type {
  Controllo,
  Esito,
  EsitoIncerto,
  EsitoInvio,
  EsitoNegativo,
  EsitoPositivo,
  NonInviata,
  Segnalazione,
} from './esito.js';
export type { Chiarimento } from './guasti/chiarimenti.js';
export { ErroreAnpr } from './guasti/errore-anpr.js';
export type { Causa, CodiceGuasto, Guasto } from './guasti/guasto.js';
export type { DatiIdentita, OrigineChiave } from './identita/create-identita.js';
export type { Pem } from './identita/firmatario-locale.js';
export type { ChiaviWebCrypto } from './identita/firmatario-webcrypto.js';
export type { Pkcs12 } from './identita/firmatario-pkcs12.js';
export { METODI, type Metodi } from './invio/operazioni.js';
export type { EsitoRecupero, NonArrivata } from './invio/recupera.js';
export {
  type EsitoRicezione,
  type OpzioniRicezione,
  type OrigineDecifratura,
  type RicezioneNotifiche,
  type RichiestaHttpNotifica,
  type RispostaRicezione,
  createRicezioneNotifiche,
} from './notifiche/create-ricezione-notifiche.js';
export type { Notifica } from './notifiche/notifica.js';
export type { CodiceEsito, CodiceRifiuto } from './notifiche/rifiuto.js';
export type { RispostaHttpNotifica } from './notifiche/write-risposta.js';
export type {
  EventoRichiesta,
  EventoRisposta,
  Osservatori,
  TempiRichiesta,
  TempiRisposta,
} from './osservatori/eventi.js';
export { type RegistroInviiFile, openRegistroFile } from './registro/open-registro-file.js';
export type { Chiusura, EsitoRegistrato, RegistroInvii, VoceInvio } from './registro/registro-invii.js';
export type { Allegato, TipoAllegato } from './risposta/allegati.js';
export { type CodiceRisposta, ErroreRisposta } from './risposta/errore-risposta.js';
export type { RispostaHttp } from './risposta/to-esito.js';
export { type OpzioniTraccia, type TracciaFile, openTraccia } from './traccia/open-traccia.js';
export type { Traccia, VoceTraccia } from './traccia/traccia.js';
export { type OpzioniTrasporto, createTrasporto } from './trasporto/create-trasporto.js';
export { ErroreTrasporto } from './trasporto/errore-trasporto.js';
export type { Indirizzi } from './trasporto/percorsi.js';
export type { Chiamata, Trasporto, ViaDiretta } from './trasporto/trasporto.js';
