import { giornoDopo } from '../data/calendario.js';

/**
 * Can an attribution still be taken back? It can for 24 hours.
 *
 * @param quando - When it was made, `AAAA-MM-GGThh:mm:ss`, hour of Italy.
 * @param adesso - Now, the same way; at the 24th hour exactly it still can.
 * @remarks Hours are counted on the clock: the two days in which it changes have 23 and 25. Source: operators' guide.
 * @example
 * isEntro24Ore('2026-02-28T10:00:00', '2026-03-01T10:00:00') // → true
 * isEntro24Ore('2026-02-28T10:00:00', '2026-03-01T10:00:01') // → false
 */
export function isEntro24Ore(quando: string, adesso: string): boolean {
  return adesso <= giornoDopo(quando.slice(0, 10)) + quando.slice(10);
}
