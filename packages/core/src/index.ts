/**
 * The checks that ANPR publishes, as rule objects, and the shapes that everything uses.
 *
 * @module core
 */
export { AnagrafeError, isAnagrafeError } from './anagrafe-error.js';
export { type ComuneScritto, type ProvinciaMaiEsistita, findComune } from './comuni/find-comune.js';
export {
  type DataAnagrafica,
  type DataConRiserva,
  type Ordine,
  compareDataAnagrafica,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
} from './data/data-anagrafica.js';
export { type DataLocale, type ErroreData, parseDataLocale } from './data/data-locale.js';
export { evaluateFamiglia } from './evaluate-famiglia.js';
export { evaluateNonVerificati, evaluateScheda } from './evaluate-scheda.js';
export {
  findRegola,
  regole,
  regoleCollocazione,
  regoleComposizione,
  regoleFile,
  regoleFileAire,
  regoleFornitura,
  regoleLegami,
  regoleOccorrenza,
  regoleScheda,
  regoleSoggetto,
} from './regole/catalogo.js';
export {
  type ClasseCodice,
  type CodiceUfficiale,
  findCodiceUfficiale,
  toCodiciUfficiali,
} from './regole/codici-ufficiali.js';
export {
  type CatalogoAggiunto,
  type Copertura,
  type StatoCopertura,
  findCopertura,
  toCoperture,
} from './regole/copertura.js';
export type { NonVerificabile } from './regole/non-verificabili.js';
export { type Esame, type Raccolta, evaluateRegole, evaluateRilievi } from './regole/evaluate-regole.js';
export type { NonVerificato } from './regole/raccogli.js';
export { formatErroreCodiceFiscale } from './regole/format-codice-fiscale.js';
export { formatComune, formatErroreComune } from './regole/format-comune.js';
export { formatGiorno, formatMessaggio, toPosti } from './regole/format-messaggio.js';
export { EN010 } from './regole/file-aire.js';
export { EN063, ES092 } from './regole/legami.js';
export type {
  Contesto,
  ContestoAnpr,
  Parametri,
  Regola,
  Severita,
  Verdetto,
  Vigore,
  Violazione,
} from './regole/regola.js';
export type { Decifratore } from './porte/decifratore.js';
export type { AlgoritmoFirma, Firmatario } from './porte/firmatario.js';
export type { Provenienza, Rilievo } from './regole/rilievo.js';
export type { SchedaCollocata } from './regole/servizi/schede.js';
export type { Result } from './result.js';
export { isFamigliaAire, isIscrittoAire, isResidenteInItalia } from './scheda/aire.js';
export type { Atto, CessazioneMatrimonio, DatiEvento, Matrimonio } from './scheda/eventi.js';
export type { FamigliaConvivenza, SpecieScheda } from './scheda/famiglia-convivenza.js';
export type { CodiceFiscaleIndicato, Generalita } from './scheda/generalita.js';
export type { ComuneIndicato, Indirizzo, LocalitaEstera, LuogoEvento, Residenza } from './scheda/luogo.js';
export type { Lacunoso } from './scheda/lacunoso.js';
export { toProvenienza, toProvenienzaScheda } from './scheda/provenienza.js';
export type { Appartenenza, LegameSoggetto, Soggetto } from './scheda/soggetto.js';
export { type Componente, toComponente } from './subentro/componente.js';
export { toComposizione } from './subentro/composizione.js';
export { type Conteggi, createConteggi } from './subentro/conteggi.js';
export type { DatiFornitura, DatiInvio, FileSubentro, Lettura, NomeFile } from './subentro/file-subentro.js';
export { type Presenza, toLegami } from './subentro/legami-soggetto.js';
export { parseGiorno } from './subentro/composizione-servizi.js';
export type {
  ComposizioneScheda,
  ComposizioneServizi,
  LegameIndicato,
  LegamiSoggetto,
  OccorrenzaScheda,
} from './subentro/legami.js';
export { toNumero } from './subentro/numero.js';
export type { DifettoAire, TestoAire, TipoDifettoAire } from './subentro/testo-aire.js';
export type {
  AmbienteAnpr,
  EsitoRicevuto,
  FileRicevuto,
  PianoSubentro,
  StatoSubentro,
  TipoFileSubentro,
} from './subentro/piano.js';
