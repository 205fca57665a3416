import { performance } from 'node:perf_hooks';

/** One contender: `esegui` does its whole work once and returns how many operations that was. */
export interface Cella {
  readonly nome: string;
  readonly esegui: () => number;
}

/** What one contender reached: operations per second over the rounds. */
export interface Misura {
  readonly nome: string;
  readonly mediana: number;
  readonly minimo: number;
  readonly massimo: number;
}

/** How long and how often each contender runs. */
export interface Giri {
  readonly giri?: number;
  readonly msPerGiro?: number;
}

/**
 * Runs the contenders in turn, A B C A B C …, so that a machine that speeds up or slows down does so for all of them,
 * and answers the median of the rounds. One uncounted round warms everything up.
 */
export function misura(celle: readonly Cella[], { giri = 7, msPerGiro = 150 }: Giri = {}): Misura[] {
  const campioni = celle.map((): number[] => []);
  for (let giro = 0; giro <= giri; giro++) {
    celle.forEach((cella, i) => {
      const ops = operazioniAlSecondo(cella, msPerGiro);
      if (giro > 0) campioni[i]?.push(ops);
    });
  }
  return celle.map(({ nome }, i) => {
    const ordinati = (campioni[i] ?? []).sort((a, b) => a - b);
    return { nome, mediana: mediana(ordinati), minimo: ordinati[0] ?? 0, massimo: ordinati.at(-1) ?? 0 };
  });
}

/** Median of numbers, of any order. */
export function mediana(numeri: readonly number[]): number {
  const ordinati = [...numeri].sort((a, b) => a - b);
  const mezzo = ordinati.length >> 1;
  const alto = ordinati[mezzo] ?? Number.NaN;
  return ordinati.length % 2 === 1 ? alto : (alto + (ordinati[mezzo - 1] ?? Number.NaN)) / 2;
}

function operazioniAlSecondo(cella: Cella, ms: number): number {
  const inizio = performance.now();
  let operazioni = 0;
  let trascorsi = 0;
  do {
    operazioni += cella.esegui();
    trascorsi = performance.now() - inizio;
  } while (trascorsi < ms);
  return (operazioni / trascorsi) * 1000;
}
