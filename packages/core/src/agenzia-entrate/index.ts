/**
 * The Agenzia delle Entrate as ANPR meets it: the port to ask it through, its answers, what its codes mean.
 *
 * @packageDocumentation
 */
export type { AgenziaEntrate, OperazioneAe } from '../porte/agenzia-entrate.js';
export type { Orologio } from '../porte/orologio.js';
export type { Accesso, AccessoRegistrato, EsitoAccesso, RegistroAccessi } from '../porte/registro-accessi.js';
export type { CodiceAee } from './codici/aee.js';
export type { CodiceEaa } from './codici/eaa.js';
export type { CodiceEac } from './codici/eac.js';
export type { CodiceEai } from './codici/eai.js';
export type { CodiceEal } from './codici/eal.js';
export type { CodiceEam } from './codici/eam.js';
export type { CodiceEar } from './codici/ear.js';
export type { CodiceEav } from './codici/eav.js';
export type { AttoreAe, RiprovaAe, VoceCodice } from './codici/voce-codice.js';
export type { CodiceWebapp } from './codici/webapp.js';
export { compareDatiAnagrafici, MASSIMO_DATI_DIVERSI } from './compare-dati-anagrafici.js';
export type { CampoAnagrafico, DatiAnagrafici, DomicilioFiscale } from './dati-anagrafici.js';
export type {
  CausaIncerta,
  CodiceNonPubblicato,
  EsitoAe,
  Eseguita,
  Incerta,
  Indisponibile,
  MotivoNonAmmessa,
  NonAmmessa,
  Rifiutata,
  SegnalazioneAnpr,
} from './esito.js';
export {
  type CodaIgnota,
  type CodiceAe,
  type CodiceNoto,
  type FunzioneAe,
  findCodiceAe,
  toCodiciAe,
} from './find-codice-ae.js';
export type { CodiceCollegato, Posizione } from './posizione.js';
export type {
  Allineamento,
  AnnullamentoAttribuzione,
  Attribuzione,
  Collegamento,
  Interrogazione,
  RichiestaAe,
  Validazione,
  Variazione,
} from './richieste.js';
export {
  type ConfermaConsolato,
  type ConfrontoConsolato,
  type EsitoValidazione,
  type MossaConsolato,
  type Seguito,
  compareConsolato,
} from './disallineamenti/compare-consolato.js';
export {
  type Confronto,
  type ContestoConfronto,
  type Mossa,
  type NonNoto,
  type Proposta,
  confronta,
} from './disallineamenti/confronta.js';
export type { Effetto } from './disallineamenti/effetti.js';
export { isAttribuzioneAnnullabile } from './disallineamenti/is-attribuzione-annullabile.js';
export type { Impedimento, TipoMossa } from './disallineamenti/mosse.js';
export type { Parte, ParteAe, ParteAnpr, SituazioneAe } from './disallineamenti/parti.js';
export {
  type Motivo,
  type PossibileCollegamento,
  type TipoMotivo,
  possibileCollegamento,
} from './disallineamenti/possibile-collegamento.js';
export type { RigaConfronto } from './disallineamenti/righe-confronto.js';
export {
  type Marcatura,
  type StatoCodiceFiscale,
  toStatoCodiceFiscale,
} from './disallineamenti/stato-codice-fiscale.js';
export { type ErroreParte, toParteAnpr } from './disallineamenti/to-parte-anpr.js';
export {
  type CasoOmocodia,
  type PassoOmocodia,
  type ViaOmocodia,
  findViaOmocodia,
  formatPassoOmocodia,
} from './disallineamenti/via-omocodia.js';
export { isDomicilioSimile } from './is-domicilio-simile.js';
export type { EsameAe, TrovataAe } from './verifica/esame-ae.js';
export type { Ritmo } from './verifica/passo.js';
export { type MossaVerifica, toParteAe } from './verifica/proposta-verifica.js';
export { regoleAe } from './verifica/regole-ae.js';
export {
  type CausaInterruzione,
  type EsitoScheda,
  type EventoVerificaAe,
  type OpzioniVerificaAe,
  type RiepilogoVerificaAe,
  type SchedaDaVerificare,
  verifyConAgenzia,
} from './verifica/verify-con-agenzia.js';
