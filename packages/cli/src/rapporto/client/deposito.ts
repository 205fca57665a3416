import type { DatiPagina, RigaPagina, Voce } from '../dati-pagina.js';
import { toCercabile } from './cercabile.js';

/** Where the rows wait to be read. Each answer is the next piece that is there, and takes it away. */
export interface Pezzi {
  /** Of any code, in order; undefined if none is there now. */
  readonly primo: () => { readonly voce: number; readonly righe: readonly RigaPagina[] } | undefined;
  /** Of one code. */
  readonly di: (voce: number) => readonly RigaPagina[] | undefined;
}

/** The rows read so far, by the place of their code, each with the text to search it by. */
export interface Deposito {
  readonly righe: (voce: number) => readonly RigaPagina[];
  readonly testi: (voce: number) => readonly string[];
  /** Reads a piece; false if none is there. */
  readonly leggi: () => boolean;
  /** Reads at once as many rows of a code as are there, up to so many. */
  readonly leggiFino: (voce: number, quante: number) => void;
  /** Whether every row has been read. */
  readonly completo: () => boolean;
}

/** A deposit with the first rows of each code. */
export function createDeposito({ voci }: DatiPagina, pezzi: Pezzi): Deposito {
  const ripiani = voci.map((voce) => ({ voce, righe: [...voce.prime], testi: toTesti(voce, voce.prime) }));
  const totale = voci.reduce((somma, { quanti }) => somma + quanti, 0);
  let lette = ripiani.reduce((somma, { righe }) => somma + righe.length, 0);
  const riponi = (posto: number, righe: readonly RigaPagina[]): void => {
    const ripiano = ripiani[posto];
    if (ripiano === undefined) return;
    lette += righe.length;
    ripiano.righe.push(...righe);
    ripiano.testi.push(...toTesti(ripiano.voce, righe));
  };
  return {
    righe: (posto) => ripiani[posto]?.righe ?? [],
    testi: (posto) => ripiani[posto]?.testi ?? [],
    leggi: () => {
      const pezzo = pezzi.primo();
      if (pezzo !== undefined) riponi(pezzo.voce, pezzo.righe);
      return pezzo !== undefined;
    },
    leggiFino: (posto, quante) => {
      while ((ripiani[posto]?.righe.length ?? quante) < quante) {
        const righe = pezzi.di(posto);
        if (righe === undefined) return;
        riponi(posto, righe);
      }
    },
    completo: () => lette === totale,
  };
}

function toTesti(voce: Voce, righe: readonly RigaPagina[]): string[] {
  return righe.map((riga) => toCercabile(voce, riga));
}
