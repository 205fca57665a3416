import { ErroreUso } from '../../errore-uso.js';
import { createCaso } from '../caso/caso.js';
import type { DifettoScheda, Guasto } from '../difetti/difetto.js';
import { DIFETTI_SCHEDA } from '../difetti/registro.js';
import type { OpzioniFornituraSintetica } from '../opzioni.js';
import type { Nucleo } from '../schede/create-nucleo.js';

/** A defect, and what it made of a nucleo. */
interface DifettoFatto {
  readonly difetto: DifettoScheda;
  readonly guasto: Guasto;
}

/** Decides, nucleo by nucleo in their order, which gets which defect. */
export interface SceltaDifetti {
  /** The defect of this nucleo, if it gets one. The nucleo is written only if somebody wants to look at it. */
  readonly perNucleo: (numero: number, nucleo: () => Nucleo) => DifettoFatto | undefined;
  /** At the end: complains of a defect that was asked for by name and found no nucleo. */
  readonly concludi: () => void;
}

/** Those asked for by name go to the first nuclei that can bear them; the others take turns, so that all come up. */
export function createSceltaDifetti(
  { difetti, difetto, file, soggetti }: OpzioniFornituraSintetica,
  seme: number,
): SceltaDifetti {
  const possibili = DIFETTI_SCHEDA.filter(({ minimoFile = 1 }) => minimoFile <= file);
  const richiesti = toRichiesti(difetto, possibili);
  const turno = [...possibili];
  return {
    perNucleo: (numero, nucleo) => {
      const tocca = difetti > 0 && createCaso(seme, 'difetto', numero).accade(difetti);
      if (richiesti.length === 0 && !tocca) return undefined;
      const scritto = nucleo();
      const richiesto = togliPrimo(richiesti, scritto);
      if (richiesto !== undefined || !tocca) return richiesto;
      const fatto = togliPrimo(turno, scritto);
      if (fatto !== undefined) turno.push(fatto.difetto);
      return fatto;
    },
    concludi: () => {
      if (richiesti.length === 0) return;
      const codici = richiesti.map(({ codice }) => codice).join(', ');
      throw new ErroreUso(
        `--difetto: fra ${soggetti} soggetti nessuno può avere ${codici}; chiederne di più o cambiare il seme.`,
      );
    },
  };
}

/** Each code asked for as often as it was; one that has several forms is given them in turn. */
function toRichiesti(codici: readonly string[], possibili: readonly DifettoScheda[]): DifettoScheda[] {
  const visti = new Map<string, number>();
  return codici.flatMap((codice) => {
    const forme = possibili.filter((difetto) => difetto.codice === codice);
    const volta = visti.get(codice) ?? 0;
    visti.set(codice, volta + 1);
    const forma = forme[volta % forme.length];
    return forma === undefined ? [] : [forma];
  });
}

/** Takes out of the queue the first defect that the nucleo can bear. */
function togliPrimo(coda: DifettoScheda[], nucleo: Nucleo): DifettoFatto | undefined {
  for (const [i, difetto] of coda.entries()) {
    const guasto = difetto.applica(nucleo);
    if (guasto === undefined) continue;
    coda.splice(i, 1);
    return { difetto, guasto };
  }
  return undefined;
}
