import type { Giorno } from '../giorno.js';
import type { Archivio } from './archivio.js';
import type { NonInQuelGiorno } from './comune.js';

/** What was found but for the day. */
interface Trovate {
  /** The versions that fit the question on other days, at least one. */
  readonly righe: readonly number[];
  /** Versions of that very day with the same name in another province, when only the name fitted. */
  readonly omonimi?: readonly number[];
}

/** The answer for versions that fit a question but for the day: when they were, what the same comune was that day. */
export function toNonInQuelGiorno(archivio: Archivio, il: Giorno, { righe, omonimi = [] }: Trovate): NonInQuelGiorno {
  const storie = toStorie(archivio, righe);
  const candidati = omonimi.length > 0 ? omonimi : storie.flat().filter((i) => archivio.isInVigore(i, il));
  const versioni = archivio.comuni(archivio.perDal(righe));
  const [unico, ...altri] = archivio.comuni(candidati);
  const [storia = [], ...altre] = storie;
  // With namesakes, "that day", "before" and "after" would mix the histories of different places.
  const unaStoria = altre.length === 0;
  const certo = altri.length === 0 && (unaStoria || omonimi.length > 0);
  const vicini = unaStoria ? storia : [];
  const prima = vicini.filter((i) => (archivio.al[i] ?? 0) < il).at(-1);
  const dopo = vicini.find((i) => (archivio.dal[i] ?? 0) > il);
  return {
    type: 'non-in-quel-giorno',
    versioni,
    inQuelGiorno: certo ? (unico ?? null) : null,
    predecessore: prima === undefined ? null : archivio.comune(prima),
    successore: dopo === undefined ? null : archivio.comune(dopo),
    candidati: archivio.comuni(candidati),
  };
}

/** The whole histories of the comuni behind some versions, a list per codice catastale; without a code, the version. */
function toStorie(archivio: Archivio, righe: readonly number[]): readonly (readonly number[])[] {
  const codici = new Set(righe.map((i) => archivio.catastale[i] ?? -1));
  return [...codici].map((codice) =>
    codice < 0 ? righe.filter((i) => archivio.catastale[i] === codice) : archivio.versioniDi(codice),
  );
}
