import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { createInput } from './input.js';
import type { Esito } from './lavorante.js';

/**
 * `pnpm fuzz [--secondi N] [--seme S] [--cartella F] [--lavorante F]`: feeds mutated forniture to evaluateFornitura of the built packages,
 * in a process of its own, for so long. No input may cause anything but rilievi and a file that is not read: no exception,
 * no hang, no memory above the bound. The first that does ends the run with status 1; its seed is printed, its bytes saved.
 */
const { values } = parseArgs({
  options: {
    secondi: { type: 'string', default: '600' },
    seme: { type: 'string', default: String(randomInt(2 ** 31)) },
    cartella: { type: 'string', default: '.cache/fuzz' },
    lavorante: { type: 'string', default: resolve(import.meta.dirname, 'lavorante.ts') },
  },
});

/** An input takes milliseconds; the longest, of some megabytes, a second or two on a slow machine. */
const ATTESA_MS = 30_000;
/** Tables, rules and engine take about 150 MB; the largest input some tens more. It must not grow with their number. */
const MEMORIA = 600 * 1024 * 1024;

for (const nome of ['secondi', 'seme'] as const) {
  if (!/^\d{1,10}$/.test(values[nome])) throw new Error(`--${nome}: serve un numero intero, non «${values[nome]}».`);
}
const primo = Number(values.seme);
const fine = performance.now() + Number(values.secondi) * 1000;
const conto = { input: 0, letti: 0, rilievi: 0, memoria: 0 };
const lavorante = fork(values.lavorante, {
  execArgv: ['--expose-gc', '--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
await once(lavorante, 'message');

console.log(`Seme ${primo}`);
let guasto: string | undefined;
let seme = primo;
for (; guasto === undefined && performance.now() < fine; seme = (seme + 1) % 2 ** 32) {
  const esito = await prova(lavorante, seme);
  if (typeof esito === 'string') guasto = esito;
  else {
    conto.input += 1;
    conto.letti += esito.letto ? 1 : 0;
    conto.rilievi += esito.rilievi;
    conto.memoria = Math.max(conto.memoria, esito.memoria);
    guasto = esito.guasto ?? (esito.memoria > MEMORIA ? `memoria oltre il limite: ${esito.memoria} byte` : undefined);
  }
  if (guasto !== undefined) break;
}
lavorante.kill();
console.log(
  `${conto.input} input, ${conto.letti} letti fino in fondo, ${conto.rilievi} rilievi, memoria al più ${Math.round(conto.memoria / 2 ** 20)} MB`,
);
if (guasto !== undefined) {
  const { nome, byte } = createInput(seme);
  mkdirSync(values.cartella, { recursive: true });
  const salvato = join(values.cartella, `${seme}-${nome}`);
  writeFileSync(salvato, byte);
  console.error(`Seme ${seme}, input in ${salvato}:\n${guasto}`);
  process.exitCode = 1;
}

/** What came of one input; a text if the process died or does not answer. */
async function prova(processo: ChildProcess, uno: number): Promise<Esito | string> {
  const limite = new AbortController();
  const sveglia = setTimeout(() => {
    limite.abort();
  }, ATTESA_MS);
  const risposta = once(processo, 'message', { signal: limite.signal }).then(([esito]) => esito as Esito);
  const morte = once(processo, 'exit', { signal: limite.signal }).then(
    ([stato]) => `il processo è finito: ${String(stato)}`,
  );
  processo.send(uno);
  try {
    return await Promise.race([risposta, morte]);
  } catch {
    return `nessuna risposta in ${ATTESA_MS / 1000} secondi`;
  } finally {
    clearTimeout(sveglia);
    limite.abort();
    await Promise.allSettled([risposta, morte]);
  }
}
