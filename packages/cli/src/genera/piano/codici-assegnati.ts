import { toOmocodie } from '@anagrafe/codice-fiscale';

import { toImpronta } from '../caso/impronta.js';

/** Sees to it that no two people have one code, as the Agenzia delle Entrate does: the second gets an omocodia. */
export interface CodiciAssegnati {
  /** The code itself, or the first of its variants that nobody has. */
  readonly assegna: (codice: string) => string;
}

const LIBERO = 0;

/**
 * Remembers codes by 32 bits of each, in a table with at least as many free places as taken ones. Two codes that share
 * those bits, one pair in four thousand million, pass for one: somebody then has an omocodia without need.
 *
 * @param quanti - How many codes there will be at most.
 */
export function createCodiciAssegnati(quanti: number): CodiciAssegnati {
  const posti = new Uint32Array(2 ** Math.ceil(Math.log2(quanti * 2 + 64)));
  const maschera = posti.length - 1;

  /** False if it was there. */
  const aggiungi = (codice: string): boolean => {
    const impronta = toImpronta(codice) || 1; // 0 marks a free place
    for (let i = impronta & maschera; ; i = (i + 1) & maschera) {
      if (posti[i] === impronta) return false;
      if (posti[i] !== LIBERO) continue;
      posti[i] = impronta;
      return true;
    }
  };

  return {
    assegna: (codice) => {
      if (aggiungi(codice)) return codice;
      const variante = toOmocodie(codice).find((omocodia) => omocodia !== codice && aggiungi(omocodia));
      if (variante === undefined) throw new RangeError('All the variants of a code are taken.');
      return variante;
    },
  };
}
