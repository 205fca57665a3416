import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { mediana } from './misura.js';
import { toTabella } from './tabella.js';

const GIRI = Number(process.env['ANAGRAFE_GIRI'] ?? 5);
const SCRIPT = resolve(import.meta.dirname, 'adapters-pkcs11-token.ts');

interface Misurata {
  readonly primoElenco: number;
  readonly elenco: number;
  readonly alSecondo: number;
  readonly ritardoMassimo: number;
  readonly ritardo99: number;
  /** The same of a program that only waits. */
  readonly riposoMassimo: number;
}

/** The section on smart cards: a token of SoftHSM, each run a process of its own that starts that of the driver. */
export function benchAdaptersPkcs11(): Promise<string> {
  const misurate = Array.from({ length: GIRI }, esegui);
  const di = (quale: keyof Misurata): number => mediana(misurate.map((una) => una[quale]));
  const ms = (numero: number): string => `${numero.toFixed(1)} ms`;
  const peggiore = Math.max(...misurate.map(({ ritardoMassimo }) => ritardoMassimo));
  return Promise.resolve(`## @anagrafe/adapters-pkcs11

A token of SoftHSM with a key of 2048 bits, through the process of its driver: 2,000 signatures of 2 kB (RS256) by 8 callers at a
time; the list of the cards when the driver is yet to be loaded, and afterwards. How late the event loop of the program was
meanwhile (\`monitorEventLoopDelay\`, resolution 1 ms, which is in the figures). Real cards take longer, in their own process.
${GIRI} rounds of processes, medians.

${toTabella(
  ['', 'result', 'goal'],
  [
    ['signatures a second', di('alSecondo').toFixed(0), '≥ 250'],
    ['list of the cards, driver to be loaded', ms(di('primoElenco')), '≤ 300 ms'],
    ['list of the cards', ms(di('elenco')), '≤ 300 ms'],
    ['event loop of a program that only waits: the latest of a round', ms(di('riposoMassimo')), ''],
    ['event loop: 99 % of the samples within', ms(di('ritardo99')), ''],
    ['event loop: the latest of a round', `${ms(di('ritardoMassimo'))}, of all rounds ${ms(peggiore)}`, '≤ 20 ms'],
  ],
)}`);
}

function esegui(): Misurata {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Misurata;
}
