/**
 * The official types as zod schemas, for single records; a namespace for each official schema.
 *
 * @packageDocumentation
 */
export { createSchema } from './create-schema.js';
export * from './tipi-ufficiali.data.js';
