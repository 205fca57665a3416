import {
  type DataAnagrafica,
  type DataConRiserva,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  toEvento,
} from '../../data/data-anagrafica.js';
import type { DatiEvento } from '../../scheda/eventi.js';
import { formatGiorno } from '../format-messaggio.js';
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

/** A date of a record, or several where a group may be repeated: its path, and how to read it. */
export interface DateScritte<S> {
  readonly campo: string;
  readonly leggi: (oggetto: S) => readonly DataConRiserva[];
}

/** A rule on dates that may not be after today. The services compare them with the day of the request, which is today. */
interface RegolaNonFutura<S> extends Omit<RegolaServizi<S>, 'verifica' | 'campi'> {
  readonly date: readonly [DateScritte<S>, ...DateScritte<S>[]];
}

/** The factory of the rules on dates that may not be future; their messages show `{date}` and `{oggi}`. */
export function regolaNonFutura<S>({ date, ...r }: RegolaNonFutura<S>): Regola<S> {
  const [prima, ...altre] = date;
  return regolaServizi({
    ...r,
    campi: [prima.campo, ...altre.map(({ campo }) => campo)],
    verifica: (oggetto, { oggi }) => {
      const future: { campo: string; giorno: string }[] = [];
      const incerte: string[] = [];
      for (const { campo, leggi } of date) {
        for (const scritta of leggi(oggetto)) {
          if (scritta.data === undefined) continue;
          const data = parseDataAnagrafica(scritta);
          if (data === undefined || (data.primo <= oggi && data.ultimo > oggi)) incerte.push(campo);
          else if (data.primo > oggi) future.push({ campo, giorno: formatDataAnagrafica(data) });
        }
      }
      const [futura] = future;
      if (futura !== undefined) {
        const scritte = future.map(({ giorno }) => formatGiorno(giorno)).join(', ');
        return violata({ date: scritte, oggi }, { campo: futura.campo, valore: futura.giorno });
      }
      return incerte.length > 0 ? mancano(...incerte) : CONFORME;
    },
  });
}

const NESSUNA: readonly DataConRiserva[] = [];

/** A day that may be absent, for {@link regolaNonFutura}. */
export function toGiorni(data: string | undefined): readonly DataConRiserva[] {
  return data === undefined ? NESSUNA : [{ data }];
}

/** The date of an event that may be absent, for {@link regolaNonFutura}. */
export function toEventi(evento: DatiEvento | undefined): readonly DataConRiserva[] {
  const scritta = toEvento(evento);
  return scritta === undefined ? NESSUNA : [scritta];
}

function parseData(scritta: DataConRiserva | string): DataAnagrafica | undefined {
  return parseDataAnagrafica(typeof scritta === 'string' ? { data: scritta } : scritta);
}
