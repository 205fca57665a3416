/**
 * The operations that a comune asks of ANPR: their requests, and what ANPR would refuse of them, before they are sent.
 *
 * @packageDocumentation
 */
export type { CorpiRichiesta, Operazione, Richiesta, RichiestaParziale } from './richiesta.js';
