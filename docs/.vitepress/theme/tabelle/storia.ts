import type { Comune } from '@anagrafe/decodifica';

/** A version of a comune, and where it stands on a line that goes from the first day of the archive to today. */
export interface Tratto {
  readonly versione: Comune;
  /** Per cent of the line. */
  readonly inizio: number;
  readonly lunghezza: number;
  readonly periodo: string;
}

const PRIMO_ANNO = 1861;

/** The history of a comune, oldest first. */
export function toTratti(versioni: readonly Comune[], oggi: string): readonly Tratto[] {
  return versioni.map((versione) => {
    const inizio = toPosto(versione.dal, oggi);
    return {
      versione,
      inizio,
      lunghezza: Math.max(toPosto(versione.al ?? oggi, oggi) - inizio, 0.4),
      periodo: `${toGiorno(versione.dal)} – ${versione.al === null ? 'oggi' : toGiorno(versione.al)}`,
    };
  });
}

/** Where a day stands on the line, per cent. */
export function toPosto(giorno: string, oggi: string): number {
  return (100 * Math.max(toAnni(giorno) - PRIMO_ANNO, 0)) / (toAnni(oggi) - PRIMO_ANNO);
}

/** A day as it is written in Italy. */
export function toGiorno(giorno: string): string {
  return giorno.split('-').reverse().join('/');
}

function toAnni(giorno: string): number {
  const [anno = '0', mese = '1', numero = '1'] = giorno.split('-');
  return Number(anno) + (Number(mese) - 1) / 12 + (Number(numero) - 1) / 365;
}
