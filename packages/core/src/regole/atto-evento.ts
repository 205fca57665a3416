import type { DataAnagrafica } from '../data/data-anagrafica.js';
import { type DataLocale, toAnno } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Atto } from '../scheda/eventi.js';
import { toAnnoAtto } from './anno-atto.js';
import { formatGiorno } from './format-messaggio.js';
import { CONFORME, type Parametri, type Verdetto, mancano, violata } from './regola.js';

/** An act, the event it records, and the day it is. */
export interface AttoDiEvento {
  readonly atto: Atto | undefined;
  /** Where the act stands. */
  readonly campo: string;
  /** When it happened, as far as that is known, and where the date stands; absent if no date counts. */
  readonly evento?: { readonly data: DataAnagrafica | undefined; readonly campo: string };
  readonly oggi: DataLocale;
}

/**
 * An act neither precedes its event nor is in the future: its year, and the day on which it was made.
 *
 * @param esame - The act, its event, the day.
 * @param toParametri - The values for the message, given what is wrong with the act: `dell’anno 1979, formato il …`.
 */
export function verificaAtto(esame: AttoDiEvento, toParametri: (atto: string) => Parametri): Verdetto {
  const { atto, campo, evento, oggi } = esame;
  if (atto === undefined) return CONFORME;
  const formazione = parseDataXml(atto.dataFormazioneAtto);
  const isDataRotta = isFuori(formazione, evento?.data?.primo, oggi);
  const anno = toAnnoAtto(atto.anno);
  const isAnnoRotto = isFuori(anno, evento?.data && toAnno(evento.data.primo), toAnno(oggi));
  if (isDataRotta || isAnnoRotto) {
    const rotto = [
      isAnnoRotto ? `dell’anno ${atto.anno ?? ''}` : '',
      isDataRotta ? `formato il ${formatGiorno(formazione ?? '')}` : '',
    ];
    return violata(toParametri(rotto.filter(Boolean).join(', ')), {
      campo: `${campo}.${isDataRotta ? 'dataFormazioneAtto' : 'anno'}`,
    });
  }
  if (atto.dataFormazioneAtto !== undefined && formazione === undefined) return mancano(`${campo}.dataFormazioneAtto`);
  if (atto.anno !== undefined && anno === undefined) return mancano(`${campo}.anno`);
  if (evento === undefined) return CONFORME;
  if (evento.data === undefined) return mancano(evento.campo);
  return formazione !== undefined && formazione < evento.data.ultimo
    ? mancano(toParteIgnota(evento.campo, evento.data))
    : CONFORME;
}

/** Which flag, beside a date, hides the part of it that would decide. */
export function toParteIgnota(campo: string, { precisione }: DataAnagrafica): string {
  const gruppo = campo.slice(0, campo.lastIndexOf('.') + 1);
  return `${gruppo}${precisione === 'anno' ? 'senzaGiornoMese' : 'senzaGiorno'}`;
}

/** Is it there, and before the first or after the last that it may be? */
function isFuori<T extends string | number>(valore: T | undefined, primo: T | undefined, ultimo: T): boolean {
  return valore !== undefined && (valore > ultimo || (primo !== undefined && valore < primo));
}
