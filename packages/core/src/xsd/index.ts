/**
 * The official schemas of ANPR as data: every type with its elements, occurrences, patterns and lengths; and what
 * compares a text or the order of elements with them.
 *
 * @packageDocumentation
 */
export { findCarattereVietato, formatTestoXml } from './caratteri-xml.js';
export { type Mancanza, type Passo, type Stato, findMancanza, toChiave } from './contenuto.js';
export type { AttributoXml, ElementoXml } from './elemento-xml.js';
export { formatAmmesso, formatViolazioneValore } from './format-violazione.js';
export {
  type ElementoPrevisto,
  type Gruppo,
  type NomeTipo,
  type Struttura,
  type Testo,
  type TipiPerNome,
  createStruttura,
} from './struttura.js';
export { type ElementoSubentro, elementoSubentro } from './subentro.data.js';
export { tipiSubentro } from './tipi-subentro.data.js';
export type { Elemento, Occorrenza, Particella, Spazi, TipoBase, TipoComplesso, TipoSemplice } from './tipi.js';
export { type ControlloValore, type ViolazioneValore, createControlloValore } from './valore.js';
