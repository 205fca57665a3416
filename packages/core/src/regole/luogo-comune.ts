import {
  type DataAnagrafica,
  type DataConRiserva,
  parseDataAnagrafica,
  toDataAnagrafica,
  toEvento,
  toNascita,
} from '../data/data-anagrafica.js';
import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Atto, DatiEvento } from '../scheda/eventi.js';
import type { Generalita } from '../scheda/generalita.js';
import type { ComuneIndicato } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toAnnoAtto } from './anno-atto.js';
import type { Contesto } from './regola.js';

/** When a comune has to have existed. A date that is there but is no day is not a missing one: it leaves rules open. */
export type DataDelComune = DataAnagrafica | 'assente' | 'illeggibile';

/** A field of a scheda that names a comune, and the day on which that comune has to have existed. */
export interface LuogoComune {
  /** What the comune is of, as it stands after «Comune»: `di nascita`. */
  readonly di: string;
  /** Whose it is, where one code is about several people: `padre`. */
  readonly chi?: string;
  readonly campo: string;
  /** Where the date stands. */
  readonly campiData: readonly string[];
  readonly comune: (soggetto: Soggetto) => ComuneIndicato | undefined;
  readonly data: (soggetto: Soggetto, contesto: Contesto) => DataDelComune;
  /** Is it where an act is registered? Of the year of an act one day in force suffices; of other dates the missing part decides. */
  readonly isAtto?: boolean;
}

/** A day as it is written. */
export function toData(scritta: string | undefined): DataDelComune {
  return leggi(scritta === undefined ? undefined : { data: scritta });
}

/** The day of a birth, as far as it is known. */
export function toDataNascita(generalita: Generalita | undefined): DataDelComune {
  return leggi(toNascita(generalita));
}

/** The day of an event, as far as it is known. */
export function toDataEvento(evento: DatiEvento | undefined): DataDelComune {
  return leggi(toEvento(evento));
}

function leggi(scritta: DataConRiserva | undefined): DataDelComune {
  return scritta === undefined ? 'assente' : (parseDataAnagrafica(scritta) ?? 'illeggibile');
}

/** When an act was made: the day, or failing that any day of its year (italia/anpr #263, #983). */
export function toDataAtto(atto: Atto | undefined): DataDelComune {
  const giorno = parseDataXml(atto?.dataFormazioneAtto);
  if (giorno !== undefined) return toDataAnagrafica(giorno);
  const anno = toAnnoAtto(atto?.anno);
  if (anno === undefined || anno < 1 || anno > 9999) {
    return atto?.dataFormazioneAtto === undefined && atto?.anno === undefined ? 'assente' : 'illeggibile';
  }
  const aaaa = String(anno).padStart(4, '0');
  return { precisione: 'anno', primo: `${aaaa}-01-01` as DataLocale, ultimo: `${aaaa}-12-31` as DataLocale };
}
