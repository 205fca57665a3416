import { ErroreAsincrono } from './errore-asincrono.js';
import { type RicercaAsincrona, toImprontaRicerca } from './ricerca.js';

/** A window that was begun: enough to go on from where it was left, in another process. */
export interface FinestraAperta {
  /** Where it ends. */
  readonly a: string;
  /** With what it is ordered: asked again with the same, ANPR gives the same ticket. */
  readonly idOperazioneComune: string;
  readonly dataOraRichiesta: string;
  /** What ANPR calls the work; absent until it was ordered. */
  readonly biglietto?: string;
  /** When ANPR means to be ready. */
  readonly disponibile?: string;
  /** The part to read, from 1. */
  readonly progressivo: number;
  /** How many entries of that part were read. */
  readonly posizione: number;
  /** What was read of the window: keys of entries. */
  readonly lette: readonly string[];
}

/**
 * Up to where a reading has come: plain data, to be written down as JSON. It has identifiers of operations, and nothing of the
 * people.
 */
export interface Segno {
  /** What is looked for. */
  readonly ricerca: string;
  /** The instant up to which all was read. */
  readonly finoA: string;
  /** What was read of the window before: what happened just where two windows touch may be in both. */
  readonly gia: readonly string[];
  readonly finestra?: FinestraAperta;
}

const GIORNO = 86_400_000;
/** Thirty days but an hour, which the change of clocks may add. */
const FINESTRA = 30 * GIORNO - 3_600_000;
const INDIETRO = 180 * GIORNO;

/** A mark that has a window. */
export type SegnoAperto = Segno & { readonly finestra: FinestraAperta };

/** Where a reading begins. */
export function createSegno(ricerca: RicercaAsincrona): Segno {
  if (Number.isNaN(ricerca.dal.getTime()))
    throw new ErroreAsincrono('periodo-non-valido', 'L’inizio del periodo non è un istante');
  return { ricerca: toImprontaRicerca(ricerca), finoA: ricerca.dal.toISOString(), gia: [] };
}

/** @throws ErroreAsincrono `segno-non-valido` if a mark is of another search, or is none. */
export function pretendiSegno({ ricerca: sua, finoA, gia, finestra }: Segno, ricerca: RicercaAsincrona): void {
  const intera = finestra === undefined || isIntera(finestra);
  if (sua !== toImprontaRicerca(ricerca) || !isIstante(finoA) || !Array.isArray(gia) || !intera)
    throw new ErroreAsincrono('segno-non-valido', 'Il segno da cui riprendere non è di questa ricerca');
}

/**
 * Holds what is still to order against the limits of ANPR: what was ordered already is kept for months.
 *
 * @throws ErroreAsincrono `periodo-non-valido` | `periodo-troppo-vecchio`.
 */
export function pretendiPeriodo({ finoA, finestra }: Segno, al: Date, adesso: Date): void {
  const daOrdinare = new Date(finestra?.biglietto === undefined ? finoA : finestra.a);
  if (!(al <= adesso)) throw new ErroreAsincrono('periodo-non-valido', 'Il periodo deve finire entro adesso');
  if (finestra === undefined && daOrdinare > al)
    throw new ErroreAsincrono('periodo-non-valido', 'Il periodo finisce prima di cominciare');
  if (daOrdinare < al && adesso.getTime() - daOrdinare.getTime() > INDIETRO)
    throw new ErroreAsincrono('periodo-troppo-vecchio', 'ANPR cerca fino a 180 giorni indietro, e il periodo comincia prima'); // prettier-ignore
}

/** The next window: it begins where the last one ended, since it is not said whether that instant was in it. */
export function openFinestra(segno: Segno, al: Date, testata: TestataFinestra): SegnoAperto {
  const fine = Math.min(new Date(segno.finoA).getTime() + FINESTRA, al.getTime());
  const { idOperazioneComune, dataOraRichiesta } = testata;
  const a = new Date(fine).toISOString();
  return { ...segno, finestra: { a, idOperazioneComune, dataOraRichiesta, progressivo: 1, posizione: 0, lette: [] } };
}

type TestataFinestra = Pick<FinestraAperta, 'idOperazioneComune' | 'dataOraRichiesta'>;

/** The mark after a window was read whole. */
export function toChiuso({ ricerca, finestra }: SegnoAperto, lette: readonly string[]): Segno {
  return { ricerca, finoA: finestra.a, gia: lette };
}

/** A mark comes from where the caller kept it: it may be anything. */
function isIntera({ a, progressivo, posizione, lette }: FinestraAperta): boolean {
  return isIstante(a) && Number.isInteger(progressivo) && Number.isInteger(posizione) && Array.isArray(lette);
}

function isIstante(testo: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(testo) && !Number.isNaN(Date.parse(testo));
}
