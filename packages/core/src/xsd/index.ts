/**
 * The official schemas of ANPR as data: every type with its elements, occurrences, patterns and lengths.
 *
 * @packageDocumentation
 */
export { type ElementoSubentro, elementoSubentro } from './subentro.data.js';
export type { Elemento, Particella, Spazi, TipoBase, TipoComplesso, TipoSemplice } from './tipi.js';
