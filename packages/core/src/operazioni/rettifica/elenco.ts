import type { Regola } from '../../regole/regola.js';
import {
  EF031,
  EF033,
  EN415,
  EN420,
  EN426,
  EN481,
  ES127,
  RETTIFICA_AGGIORNAMENTO,
  RETTIFICA_INGRESSO,
} from './regole-date.js';
import { EN148, EN411, EN413, EN427, EN475, RETTIFICA_COMUNE, RETTIFICA_RIPETUTA } from './regole-registro.js';
import { EC014, EN414, EN474, RETTIFICA_SUPERVISORE, STRUTTURA } from './regole-richiesta.js';
import type { RettificaInEsame } from './rettifica.js';

/** The rules on who may rettificare, and when. */
export const regoleAmmissione: readonly Regola<RettificaInEsame>[] = [
  EN148, EN411, EN413, EN414, EN427, EN475, RETTIFICA_COMUNE, RETTIFICA_RIPETUTA,
]; // prettier-ignore

/** All rules on a rettifica (service 5014). */
export const regoleRettifica: readonly Regola<RettificaInEsame>[] = [
  EC014, EF031, EF033, EN148, EN411, EN413, EN414, EN415, EN420, EN426, EN427, EN474, EN475, EN481, ES127,
  RETTIFICA_AGGIORNAMENTO, RETTIFICA_COMUNE, RETTIFICA_INGRESSO, RETTIFICA_RIPETUTA, RETTIFICA_SUPERVISORE, STRUTTURA,
]; // prettier-ignore
