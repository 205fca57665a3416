import { EHR69, EHR71, EHR73, ES013 } from './atti.js';
import { EA001, EA038, EA042, EA048 } from './codice-fiscale.js';
import { EC007, EC030, EC042, EC075, EC078, EC081, EC087, EC096, EC166, EN347 } from './comuni.js';
import { EN481, ES008, ES009, ES010, ES012, ES063, ES066, ES127, ES128 } from './date.js';
import type { DifettoScheda } from './difetto.js';
import { EF003, EF004, EF008, EF009, EF010, EN063, ES092_SCHEDA_ASSENTE, ES092_SENZA_SCHEDA } from './famiglie.js';
import { type DifettoFornitura, EN001, EN008, EN009, EN031, EN039, TOTALI } from './fornitura.js';
import { EN003, EN007, EN032, EN033, EN034, EN036, EN037, EN038, EN040, EN362, EN363 } from './invio.js';
import { EC032, EC053, ES027, ES028, ES048, ES050, ES067 } from './luoghi.js';
import { EHR41, EN064, EN306, EN383, EN524, ES057, ES061, ES062 } from './scheda.js';
import {
  EC001, EC002, EC003, EC004, EC005, EC006, EC036, EC039, EC063, EC064, EC065, EC066, EC073, EC165, EC177, EN242,
} from './tabelle.js'; // prettier-ignore

/** The defects of records and families; those hard to place come first, so that they have the widest choice of nuclei. */
export const DIFETTI_SCHEDA: readonly DifettoScheda[] = [
  EC005, EC003, EC177, EN383, EC096, EHR73, ES012, EC165, EN242, EC087, EC063, EC030, ES067, EN064, EN063, EC042, EC081,
  EHR71, EN306, ES010, EC039, ES048, ES092_SENZA_SCHEDA, ES092_SCHEDA_ASSENTE, EC002, EF004, EF008, EF009, EF010, EF003,
  EC004, EC075, EA001, EA038, EA042, EA048, EC007, EC078, EHR41, EHR69, EN347, EN481, EN524,
  ES008, ES009, ES013, ES050, ES057, ES061, ES062, ES063, ES066, ES127, ES128,
  EC001, EC006, EC032, EC036, EC053, EC064, EC065, EC066, EC073, EC166, ES027, ES028,
]; // prettier-ignore

/** Those of the sending, which show only with the plan and the list of what was sent before: both are written too. */
export const DIFETTI_INVIO: readonly DifettoFornitura[] = [
  EN003, EN007, EN032, EN033, EN034, EN036, EN037, EN038, EN040, EN362, EN363,
]; // prettier-ignore

/** The defects of files, which only their names call for; those of the sending come last, when the files have their names. */
export const DIFETTI_FORNITURA: readonly DifettoFornitura[] = [
  EN001, EN008, EN009, EN031, EN039, ...TOTALI, ...DIFETTI_INVIO,
]; // prettier-ignore

/** Defects of one field of the plan, which has one value: at most one of each of these. */
export const INCOMPATIBILI: readonly (readonly string[])[] = [
  [EN003.codice, EN034.codice],
  [EN032.codice, EN033.codice],
];

/** Every code that can be asked for, in order. */
export function codiciDifetti(): readonly string[] {
  const codici = [...DIFETTI_SCHEDA, ...DIFETTI_FORNITURA].map(({ codice }) => codice);
  return [...new Set(codici)].sort((a, b) => (a < b ? -1 : 1));
}
