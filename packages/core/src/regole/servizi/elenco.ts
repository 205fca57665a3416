import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { ComposizioneScheda } from '../../subentro/legami.js';
import { EHR72 } from '../anno-atto.js';
import type { Regola } from '../regola.js';
import { EF006, EF022, EF033, EN045, EN244 } from './appartenenza.js';
import { EHR35, EHR36, EHR37, EHR81, EHR82, EHR83 } from './atti.js';
import { EC059 } from './carta-identita.js';
import { toRegoleComuniServizi } from './comuni.js';
import { EHR95, EHR96 } from './coniuge.js';
import { EC033, EC034, EC099, EC100 } from './consolati.js';
import { EF018, EF019, EF031, EN166, EN197 } from './composizione.js';
import { EN251, EN258, EN262, EN263, EN264, EN267, EN302, EN364, EN365 } from './convivenza-di-fatto.js';
import { EHR22, EHR23, EHR38, EHR39, EHR40, EHR79, EHR88, EHR90, EHR91 } from './date-non-future.js';
import { EN348, EN349, ES011, ES029, ES031, ES032, ES088, ES089 } from './date-servizi.js';
import { EN288, EN421, EN566, ES004, ES005, ES044, ES058 } from './generalita.js';
import { ES021, ES022, ES023, ES024, ES025, ES026, ES030, ES099 } from './indirizzo.js';
import { EN311, EN331 } from './legami-di-coppia.js';
import { EN332, EN333, EN334, EN339, EN340 } from './luogo-nascita.js';
import { EN293, EN309, EN366, EN382, ES045, ES047 } from './matrimonio.js';
import { EC010, EC011, EC012 } from './note.js';
import { EHR67, EHR68 } from './permesso-soggiorno.js';
import { EF012, EF025, EN304, EN341, EN342, EN480, type SchedaCollocata } from './schede.js';
import { EHR31 } from './sentenze.js';
import { toRegoleStatiServizi } from './stati.js';
import { EN127, EN199, EN200, EN201, ES014, ES015, ES016, ES017, ES018, ES019, ES020 } from './stato-civile.js';
import { EC023, EC074, EN246, EN525 } from './tabelle.js';
import { EN269, EN276, EN278, EN290, EN301, EN350, EN381, EN386, ES129 } from './unione-civile.js';

/** The rules of the services alone that one scheda individuale decides. */
export const regoleServiziSoggetto: readonly Regola<Soggetto>[] = /* @__PURE__ */ toRegoleServiziSoggetto();

/** The rules of the services alone that one scheda famiglia or convivenza decides. */
export const regoleServiziScheda: readonly Regola<FamigliaConvivenza>[] = [
  EC074, EF012, EF025,
  EN480,
]; // prettier-ignore

/** The rules of the services alone on where a scheda famiglia or convivenza stands. */
export const regoleServiziCollocazione: readonly Regola<SchedaCollocata>[] = [
  EN304, EN341, EN342,
]; // prettier-ignore

/** The rules of the services alone on a scheda famiglia or convivenza with its members. */
export const regoleServiziComposizione: readonly Regola<ComposizioneScheda>[] = [
  EF018, EF019, EF031, EN166, EN197,
]; // prettier-ignore

/** The catalogue puts them in order of code. A spread at the top of a module would keep every rule in every bundle; a call does not. */
function toRegoleServiziSoggetto(): readonly Regola<Soggetto>[] {
  const singole: readonly Regola<Soggetto>[] = [
    EC010, EC011, EC012, EC023, EC033, EC034, EC059, EC099, EC100,
    EF006, EF022, EF033,
    EHR22, EHR23, EHR31, EHR35, EHR36, EHR37, EHR38, EHR39, EHR40, EHR67, EHR68, EHR72, EHR79, EHR81, EHR82, EHR83,
    EHR88, EHR90, EHR91, EHR95, EHR96,
    EN045, EN127, EN199, EN200, EN201, EN244, EN246, EN251, EN258, EN262, EN263, EN264, EN267, EN269, EN276, EN278,
    EN288, EN290, EN293, EN301, EN302, EN309, EN311, EN331, EN332, EN333, EN334, EN339, EN340, EN348, EN349, EN350, EN364, EN365, EN366,
    EN381, EN382, EN386, EN421, EN525, EN566,
    ES004, ES005, ES011, ES014, ES015, ES016, ES017, ES018, ES019, ES020, ES021, ES022, ES023, ES024, ES025, ES026,
    ES029, ES030, ES031, ES032, ES044, ES045, ES047, ES058, ES088, ES089, ES099, ES129,
  ]; // prettier-ignore
  return [...toRegoleComuniServizi(), ...toRegoleStatiServizi(), ...singole];
}
