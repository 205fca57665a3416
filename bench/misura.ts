import { performance } from 'node:perf_hooks';

/** One contender: `esegui` works through one batch, at once or later, and returns how many operations that was. */
export interface Cella {
  readonly nome: string;
  readonly esegui: () => number | Promise<number>;
}

/** What one contender reached: operations per second over the rounds. */
export interface Misura {
  readonly nome: string;
  readonly mediana: number;
  readonly minimo: number;
  readonly massimo: number;
}

const GIRI = 9;
const MS_PER_GIRO = 150;

/**
 * Runs the contenders in turn, A B C A B C …, so that a machine that speeds up or slows down does so for all of them,
 * and answers the median of the rounds. One uncounted round warms everything up.
 */
export async function misura(celle: readonly Cella[]): Promise<Misura[]> {
  const campioni = celle.map((): number[] => []);
  for (let giro = 0; giro <= GIRI; giro++) {
    for (const [i, cella] of celle.entries()) {
      const ops = await operazioniAlSecondo(cella);
      if (giro > 0) campioni[i]?.push(ops);
    }
  }
  return celle.map(({ nome }, i) => {
    const misurati = campioni[i] ?? [];
    return { nome, mediana: mediana(misurati), minimo: Math.min(...misurati), massimo: Math.max(...misurati) };
  });
}

/** Median of numbers, in any order. */
export function mediana(numeri: readonly number[]): number {
  const ordinati = [...numeri].sort((a, b) => a - b);
  const mezzo = ordinati.length >> 1;
  const alto = ordinati[mezzo] ?? Number.NaN;
  return ordinati.length % 2 === 1 ? alto : (alto + (ordinati[mezzo - 1] ?? Number.NaN)) / 2;
}

async function operazioniAlSecondo({ esegui }: Cella): Promise<number> {
  const inizio = performance.now();
  let operazioni = 0;
  while (performance.now() - inizio < MS_PER_GIRO) operazioni += await esegui();
  return (operazioni / (performance.now() - inizio)) * 1000;
}
