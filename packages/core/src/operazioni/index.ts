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
export type { CorpiRichiesta, Operazione, Richiesta, RichiestaParziale } from './richiesta.js';
