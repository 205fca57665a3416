import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import { formatGiorno } from './format-messaggio.js';
import type { Contesto } from './regola.js';

/** Where the day from which a request holds stands in it. */
export const DECORRENZA = 'testataRichiesta.dataDecorrenza';

/** The last day that a date may be; `undefined` where what is written is no day. */
export interface Limite {
  readonly giorno: DataLocale | undefined;
  /** What that day is, as a message calls it. */
  readonly nome: string;
}

/** The day that it is. */
export function toOggi({ oggi }: Contesto): Limite {
  return { giorno: oggi, nome: 'oggi' };
}

/** In the services the day from which the operation holds (list of 2018); at subentro, and without a request, today. */
export function toDecorrenza(contesto: Contesto): Limite {
  const { decorrenza } = contesto;
  return decorrenza === undefined || contesto.contesto === 'subentro'
    ? toOggi(contesto)
    : { giorno: parseDataXml(decorrenza), nome: 'la decorrenza dell’operazione' };
}

/** For messages: `oggi (21/11/2026)`. */
export function formatLimite({ giorno, nome }: Limite): string {
  return giorno === undefined ? nome : `${nome} (${formatGiorno(giorno)})`;
}
