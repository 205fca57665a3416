import { toGiorno, type Giorno } from '../giorno.js';
import { toChiave } from '../nomi/chiave.js';
import { createSimili } from '../nomi/somiglianza.js';
import { createUnaVolta } from '../una-volta.js';
import type { Archivio } from './archivio.js';
import type { Comune } from './comune.js';
import type { OpzioniRicerca } from './comuni.js';

/** Below this resemblance a name is not worth showing. */
const SOGLIA = 0.45;

/** The fuzzy search over all names, for people. */
export type SearchComuni = (testo: string, opzioni?: OpzioniRicerca) => readonly Comune[];

/** Makes the search; what it needs of the names is made on first use. */
export function createSearch(archivio: Archivio): SearchComuni {
  const nomi = createUnaVolta(() => {
    const chiavi = archivio.perNome.chiavi();
    return { chiavi, simili: createSimili(chiavi) };
  });

  return (testo, { il, limite = 10 } = {}) => {
    const giorno = il === undefined ? undefined : toGiorno(il);
    const { chiavi, simili } = nomi();
    const trovate = new Set<number>();
    // Names that share a comune, or whose comuni are not of that day, leave fewer answers than names: look further.
    for (const { indice } of simili(toChiave(testo), { limite: limite * 8, soglia: SOGLIA })) {
      const righe = archivio.perNome.righe(chiavi[indice] ?? '');
      for (const riga of versioniUtili(archivio, righe, giorno)) trovate.add(riga);
      if (trovate.size >= limite) break;
    }
    return archivio.comuni([...trovate].slice(0, limite));
  };
}

/** For each comune that bore the name: what it was that day, or without a day the last version that bore it. */
function versioniUtili(archivio: Archivio, righe: readonly number[], il: Giorno | undefined): readonly number[] {
  if (il === undefined)
    return righe.filter((riga, i) => archivio.catastale[riga] !== archivio.catastale[righe[i + 1] ?? -1]);
  return righe.flatMap((riga) => {
    const codice = archivio.catastale[riga] ?? -1;
    return (codice < 0 ? [riga] : archivio.versioniDi(codice)).filter((i) => archivio.isInVigore(i, il));
  });
}
