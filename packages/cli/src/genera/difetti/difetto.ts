import type { Nucleo } from '../schede/create-nucleo.js';
import type { SoggettoSintetico } from '../schede/scheda-sintetica.js';

/** What a defect is, whatever it spoils. */
export interface VoceDifetto {
  /** The code it is made for. */
  readonly codice: string;
  /** The codes it cannot but raise too, on the same record. */
  readonly anche?: readonly string[];
  /** Italian, for the manifest. */
  readonly descrizione: string;
  /** False when the official schema refuses the file because of it. */
  readonly validoXsd?: boolean;
}

/** A defect of one nucleo. */
export interface DifettoScheda extends VoceDifetto {
  /** The nucleo with the defect; undefined if this nucleo cannot bear it without raising anything else. */
  readonly applica: (nucleo: Nucleo) => Guasto | undefined;
  /** How many files it takes; one if absent. */
  readonly minimoFile?: number;
}

/** A nucleo that was spoilt, and whose record the checks will name. */
export interface Guasto {
  readonly nucleo: Nucleo;
  readonly soggetto: string | null;
  readonly famiglia: string | null;
  /** The scheda famiglia goes into the next file, away from its members. */
  readonly schedeAltrove?: true;
}

/** A defect of one scheda individuale: the first member who can bear it gets it. */
export function difettoSoggetto({
  guasta,
  ...voce
}: VoceDifetto & { readonly guasta: (soggetto: SoggettoSintetico) => SoggettoSintetico | undefined }): DifettoScheda {
  return {
    ...voce,
    applica: (nucleo) => {
      for (const [i, soggetto] of nucleo.soggetti.entries()) {
        const guasto = guasta(soggetto);
        if (guasto === undefined) continue;
        return {
          nucleo: conSoggetto(nucleo, i, guasto),
          soggetto: guasto.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto ?? null,
          famiglia: guasto.famiglia?.idFamConvComune ?? guasto.convivenza?.idFamConvComune ?? null,
        };
      }
      return undefined;
    },
  };
}

/** The nucleo with another scheda in the place of a member's. */
export function conSoggetto(nucleo: Nucleo, posizione: number, soggetto: SoggettoSintetico): Nucleo {
  return { ...nucleo, soggetti: nucleo.soggetti.map((s, i) => (i === posizione ? soggetto : s)) };
}

/** An object without some of its optional properties. */
export function senza<T extends object, K extends keyof T & string>(oggetto: T, ...chiavi: readonly K[]): Omit<T, K> {
  const tolte: readonly string[] = chiavi;
  return Object.fromEntries(Object.entries(oggetto).filter(([chiave]) => !tolte.includes(chiave))) as Omit<T, K>;
}
