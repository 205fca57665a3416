/**
 * The operations that a comune asks of ANPR: their requests, what ANPR would refuse of them before they are sent, and how what
 * it has recorded is corrected: rettifiche (5014), deletions of data (5013), annulments (1013, 2011, 5012), and the plan that
 * leads from what is to what should be.
 *
 * @packageDocumentation
 */
export type { Annullamento, AnnullamentoInEsame } from './annullamento/annullamento.js';
export { evaluateAnnullamento, evaluateAnnullamentoNonVerificati } from './annullamento/evaluate-annullamento.js';
export { regoleAnnullamento } from './annullamento/elenco.js';
export type { ServizioAnnullamento } from './annullamento/successive.js';
export { catalogoOperazioni } from './catalogo.js';
export type { Eliminazione, EliminazioneInEsame } from './eliminazione/eliminazione.js';
export {
  type DatoDellaScheda,
  computeDatiEliminabili,
  evaluateEliminazione,
  evaluateEliminazioneNonVerificati,
} from './eliminazione/evaluate-eliminazione.js';
export { regoleEliminazione } from './eliminazione/elenco.js';
export { type DatoEliminabile, type TipoRevoca, findTipoRevoca, tipiRevoca } from './eliminazione/tipi-revoca.js';
export {
  type CodiceDopo,
  type ContestoGestione,
  type EffettoGestione,
  type OperazioneConCodice,
  evaluateGestioneCF,
} from './gestione-cf/evaluate-gestione-cf.js';
export type { RispostaAgenzia } from './gestione-cf/regole-agenzia.js';
export { formatPasso } from './piano/format-passo.js';
export { pianifica } from './piano/pianifica.js';
export type { ContestoPiano, Ostacolo, Passo, Piano, StatoVoluto } from './piano/piano.js';
export type { ContestoOperazioni, OperazioneRegistrata, StatoRegistro } from './registro.js';
export {
  type DataCorreggibile,
  type DataRettificabile,
  computeDateRettificabili,
} from './rettifica/compute-date-rettificabili.js';
export type { DateConfrontate, NomeData } from './rettifica/date-confrontate.js';
export { regoleRettifica } from './rettifica/elenco.js';
export { evaluateRettifica, evaluateRettificaNonVerificati } from './rettifica/evaluate-rettifica.js';
export type {
  ContestoRettifica,
  CriterioResidenza,
  Rettifica,
  RettificaInEsame,
  TipoRettifica,
} from './rettifica/rettifica.js';
export * from './richieste/aire.js';
export * from './richieste/annullamenti.js';
export * from './richieste/cancellazioni.js';
export * from './richieste/consultazioni.js';
export type * from './richieste/controlli.js';
export * from './richieste/correzioni.js';
export * from './richieste/dati-elettorali.js';
export * from './richieste/emissione-certificato.js';
export { ErroreRichiesta } from './richieste/errore-richiesta.js';
export * from './richieste/estrazioni.js';
export type * from './richieste/generalita.js';
export * from './richieste/iscrizioni.js';
export * from './richieste/mutazione-famiglia.js';
export * from './richieste/mutazione-residenza.js';
export * from './richieste/mutazione-scheda.js';
export {
  type Tracciato,
  codiciOperazioni,
  isOperazione,
  openTracciato,
  openTracciatoRisposta,
} from './richieste/open-tracciato.js';
export * from './richieste/poligamia.js';
export * from './richieste/pratiche-cittadino.js';
export * from './richieste/procedimento.js';
export { type ErroreLetturaRichiesta, type RichiestaLetta, readRichiesta } from './richieste/read-richiesta.js';
export * from './richieste/scarichi.js';
export type * from './richieste/scheda.js';
export type * from './richieste/testata.js';
export type { ViolazioneTracciato } from './richieste/violazione-tracciato.js';
export { writeRichiesta } from './richieste/write-richiesta.js';
export type { CorpiRichiesta, Operazione, Richiesta, RichiestaParziale } from './richiesta.js';
export { type ErroreLetturaRisposta, type RispostaLetta, readRisposta } from './risposte/read-risposta.js';
export type { CorpiRisposta, Risposta } from './risposte/risposta.js';
export { regoleOperazioni } from './valutazione/catalogo-operazioni.js';
export type { Cura } from './valutazione/cure.js';
export {
  type ContestoOperazione,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from './valutazione/evaluate-operazione.js';
export type { Altrove } from './valutazione/altrove.js';
export {
  type CodiceAltrove,
  type CodiciOperazione,
  findCodiciOperazione,
} from './valutazione/find-codici-operazione.js';
export { type ContenutoRegistro, createRegistro } from './valutazione/registro/create-registro.js';
export type {
  ComponenteRegistrato,
  FamigliaRegistrata,
  Procedimento,
  RegistroAnagrafico,
  RicercaProcedimenti,
  RicercaRichieste,
  RichiestaRegistrata,
  SoggettoRegistrato,
} from './valutazione/registro/registro-anagrafico.js';
export { type CasoDaSpiegare, type Spiegazione, spiega } from './valutazione/spiega.js';
