import type { Parametri, Verdetto } from './regola.js';

/**
 * What a rule says of two places of one record: a violation names the values of both, and weighs more than what cannot be
 * decided.
 *
 * @param una - The verdict on the first place, whose field the rilievo names if both are wrong.
 * @param altra - The verdict on the second.
 */
export function unisciVerdetti(una: Verdetto, altra: Verdetto): Verdetto {
  if (altra.type === 'conforme') return una;
  if (una.type === 'conforme') return altra;
  if (una.type === 'non-valutabile') {
    return altra.type === 'violata' ? altra : { ...una, mancano: [...una.mancano, ...altra.mancano] };
  }
  return altra.type === 'violata' ? { ...una, parametri: toParametri(una.parametri, altra.parametri) } : una;
}

/** The values of both under each name, once where they are equal; explanations are sentences and stand apart. */
function toParametri(uni: Parametri, altri: Parametri): Parametri {
  return Object.fromEntries(
    Object.entries(uni).map(([nome, valore]) => {
      const altro = altri[nome] ?? valore;
      return [nome, valore === altro ? valore : `${valore}${nome === 'spiegazione' ? '; ' : ' e '}${altro}`];
    }),
  );
}
