import { EN250, EN370, EN373, EN374, EN376, EN377, EN485, ES056, ES077 } from './cancellazione.js';
import { EN148 as EN148_CARTA } from './carta-elettronica.js';
import { EN335 } from './comune-non-valido.js';
import { EN129, EN479 } from './comune-richiesta.js';
import { EC020, EC025, EC026, EF020, EN050, EN051, EN052, EN124, EN448 } from './consultazione.js';
import { EC184, EHR70, EHR80, EHR93, EHR98, EN249, EN280, ES007 } from './decesso.js';
import { EF055, EF056, EF061, EN206, EN207, EN239 } from './decorrenze.js';
import {
  EHR13,
  EHR14,
  EHR28,
  EHR29,
  EHR30,
  EHR57,
  EHR58,
  EHR59,
  EHR60,
  EHR61,
  EHR62,
  EN149,
  EN168,
  EN177,
  EN178,
} from './estrazioni.js';
import { EN125, EN147, EN230, EN491, ES070, ES090 } from './gestione-cf.js';
import { toRegoleGruppo5008, ES105, EN275, EN252, EN259, EN261, EN139 } from './gruppi-5008.js';
import { EF041, EF042, EF050, EF053, EN346, EN378 } from './indirizzo-nuovo.js';
import { EHR20, EHR21, EHR45, EHR52, EHR63 } from './intervalli-ricerca.js';
import { EHA3, EN231, EN232, EN233, EN297, ES071, ES072, ES078, ES079, ES094, ES098 } from './iscrizione-aire.js';
import { EC014, ES064, ES086 } from './iscrizione.js';
import {
  EF028,
  EF029,
  EF035,
  EF037,
  EF038,
  EF040,
  EF051,
  EN172,
  EN173,
  EN196,
  EN197,
  EN218,
  EN223,
  EN367,
  EN387,
} from './mutazione-famiglia.js';
import { EHR89, EN215, EN321, EN361, EN396, EN438, EN487 } from './mutazione-scheda.js';
import { EF014, EF030, EF032, ES035, ES036, ES037, ES039, ES042, ES043, ES080 } from './nascita.js';
import { EHR03, EHR77, EN128, EN191, EN194, EN247 } from './procedimento.js';
import { EN102, EN103, EN104, EN105, EN478 } from './prospetti.js';
import { EN272, EN289 } from './registro-altro-legame.js';
import { EN195, EN219, EN292, EN310 } from './registro-avvisi-coniuge.js';
import { EN213, EN225, EN226 } from './registro-avvisi.js';
import { EN117, EN235, EN429, EN440, ES034 } from './registro-competenza.js';
import { EN214, EN471, EN472 } from './registro-consultazione.js';
import { EN253, EN254, EN256, EN257, EN265 } from './registro-convivenza-di-fatto.js';
import { EN273, EN279, EN305, EN307 } from './registro-correzione-legame.js';
import { EN415, EN426 } from './registro-decorrenza-residenza.js';
import { EN300, EN322, EN325, EN398, EN399, EN488 } from './registro-decesso-parte.js';
import { EN329, EN330, EN368 } from './registro-documenti.js';
import { EN469, EN470 } from './registro-doppi.js';
import { EN095, EN122, EN175, EN528 } from './registro-esito-ricerca.js';
import { EF007, EF044, EF054, EN126, EN211, EN220, EN447, EN482, EN483, EN484 } from './registro-famiglia.js';
import { EN070 } from './registro-genitori.js';
import { EF008 } from './registro-intestatario.js';
import { EN185, EN188, EN190, EN248, EN509 } from './registro-iscrizione.js';
import { EN260, EN274, EN323, EN324, EN326, EN327, EN369, EN380, EN400, EN401, EN402 } from './registro-legame.js';
import { EN202, EN205, EN241, EN243 } from './registro-matrimonio.js';
import { EN224, EN343, EN357, EN358, EN389, EN443 } from './registro-mutazioni.js';
import { EN142, EN143, EN144, ES038, ES040, ES041 } from './registro-nascita.js';
import { EN184, EN187, EN240, EN397, EN413, EN425, EN437, EN439, EN486, EN531 } from './registro-persona.js';
import { EHRA0, EHRA1, EN112, EN113, EN151, EN442 } from './registro-procedimento.js';
import { EN388, EN416, EN424, EN526 } from './registro-residenza.js';
import { EN237, EN238 } from './registro-residenza-successiva.js';
import { EN131, EN133, EN183, EN203, ES003, ES100, ES101, ES102 } from './registro-ricerca.js';
import { EN079, EN096, EN097, EN107, EN108, EN109, EN179 } from './registro-richieste.js';
import { EF001, EF002, EF062, EN134, EN135, EN136, EN180, EN296, EN313, EN490 } from './registro-scheda.js';
import { EN216, EN270, EN298, EN299 } from './registro-sesso.js';
import { EN271, EN277, EN291 } from './registro-unione.js';
import { EHR48, EHR49, EN227 } from './richiesta-singola.js';
import { EC021, EC022, EHR15, EHR16, EHR78, EN098, EN148 } from './richieste-registrate.js';
import { EC013, EC016, EC017, EC060, EC061, EC062 } from './scelte-aire.js';
import {
  EF011,
  EF015,
  EF016,
  EF017,
  EF018,
  EF019,
  EF021,
  EF023,
  EF024,
  EF026,
  EF027,
  EF031,
  EN166,
  EN465,
} from './scheda-di-famiglia.js';
import { EHR31, EHR90, EHR91, EN242 } from './sentenza.js';
import { ES111, ES112, ES113, ES096 } from './stato-civile-dopo.js';
import { EN106, EN171, EN436 } from './subentro-dei-comuni.js';
import { EHR18, EHR19, EHR26, EHR84, EHR97, SP000 } from './testata.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

