import { AnagrafeError } from '../anagrafe-error.js';
import { toGiorno } from '../giorno.js';
import { toChiave, toScritta } from '../nomi/chiave.js';
import { err, ok, type Result } from '../result.js';
import type { Archivio } from './archivio.js';
import { toSigla } from './codici.js';
import type { Comune, ErroreComune } from './comune.js';
import type { NomeComune, RicercaComune, RicercaInIntervallo } from './comuni.js';
import type { Ignoti } from './ignoti.js';
import { toNonInQuelGiorno } from './mancanza.js';
import type { SearchComuni } from './search-comuni.js';
import { suggerisci } from './suggerimenti.js';

/** What a lookup by name reads. */
export interface Fonti {
  readonly archivio: Archivio;
  /** The second tier, read when first needed. */
  readonly ignoti: () => Ignoti;
  readonly search: SearchComuni;
}

/** The version of that name, province and day. */
export function findPerNome(fonti: Fonti, ricerca: RicercaComune): Result<Comune, ErroreComune> {
  const { archivio } = fonti;
  const { perNome } = archivio;
  const il = toGiorno(ricerca.il);
  const sigla = toSiglaCercata(ricerca.siglaProvincia);
  let trovata = -1;
  for (let v = archivio.primaDelNome(ricerca.denominazione); v >= 0; v = perNome.seguente(v)) {
    const i = perNome.riga(v);
    if (!archivio.isInVigore(i, il) || (sigla !== undefined && archivio.sigla[i] !== sigla)) continue;
    if (trovata >= 0) return scegli(archivio, ricerca);
    trovata = i;
  }
  return trovata < 0 ? err(spiega(fonti, ricerca)) : ok(archivio.comune(trovata));
}

/** All versions of that name (and province), by first day. */
export function findVersioniPerNome(archivio: Archivio, ricerca: NomeComune): readonly number[] {
  return archivio.perDal(conSigla(archivio, archivio.perNome.righe(toChiave(ricerca.denominazione)), ricerca));
}

/** Whether some version of that name (and province) meets the interval. */
export function isInVigore(archivio: Archivio, ricerca: RicercaInIntervallo): boolean {
  const { perNome } = archivio;
  const dal = toGiorno(ricerca.dal);
  const al = ricerca.al === ricerca.dal ? dal : toGiorno(ricerca.al);
  if (al < dal) throw new AnagrafeError('intervallo-non-valido', 'Intervallo non valido: finisce prima di cominciare.');
  const sigla = toSiglaCercata(ricerca.siglaProvincia);
  for (let v = archivio.primaDelNome(ricerca.denominazione); v >= 0; v = perNome.seguente(v)) {
    const i = perNome.riga(v);
    const siTocca = (archivio.dal[i] ?? 0) <= al && dal <= (archivio.al[i] ?? 0);
    if (siTocca && (sigla === undefined || archivio.sigla[i] === sigla)) return true;
  }
  return false;
}

/** Among several versions that fit, the one whose accents are those written; else nobody is chosen. */
function scegli(archivio: Archivio, ricerca: RicercaComune): Result<Comune, ErroreComune> {
  const il = toGiorno(ricerca.il);
  const chiave = toChiave(ricerca.denominazione);
  const scritta = toScritta(ricerca.denominazione);
  const candidati = archivio.comuni(
    conSigla(archivio, archivio.perNome.righe(chiave), ricerca).filter((i) => archivio.isInVigore(i, il)),
  );
  const uguali = scritta === chiave ? [] : candidati.filter((comune) => toNomi(comune).includes(scritta));
  const [unico, ...altri] = uguali;
  if (unico !== undefined && altri.length === 0) return ok(unico);
  return err({ type: 'ambiguo', candidati: uguali.length > 0 ? uguali : candidati });
}

/** Why no version fits. */
function spiega({ archivio, ignoti, search }: Fonti, ricerca: RicercaComune): ErroreComune {
  const il = toGiorno(ricerca.il);
  const chiave = toChiave(ricerca.denominazione);
  const omonime = archivio.perNome.righe(chiave);
  const righe = conSigla(archivio, omonime, ricerca);
  if (righe.length > 0) return toNonInQuelGiorno(archivio, il, { righe });

  const luoghi = ignoti().find(chiave, ricerca.siglaProvincia?.toUpperCase());
  if (luoghi.length > 0) return { type: 'ignoto-ad-anpr', candidati: luoghi };

  if (omonime.length > 0) {
    // A right name with a province it never had: where those of that name were, on that day or on others.
    const omonimi = omonime.filter((i) => archivio.isInVigore(i, il));
    return toNonInQuelGiorno(archivio, il, { righe: omonime, omonimi });
  }
  return { type: 'mai-esistito', suggerimenti: suggerisci({ archivio, search }, ricerca) };
}

function conSigla(archivio: Archivio, righe: readonly number[], ricerca: NomeComune): readonly number[] {
  const sigla = toSiglaCercata(ricerca.siglaProvincia);
  return sigla === undefined ? righe : righe.filter((i) => archivio.sigla[i] === sigla);
}

function toSiglaCercata(sigla: string | undefined): number | undefined {
  return sigla === undefined ? undefined : toSigla(sigla);
}

function toNomi(comune: Comune): readonly (string | null)[] {
  return [
    comune.denominazione,
    comune.denominazioneTraslitterata,
    comune.altraDenominazione,
    comune.altraDenominazioneTraslitterata,
  ];
}
