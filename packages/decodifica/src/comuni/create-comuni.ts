import { createUnaVolta } from '../una-volta.js';
import { openArchivio, type Archivio } from './archivio.js';
import { toNumeroCatastale, toNumeroIstat, toSigla } from './codici.js';
import type { ChiaveVersioni, Comuni } from './comuni.js';
import { findPerCatastale, findPerIstat } from './find-per-codice.js';
import { findPerNome, findVersioniPerNome, isInVigore } from './find-per-nome.js';
import { createIgnoti } from './ignoti.js';
import { createSearch } from './search-comuni.js';

/**
 * The lookups over the stored lines.
 *
 * @param righe - The archive, as `riga.ts` writes it.
 * @param righeIgnoti - The second tier, as `ignoti.ts` reads it; opened when first needed.
 */
export function createComuni(righe: string, righeIgnoti: string): Comuni {
  const archivio = openArchivio(righe);
  const search = createSearch(archivio);
  const ignoti = createUnaVolta(() => createIgnoti(righeIgnoti));
  const sigle = createUnaVolta(() => new Set(archivio.sigla));
  const fonti = { archivio, ignoti, search };
  return {
    find: (ricerca) => findPerNome(fonti, ricerca),
    findByIstat: (codice, il) => findPerIstat(archivio, { codice, il }),
    findByCatastale: (codice, il) => findPerCatastale(archivio, ignoti, { codice, il }),
    findVersioni: (chiave) => archivio.comuni(findVersioni(archivio, chiave)),
    isInVigore: (ricerca) => isInVigore(archivio, ricerca),
    search,
    isCodiceVariazione: (codice) => archivio.perVariazione().has(toNumeroIstat(codice)),
    isSiglaProvincia: (sigla) => sigle().has(toSigla(sigla)),
  };
}

function findVersioni(archivio: Archivio, chiave: ChiaveVersioni): readonly number[] {
  if (typeof chiave !== 'string') return findVersioniPerNome(archivio, chiave);
  const catastale = toNumeroCatastale(chiave);
  return catastale >= 0
    ? archivio.versioniDi(catastale)
    : archivio.perDal(archivio.perIstat().righe(toNumeroIstat(chiave)));
}
