import type { Soggetto } from '../../scheda/soggetto.js';
import { EHR72 } from '../anno-atto.js';
import type { Regola } from '../regola.js';
import { EHR35, EHR36, EHR37, EHR81, EHR82, EHR83 } from './atti.js';
import { toRegoleComuniServizi } from './comuni.js';
import { EHR95, EHR96 } from './coniuge.js';
import { EC033, EC034, EC099, EC100 } from './consolati.js';
import { EHR22, EHR23, EHR38, EHR39, EHR40, EHR79, EHR88, EHR90, EHR91 } from './date-non-future.js';
import { EC010, EC011, EC012 } from './note.js';
import { EHR67, EHR68 } from './permesso-soggiorno.js';
import { EHR31 } from './sentenze.js';
import { toRegoleStatiServizi } from './stati.js';
import { EC023, EC059 } from './tabelle-ec.js';

/** The EC and EHR rules on one scheda individuale that only the services apply. */
export function toRegoleServiziEc(): readonly Regola<Soggetto>[] {
  return [
    ...toRegoleComuniServizi(),
    ...toRegoleStatiServizi(),
    EC010, EC011, EC012, EC023, EC033, EC034, EC059, EC099, EC100,
    EHR22, EHR23, EHR31, EHR35, EHR36, EHR37, EHR38, EHR39, EHR40,
    EHR67, EHR68, EHR72, EHR79, EHR81, EHR82, EHR83, EHR88, EHR90, EHR91, EHR95, EHR96,
  ]; // prettier-ignore
}
