import { spawnSync } from 'node:child_process';

import { mediana } from './misura.js';

/** A command to be timed as a whole process. */
export interface Comando {
  readonly nome: string;
  readonly argomenti: readonly string[];
  /** Exit statuses that count as a good run; 0 if left out. */
  readonly stati?: readonly number[];
}

/** The medians of a command: wall time, and peak memory where the system tells it. */
export interface MisuraProcesso {
  readonly nome: string;
  readonly ms: number;
}

/** Runs Node on each command in turn, A B A B …, after one uncounted round; answers the medians. */
export function misuraProcessi(comandi: readonly Comando[], giri: number): MisuraProcesso[] {
  const tempi = comandi.map((): number[] => []);
  for (let giro = 0; giro <= giri; giro++) {
    comandi.forEach(({ nome, argomenti, stati = [0] }, i) => {
      const inizio = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [...argomenti], {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      const trascorsi = performance.now() - inizio;
      if (status === null || !stati.includes(status))
        throw new Error(`${nome}: exit status ${String(status)}\n${stderr}`);
      if (giro > 0) tempi[i]?.push(trascorsi);
    });
  }
  return comandi.map(({ nome }, i) => ({ nome, ms: mediana(tempi[i] ?? []) }));
}
