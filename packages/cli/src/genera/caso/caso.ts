import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A sequence of choices that its seed decides. Two with the same seed make the same choices, on any machine. */
export interface Caso {
  /** An integer between the two, both included. */
  readonly intero: (minimo: number, massimo: number) => number;
  /** True this often, 0 never and 1 always. */
  readonly accade: (probabilita: number) => boolean;
  readonly scegli: <T extends object | string | number>(tra: readonly T[]) => T;
  /** One of the alternatives, each as often as its weight is to the sum of all. */
  readonly pesa: <T extends Pesato>(tra: readonly T[]) => T;
}

/** An alternative, with how often it is chosen. */
interface Pesato {
  readonly peso: number;
}

/** What a sequence is for: each part of a nucleo draws from its own, so that it can be drawn without the others. */
export type Flusso = 'struttura' | 'identita' | 'schede' | 'famiglia' | 'difetto';

const FLUSSI: Readonly<Record<Flusso, number>> = { struttura: 1, identita: 2, schede: 3, famiglia: 4, difetto: 5 };

/**
 * The sequence of one nucleo for one purpose.
 *
 * @param seme - The seed of the population: 32 bits.
 * @param flusso - The purpose.
 * @param numero - The number of the nucleo.
 */
export function createCaso(seme: number, flusso: Flusso, numero: number): Caso {
  const primo = mescola(seme ^ mescola(numero + Math.imul(FLUSSI[flusso], 0x9e3779b9)));
  const stato = [1, 2, 3, 4].map((i) => mescola(primo + Math.imul(i, 0x9e3779b9)));
  const generatore = xoroshiro128plusFromState(stato);
  const accade = (probabilita: number): boolean => generatore.next() + 0x80000000 < probabilita * 0x100000000;
  return {
    intero: (minimo, massimo) => uniformInt(generatore, minimo, massimo),
    accade,
    scegli: (tra) => presente(tra[uniformInt(generatore, 0, tra.length - 1)]),
    pesa: (tra) => {
      let resto = ((generatore.next() + 0x80000000) / 0x100000000) * tra.reduce((somma, { peso }) => somma + peso, 0);
      return presente(tra.find(({ peso }) => (resto -= peso) < 0));
    },
  };
}

/** Spreads close numbers far apart (the finalizer of MurmurHash3), so that nucleo 7 does not resemble nucleo 8. */
function mescola(numero: number): number {
  let n = numero | 0;
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35);
  return n ^ (n >>> 16);
}

function presente<T>(scelto: T | undefined): T {
  if (scelto === undefined) throw new RangeError('A choice among nothing.');
  return scelto;
}
