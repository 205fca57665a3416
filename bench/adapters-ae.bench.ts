import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { mediana } from './misura.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

const GIRI = Number(process.env['ANAGRAFE_GIRI'] ?? 3);
const SCRIPT = resolve(import.meta.dirname, 'adapters-ae-grande.ts');

/** The ways to a full archive, and whether the peak of memory is that of the archive alone. */
const MODI = [
  { nome: 'filled from a million people', modo: 'persone', meta: ['≤ 6 s', '≤ 400 MB', '≥ 50 k/s'], solo: true },
  { nome: 'read from its file', modo: 'file', meta: ['≤ 6 s', '', '≥ 50 k/s'], solo: false },
] as const;

/** By the clock, and of processor. */
interface Misura {
  readonly orologio: number;
  readonly processore: number;
}

interface Misurata {
  readonly secondi: Misura;
  readonly mb: number;
  readonly alSecondo: Misura;
}

/** The section on the simulated Anagrafe Tributaria: time, memory, interrogations, each run a process of its own. */
export function benchAdaptersAe(): Promise<string> {
  const campioni = new Map<string, Misurata[]>(MODI.map(({ modo }) => [modo, []]));
  for (let giro = 0; giro < GIRI; giro += 1) for (const { modo } of MODI) campioni.get(modo)?.push(esegui(modo));
  const righe = MODI.map(({ nome, modo, meta, solo }) => {
    const sue = campioni.get(modo) ?? [];
    return [
      nome,
      mediana(sue.map(({ secondi }) => secondi.orologio)).toFixed(1),
      mediana(sue.map(({ secondi }) => secondi.processore)).toFixed(1),
      solo ? mediana(sue.map(({ mb }) => mb)).toFixed(0) : '',
      toOpsAlSecondo(mediana(sue.map(({ alSecondo }) => alSecondo.orologio))),
      toOpsAlSecondo(mediana(sue.map(({ alSecondo }) => alSecondo.processore))),
      meta.filter(Boolean).join(' · '),
    ];
  });
  return Promise.resolve(`## @anagrafe/adapters-ae

The simulated Anagrafe Tributaria with 1,000,000 people, each with an address: the time to have it ready (without that of making the
people), the peak of memory of the whole process, interrogations a second by codice fiscale, one in ten of nobody, each
accounted for in a register in memory with an HMAC-SHA-256. By the clock, and by seconds of processor of all threads, which
other work on the machine does not change. ${GIRI} interleaved rounds of processes, medians.

${toTabella(['archive', 'seconds', 'of processor', 'peak MB', 'interrogations', 'by processor', 'goal'], righe)}`);
}

function esegui(modo: string): Misurata {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, modo], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Misurata;
}
