import { EHR69, EHR71, EHR73, ES013 } from './atti.js';
import { EA001, EA038, EA042 } from './codice-fiscale.js';
import { EC007, EC030, EC042, EC075, EC078, EC081, EC087, EC096, EN347 } from './comuni.js';
import { EN481, ES008, ES009, ES010, ES012, ES063, ES066, ES127, ES128 } from './date.js';
import type { DifettoScheda } from './difetto.js';
import { EF003, EF004, EF008, EF009, EF010, EN063, ES092_SCHEDA_ASSENTE, ES092_SENZA_SCHEDA } from './famiglie.js';
import { type DifettoFornitura, EN001, EN008, EN009, EN031, EN039, TOTALI } from './fornitura.js';
import { EN064, EN306, EN524, ES061, ES062 } from './scheda.js';

/** The defects of records and families; those hard to place come first, so that they have the widest choice of nuclei. */
export const DIFETTI_SCHEDA: readonly DifettoScheda[] = [
  EC096, EHR73, ES012, EC087, EC030, EN064, EN063, EC042, EC081, EHR71, EN306, ES010,
  ES092_SENZA_SCHEDA, ES092_SCHEDA_ASSENTE, EF004, EF008, EF009, EF010, EF003, EC075,
  EA001, EA038, EA042, EC007, EC078, EHR69, EN347, EN481, EN524,
  ES008, ES009, ES013, ES061, ES062, ES063, ES066, ES127, ES128,
]; // prettier-ignore

/** The defects of files, which only their names call for. */
export const DIFETTI_FORNITURA: readonly DifettoFornitura[] = [EN001, EN008, EN009, EN031, EN039, ...TOTALI];

/** Every code that can be asked for, in order. */
export function codiciDifetti(): readonly string[] {
  const codici = [...DIFETTI_SCHEDA, ...DIFETTI_FORNITURA].map(({ codice }) => codice);
  return [...new Set(codici)].sort((a, b) => (a < b ? -1 : 1));
}
