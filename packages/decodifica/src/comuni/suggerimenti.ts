import { toGiorno, type Giorno } from '../giorno.js';
import type { Archivio } from './archivio.js';
import { toNumeroCatastale } from './codici.js';
import type { Comune } from './comune.js';
import type { RicercaComune } from './comuni.js';
import type { SearchComuni } from './search-comuni.js';

/** How many names a miss suggests. */
const SUGGERIMENTI = 5;

/** What suggestions are made from. */
interface Fonti {
  readonly archivio: Archivio;
  readonly search: SearchComuni;
}

/**
 * The nearest names of any day, those of the province asked for preferred; a comune that was there that day is shown as
 * it was that day, and before those that were not.
 */
export function suggerisci({ archivio, search }: Fonti, ricerca: RicercaComune): readonly Comune[] {
  const il = toGiorno(ricerca.il);
  const sigla = ricerca.siglaProvincia?.toUpperCase();
  const simili = search(ricerca.denominazione, { limite: SUGGERIMENTI * 2 });
  const trovati = [...new Set(simili.map((comune) => toDelGiorno(archivio, comune, il) ?? comune))];
  const vicini = primi(trovati, ({ siglaProvincia }) => siglaProvincia === sigla).slice(0, SUGGERIMENTI);
  return primi(vicini, ({ dal, al }) => dal <= ricerca.il && (al === null || ricerca.il <= al));
}

/** What the comune behind a version was on a day. */
function toDelGiorno(archivio: Archivio, { codiceCatastale }: Comune, il: Giorno): Comune | undefined {
  const versioni = archivio.versioniDi(toNumeroCatastale(codiceCatastale ?? ''));
  const delGiorno = versioni.find((i) => archivio.isInVigore(i, il));
  return delGiorno === undefined ? undefined : archivio.comune(delGiorno);
}

/** Those that are such, then the others, each group in the order it had. */
function primi(comuni: readonly Comune[], isTale: (comune: Comune) => boolean): readonly Comune[] {
  return [...comuni.filter(isTale), ...comuni.filter((comune) => !isTale(comune))];
}
