import {
  type DataAnagrafica,
  type DataConRiserva,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  toDataAnagrafica,
  toEvento,
} from '../../data/data-anagrafica.js';
import type { DatiEvento } from '../../scheda/eventi.js';
import { formatGiorno } from '../format-messaggio.js';
import { DECORRENZA, type Limite, formatLimite, toDecorrenza, toOggi } from '../limite.js';
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

/** A rule on dates that have a last day. Where it is that of the request, that is today. */
interface RegolaNonFutura<S> extends Omit<RegolaServizi<S>, 'verifica' | 'campi'> {
  readonly date: readonly [DateScritte<S>, ...DateScritte<S>[]];
  /** Is it the day from which the operation holds? */
  readonly conDecorrenza?: boolean;
}

/** The factory of the rules on dates that may not be future; their messages show `{date}` and `{limite}`. */
export function regolaNonFutura<S>({ date, conDecorrenza = false, ...r }: RegolaNonFutura<S>): Regola<S> {
  const [prima, ...altre] = date;
  const toLimite = conDecorrenza ? toDecorrenza : toOggi;
  return regolaServizi({
    ...r,
    campi: [prima.campo, ...altre.map(({ campo }) => campo), ...(conDecorrenza ? [DECORRENZA] : [])],
    verifica: (oggetto, contesto) => {
      const limite = toLimite(contesto);
      const future: { campo: string; giorno: string }[] = [];
      const incerte: string[] = [];
      for (const { campo, leggi } of date) {
        for (const scritta of leggi(oggetto)) {
          if (scritta.data === undefined) continue;
          const data = parseDataAnagrafica(scritta);
          const dopo = data === undefined ? undefined : isDopo(data, limite);
          if (data === undefined || dopo === undefined) incerte.push(limite.giorno === undefined ? DECORRENZA : campo);
          else if (dopo) future.push({ campo, giorno: formatDataAnagrafica(data) });
        }
      }
      const [futura] = future;
      if (futura !== undefined) {
        const scritte = future.map(({ giorno }) => formatGiorno(giorno)).join(', ');
        return violata({ date: scritte, limite: formatLimite(limite) }, { campo: futura.campo, valore: futura.giorno });
      }
      return incerte.length > 0 ? mancano(...incerte) : CONFORME;
    },
  });
}

/** Is it after the limit? `undefined` when a missing part decides, or the limit is not known. */
function isDopo(data: DataAnagrafica, { giorno }: Limite): boolean | undefined {
  return giorno === undefined ? undefined : isPrima(toDataAnagrafica(giorno), data);
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
