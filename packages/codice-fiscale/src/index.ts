/**
 * The Italian codice fiscale: compute, read, check, compare. No dependency, no clock, no network.
 *
 * @packageDocumentation
 */
export { AnagrafeError, isAnagrafeError } from './anagrafe-error.js';
export type {
  CodiceFiscale,
  CodiceFiscaleAlfanumerico,
  CodiceFiscaleNumerico,
  ErroreCodiceFiscale,
  Omocodia,
} from './codice-fiscale.js';
export { compareCodiceFiscale, type CampoCodiceFiscale, type DatiConfronto } from './compare-codice-fiscale.js';
export { computeCodiceFiscale } from './compute-codice-fiscale.js';
export type { DatiCodiceFiscale, Sesso } from './dati-codice-fiscale.js';
export { isCodiceFiscale } from './is-codice-fiscale.js';
export { toBase, toOmocodie } from './omocodie.js';
export { parseCodiceFiscale } from './parse-codice-fiscale.js';
export type { Result } from './result.js';
export { toTraslitterato, type Traslitterazione } from './to-traslitterato.js';
