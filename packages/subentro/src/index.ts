/**
 * The file di subentro of ANPR: read it as a stream, check it, sum it up.
 *
 * @packageDocumentation
 */
export { type ControlloStruttura, controlloStruttura } from './controllo-struttura.js';
export { type CsvRilievi, type OpzioniCsvRilievi, createCsvRilievi } from './csv-rilievi.js';
export { type CodiceLettura, ErroreLettura, type GuastoLettura, type Posizione } from './errore-lettura.js';
export type { EsameRecord } from './evaluate-record.js';
export { LIMITE_COMPRESSO, type OpzioniFornitura, evaluateFornitura } from './evaluate-fornitura.js';
export type { EsitoFile, EventoFornitura, RilievoFornitura } from './evento-fornitura.js';
export type { FileFornitura } from './file-fornitura.js';
export { type DocumentoSubentro, formatFornitura } from './format-fornitura.js';
export { type ErroreNomeFile, formatNomeFile, parseNomeFile } from './nome-file.js';
export type { CasoAperto, ControlloNonVerificato } from './non-verificati.js';
export { type ErroreInvio, type TestiInvio, formatErroreInvio, parseInvio } from './parse-invio.js';
export { type ErrorePiano, formatErrorePiano, parsePiano } from './parse-piano.js';
export { type ErroreRicevuti, formatErroreRicevuti, parseRicevuti } from './parse-ricevuti.js';
export type { EsitoProfilo, NomeProfilo, RiepilogoProfilo } from './profilo.js';
export { type FileInParti, type ParteFile, evaluateParti } from './parti.js';
export { type Byte, readFornitura } from './read-fornitura.js';
export type { RecordFornitura } from './record-fornitura.js';
export { type Riepilogo, toPeso } from './riepilogo.js';
export { type CellaCsv, type OpzioniCsv, formatRigaCsv } from './riga-csv.js';
export type { RigheFile } from './righe-file.js';
export { type RilievoPubblico, toRilievoPubblico } from './rilievo-pubblico.js';
export type { Appoggio } from './scrittura/appoggio.js';
export type { Comprimi } from './scrittura/corpi.js';
export { type CodiceScrittura, ErroreScrittura } from './scrittura/errore-scrittura.js';
export { type ConteggiDichiarati, type InvioDichiarato, toDatiFornitura, toDatiInvio } from './scrittura/totali.js';
export { findTaglio } from './tratti/find-taglio.js';
export type { Seguito } from './tratti/lettore-tratto.js';
export type { Taglio, Tratto } from './tratti/tratto.js';
export type { ViolazioneStruttura } from './xml/lettura.js';
export { readXml } from './xml/read-xml.js';
export { type Destinazione, type FileScritto, type OpzioniScrittura, writeFornitura } from './write-fornitura.js';
