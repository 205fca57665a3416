import { toGiorno, type Giorno } from '../giorno.js';
import { err, ok, type Result } from '../result.js';
import type { Archivio } from './archivio.js';
import { toNumeroCatastale, toNumeroIstat } from './codici.js';
import type { Comune, ErroreComune } from './comune.js';
import type { Ignoti } from './ignoti.js';
import { toNonInQuelGiorno } from './mancanza.js';

/** A code and a day. */
interface Ricerca {
  readonly codice: string;
  readonly il: string;
}

/** The version with that codice catastale on that day. */
export function findPerCatastale(
  archivio: Archivio,
  ignoti: () => Ignoti,
  ricerca: Ricerca,
): Result<Comune, ErroreComune> {
  const il = toGiorno(ricerca.il);
  const codice = toNumeroCatastale(ricerca.codice);
  const prima = archivio.primaDi[codice] ?? -1;
  let trovata = -1;
  for (let i = prima; i >= 0 && archivio.catastale[i] === codice; i++) {
    if (!archivio.isInVigore(i, il)) continue;
    if (trovata >= 0) return err(toErrore(archivio, archivio.versioniDi(codice), il));
    trovata = i;
  }
  if (trovata >= 0) return ok(archivio.comune(trovata));
  if (prima >= 0) return err(toErrore(archivio, archivio.versioniDi(codice), il));
  const ignoto = codice < 0 ? undefined : ignoti().findByCatastale(ricerca.codice.toUpperCase());
  return err(
    ignoto === undefined ? { type: 'mai-esistito', suggerimenti: [] } : { type: 'ignoto-ad-anpr', candidati: [ignoto] },
  );
}

/** The version with that ISTAT code on that day. */
export function findPerIstat(archivio: Archivio, ricerca: Ricerca): Result<Comune, ErroreComune> {
  const il = toGiorno(ricerca.il);
  const codice = toNumeroIstat(ricerca.codice);
  const righe = archivio.perIstat().righe(codice);
  const [unica, ...altre] = righe.filter((i) => archivio.isInVigore(i, il));
  if (unica !== undefined && altre.length === 0) return ok(archivio.comune(unica));
  if (righe.length > 0) return err(toErrore(archivio, righe, il));
  const variazioni = archivio.perVariazione().righe(codice);
  return err(
    variazioni.length > 0
      ? { type: 'codice-variazione', comuni: archivio.comuni(variazioni) }
      : { type: 'mai-esistito', suggerimenti: [] },
  );
}

/** The code is known, and not one version answers: several do, or none. */
function toErrore(archivio: Archivio, righe: readonly number[], il: Giorno): ErroreComune {
  const candidati = righe.filter((i) => archivio.isInVigore(i, il));
  return candidati.length > 0
    ? { type: 'ambiguo', candidati: archivio.comuni(candidati) }
    : toNonInQuelGiorno(archivio, il, { righe });
}
