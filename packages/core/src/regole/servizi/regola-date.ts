import {
  type DataAnagrafica,
  type DataConRiserva,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
} from '../../data/data-anagrafica.js';
import { parseDataXml } from '../../data/data-xml.js';
import type { DatiEvento } from '../../scheda/eventi.js';
import type { Generalita } from '../../scheda/generalita.js';
import { CONFORME, type Regola, mancano, violata } from '../regola.js';
import { type RegolaServizi, regolaServizi } from './regola-servizi.js';

/** A rule on the order of two dates: `prima` may not come after `poi`. A date that is absent is another code's. */
interface RegolaOrdine<S> extends Omit<RegolaServizi<S>, 'verifica' | 'campi'> {
  /** Where the two stand: the later one first, which is the one that is usually wrong. */
  readonly campi: readonly [poi: string, prima: string];
  readonly prima: (oggetto: S) => DataConRiserva | string | undefined;
  readonly poi: (oggetto: S) => DataConRiserva | string | undefined;
}

/** The factory of the rules on the order of two dates; their messages show `{prima}` and `{poi}`. */
export function regolaOrdine<S>(r: RegolaOrdine<S>): Regola<S> {
  const [campoPoi, campoPrima] = r.campi;
  return regolaServizi({
    ...r,
    verifica: (oggetto) => {
      const prima = r.prima(oggetto);
      if (prima === undefined) return CONFORME;
      const poi = r.poi(oggetto);
      if (poi === undefined) return CONFORME;
      const primaLetta = parseData(prima);
      if (primaLetta === undefined) return mancano(campoPrima);
      const poiLetta = parseData(poi);
      if (poiLetta === undefined) return mancano(campoPoi);
      const rovesciate = isPrima(poiLetta, primaLetta);
      if (rovesciate === undefined) return mancano(campoPoi, campoPrima);
      if (!rovesciate) return CONFORME;
      return violata({ prima: formatDataAnagrafica(primaLetta), poi: formatDataAnagrafica(poiLetta) });
    },
  });
}

/** A rule on a day that may not be after today. The services compare it with the day of the request, which is today. */
interface RegolaNonFutura<S> extends Omit<RegolaServizi<S>, 'verifica'> {
  readonly leggi: (oggetto: S) => string | undefined;
}

/** The factory of the rules on days that may not be future; their messages show `{data}` and `{oggi}`. */
export function regolaNonFutura<S>(r: RegolaNonFutura<S>): Regola<S> {
  return regolaServizi({
    ...r,
    verifica: (oggetto, { oggi }) => {
      const scritta = r.leggi(oggetto);
      if (scritta === undefined) return CONFORME;
      const data = parseDataXml(scritta);
      if (data === undefined) return mancano(r.campi[0]);
      return data > oggi ? violata({ data, oggi }) : CONFORME;
    },
  });
}

/** The date of an event, if the record has one, with what is not to be believed of it. */
export function toEvento(evento: DatiEvento | undefined): DataConRiserva | undefined {
  if (evento?.dataEvento === undefined) return undefined;
  return { data: evento.dataEvento, senzaGiorno: evento.senzaGiorno, senzaGiornoMese: evento.senzaGiornoMese };
}

/** The date of birth, if the record has one, with what is not to be believed of it. */
export function toNascita(generalita: Generalita | undefined): DataConRiserva | undefined {
  if (generalita?.dataNascita === undefined) return undefined;
  const { dataNascita, senzaGiorno, senzaGiornoMese } = generalita;
  return { data: dataNascita, senzaGiorno, senzaGiornoMese };
}

function parseData(scritta: DataConRiserva | string): DataAnagrafica | undefined {
  return parseDataAnagrafica(typeof scritta === 'string' ? { data: scritta } : scritta);
}
