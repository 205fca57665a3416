import { findComune, formatErroreComune, parseDataLocale } from '@anagrafe/core';
import type { Comune, Comuni } from '@anagrafe/decodifica';

import { toScelte } from './luogo.js';

/** What a name or a code was on a day, the comuni that may have been meant, and the history of the one that was. */
export interface Risposta {
  readonly frase: string;
  readonly trovato: Comune | undefined;
  readonly scelte: readonly Comune[];
  readonly storia: readonly Comune[];
}

/** Asks the archive for a comune as it was on a day: by name, with or without its province, or by either code. */
export function chiedi(comuni: Comuni, scritto: string, il: string): Risposta {
  if (!parseDataLocale(il).ok) return { frase: 'Quel giorno non esiste.', trovato: undefined, scelte: [], storia: [] };
  const esito = findComune(comuni, { testo: scritto, il });
  if (esito.ok) {
    const { value } = esito;
    const frase = `Era ${value.denominazione} (${value.siglaProvincia}), codice catastale ${value.codiceCatastale ?? 'assente'}, ISTAT ${value.codiceIstat}.`;
    return { frase, trovato: value, scelte: [], storia: toStoria(comuni, [value]) };
  }
  const { error } = esito;
  const perche = formatErroreComune(error);
  return {
    frase: `${perche.charAt(0).toUpperCase()}${perche.slice(1)}.`,
    trovato: undefined,
    scelte: toScelte(error),
    storia: error.type === 'non-in-quel-giorno' ? toStoria(comuni, error.versioni) : [],
  };
}

/** Every version of a comune, if these are all of one. */
function toStoria(comuni: Comuni, versioni: readonly Comune[]): readonly Comune[] {
  const codici = new Set(versioni.map(({ codiceCatastale }) => codiceCatastale));
  const [codice] = codici;
  return codici.size === 1 && typeof codice === 'string' ? comuni.findVersioni(codice) : versioni;
}
