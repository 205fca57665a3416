import type { Richiesta } from '../../../src/operazioni/index.js';
import { ALTRE } from './altre-di-prova.js';
import { ISCRIZIONI } from './iscrizioni-di-prova.js';
import { MUTAZIONI } from './mutazioni-di-prova.js';

/** What the functions that put requests together make: of every operation, of most of its types. */
export const RICHIESTE: readonly Richiesta[] = [...ISCRIZIONI, ...MUTAZIONI, ...ALTRE];
