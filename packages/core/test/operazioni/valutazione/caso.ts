import type { Cambi } from './richieste-di-prova.js';

/** The operation, the changes that break the rule, and those of a request that keeps it: none, where the right request does. */
export type Caso = readonly [operazione: string, rompe: Cambi, conserva?: Cambi];