/** The rules on a request as a whole, in order of code. */
export const regoleRichiesta: readonly RegolaRichiesta[] = /* @__PURE__ */ toRegoleRichiesta();

/** A code that another rule has too, of another severity: those of the services that mean something else by it. */
export const altreRegoleRichiesta: readonly RegolaRichiesta[] = [EN148_CARTA];

function toRegoleRichiesta(): readonly RegolaRichiesta[] {
  // prettier-ignore
  const singole: readonly RegolaRichiesta[] = [
    EC013, EC014, EC016, EC017, EC020, EC021, EC022, EC025, EC026, EC060, EC061, EC062, EC184, EF001, EF002, EF007, EF008,
    EF011, EF014, EF015, EF016, EF017, EF018, EF019, EF020, EF021, EF023, EF024, EF026, EF027, EF028, EF029, EF030,
    EF031, EF032, EF035, EF037, EF038, EF040, EF041, EF042, EF044, EF050, EF051, EF053, EF054, EF055, EF056, EF061,
    EF062, EHA3, EHR03, EHR13, EHR14, EHR15, EHR16, EHR18, EHR19, EHR20, EHR21, EHR26, EHR28, EHR29, EHR30, EHR31,
    EHR45, EHR48, EHR49, EHR52, EHR57, EHR58, EHR59, EHR60, EHR61, EHR62, EHR63, EHR70, EHR77, EHR78, EHR80, EHR84,
    EHR89, EHR90, EHR91, EHR93, EHR97, EHR98, EHRA0, EHRA1, EN050, EN051, EN052, EN070, EN079, EN095, EN096, EN097, EN098,
    EN102, EN103, EN104, EN105, EN106, EN107, EN108, EN109, EN112, EN113, EN117, EN122, EN124, EN125, EN126, EN128,
    EN129, EN131, EN133, EN134, EN135, EN136, EN139, EN142, EN143, EN144, EN147, EN148, EN149, EN151, EN166, EN168, EN171, EN172,
    EN173, EN175, EN177, EN178, EN179, EN180, EN183, EN184, EN185, EN187, EN188, EN190, EN191, EN194, EN195, EN196,
    EN197, EN202, EN203, EN205, EN206, EN207, EN211, EN213, EN214, EN215, EN216, EN218, EN219, EN220, EN223, EN224,
    EN225, EN226, EN227, EN230, EN231, EN232, EN233, EN235, EN237, EN238, EN239, EN240, EN241, EN242, EN243, EN247, EN248,
    EN249, EN250, EN252, EN253, EN254, EN256, EN257, EN259, EN260, EN261, EN265, EN270, EN271, EN272, EN273, EN274,
    EN275, EN277, EN279, EN280, EN289, EN291, EN292, EN296, EN297, EN298, EN299, EN300, EN305, EN307, EN310, EN313,
    EN321, EN322, EN323, EN324, EN325, EN326, EN327, EN329, EN330, EN335, EN343, EN346, EN357, EN358, EN361, EN367, EN368,
    EN369, EN370, EN373, EN374, EN376, EN377, EN378, EN380, EN387, EN388, EN389, EN396, EN397, EN398, EN399, EN400,
    EN401, EN402, EN413, EN415, EN416, EN424, EN425, EN426, EN429, EN436, EN437, EN438, EN439, EN440, EN442, EN443, EN447, EN448, EN465,
    EN469, EN470, EN471, EN472, EN478, EN479, EN482, EN483, EN484, EN485, EN486, EN487, EN488, EN490, EN491, EN509, EN526, EN528,
    EN531, ES003, ES007, ES034, ES035, ES036, ES037, ES038, ES039, ES040, ES041, ES042, ES043, ES056, ES064, ES070,
    ES071, ES072, ES077, ES078, ES079, ES080, ES086, ES090, ES094, ES096, ES098, ES100, ES101, ES102, ES105, ES111,
    ES112, ES113, SP000,
  ];
  return [...singole, ...toRegoleGruppo5008()].sort((a, b) => (a.codice < b.codice ? -1 : 1));
}
