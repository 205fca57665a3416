import type { ContenutoRegistro } from '../../../src/operazioni/index.js';
import type { Cambi } from './richieste-di-prova.js';

/** The operation, the changes that break the rule, and those of a request that keeps it: none, where the right request does. */
export type Caso = readonly [operazione: string, rompe: Cambi, conserva?: Cambi];

/** The operation, the register that breaks the rule, the one that keeps it, and what the request has for it. */
export type CasoRegistro = readonly [
  operazione: string,
  rompe: ContenutoRegistro,
  conserva: ContenutoRegistro,
  cambi?: Cambi,
];
