import { formatClasseCaratteri, toClasseCaratteri } from './classe-caratteri.js';
import type { TipoBase } from './tipi.js';
import type { ViolazioneValore } from './valore.js';

const BASI: Readonly<Record<TipoBase, string>> = {
  base64Binary: 'un contenuto in base 64',
  boolean: 'true, false, 1 o 0',
  date: 'un giorno del calendario scritto AAAA-MM-GG',
  dateTime: 'un giorno e un’ora scritti AAAA-MM-GGThh:mm:ss',
  int: 'un numero intero fra -2147483648 e 2147483647',
  string: 'un testo',
};

/** Of a longer value the beginning is shown. */
const LUNGO = 60;

/**
 * Says in Italian what was found in an element and what is allowed there.
 *
 * @param violazione - From the check of its type.
 * @param testo - The text that was found.
 * @example
 * formatViolazioneValore({ vincolo: 'base', base: 'date' }, '2021-02-30') // → 'trovato «2021-02-30»; è ammesso un giorno del calendario scritto AAAA-MM-GG'
 */
export function formatViolazioneValore(violazione: ViolazioneValore, testo: string): string {
  return `${toTrovato(violazione, testo)}; ${formatAmmesso(violazione)}`;
}

function toTrovato(violazione: ViolazioneValore, testo: string): string {
  if (testo === '') return 'trovato vuoto';
  const trovato = `trovato «${Array.from(testo.slice(0, LUNGO), toVisibile).join('')}${testo.length > LUNGO ? '…' : ''}»`;
  if (violazione.vincolo === 'lunghezza') return `${trovato}, di ${formatCaratteri(violazione.caratteri)}`;
  if (violazione.vincolo === 'modello' && violazione.carattere !== undefined) {
    return `${trovato}, con il carattere «${toVisibile(violazione.carattere)}»`;
  }
  return trovato;
}

/**
 * Says in Italian what is allowed where a constraint was broken, without what was found: for whoever may not repeat it.
 *
 * @param violazione - From the check of its type.
 * @example
 * formatAmmesso({ vincolo: 'base', base: 'date' }) // → 'è ammesso un giorno del calendario scritto AAAA-MM-GG'
 */
export function formatAmmesso(violazione: ViolazioneValore): string {
  switch (violazione.vincolo) {
    case 'base':
      return `è ammesso ${BASI[violazione.base]}`;
    case 'lunghezza': {
      const { minima, massima } = violazione;
      if (minima === massima)
        return `ammessi solo ${formatCaratteri(minima)}`.replace('ammessi solo 1', 'ammesso solo 1');
      if (massima === Infinity) return `ammessi almeno ${formatCaratteri(minima)}`;
      return minima === 0
        ? `ammessi al massimo ${formatCaratteri(massima)}`
        : `ammessi da ${minima} a ${formatCaratteri(massima)}`;
    }
    case 'modello':
      return violazione.modelli.map(formatModello).join(', oppure ');
    case 'valori':
      return `ammesso uno fra ${violazione.valori.join(', ')}`;
  }
}

const ALTERNATIVE = /^[\p{L}\p{N}]+(?:\|[\p{L}\p{N}]+)*$/u;

function formatModello(modello: string): string {
  const classe = toClasseCaratteri(modello);
  if (classe !== undefined) {
    return `${classe.almenoUno ? 'ammessi uno o più caratteri fra' : 'ammessi solo'} ${formatClasseCaratteri(classe)}`;
  }
  if (!ALTERNATIVE.test(modello)) return `ammessa la forma ${modello}`;
  return modello.includes('|') ? `ammesso uno fra ${modello.split('|').join(', ')}` : `ammesso solo ${modello}`;
}

function formatCaratteri(quanti: number): string {
  return quanti === 1 ? '1 carattere' : `${quanti} caratteri`;
}

/** A character as it is, or by its number where it would not be seen. */
function toVisibile(carattere: string): string {
  return INVISIBILE.test(carattere)
    ? `[U+${(carattere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
    : carattere;
}

const INVISIBILE = /^(?! )[\p{C}\p{Z}]$/u;
