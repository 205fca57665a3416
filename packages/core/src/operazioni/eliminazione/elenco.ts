import type { Regola } from '../../regole/regola.js';
import type { EliminazioneInEsame } from './eliminazione.js';
import {
  EN394,
  EN505,
  ELIMINAZIONE_CF,
  ELIMINAZIONE_MOTIVO,
  ELIMINAZIONE_TIPO,
  STRUTTURA_ELIMINAZIONE,
} from './regole.js';

/** All rules on the deletion of a datum (5013). */
export const regoleEliminazione: readonly Regola<EliminazioneInEsame>[] = [
  EN394, EN505, ELIMINAZIONE_CF, ELIMINAZIONE_MOTIVO, ELIMINAZIONE_TIPO, STRUTTURA_ELIMINAZIONE,
]; // prettier-ignore
