import type { Regola } from '../../regole/regola.js';
import type { AnnullamentoInEsame } from './annullamento.js';
import { EN077, EN078, EN145, EN148, EN234, EN314, EN351, EN352, EN359, EN360, ES121 } from './regole.js';

/** All rules on the annulment of an operation (1013, 2011, 5012). */
export const regoleAnnullamento: readonly Regola<AnnullamentoInEsame>[] = [
  EN077, EN078, EN145, EN148, EN234, EN314, EN351, EN352, EN359, EN360, ES121,
]; // prettier-ignore
