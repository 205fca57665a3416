import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

import { emettiCertificati } from './client-identita.js';
import { mediana } from './misura.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

const CHIAMATE = resolve(import.meta.dirname, 'client-chiamate.ts');
const SERVER = resolve(import.meta.dirname, 'client-server.ts');
/** How many calls memory is watched over: fewer for a quick look. */
const TANTE = Number(process.env['ANAGRAFE_CHIAMATE'] ?? 100_000);
const INSIEME = 200;
const PERSONE = 200;

interface Firma {
  readonly pronte: Readonly<Record<'sha1' | 'sha256', readonly number[]>>;
  readonly chiamate: Readonly<Record<'sha1' | 'sha256', readonly number[]>>;
  readonly letture: readonly number[];
}
interface Memoria {
  readonly rss: Readonly<Record<string, number>>;
  readonly secondi: number;
}
interface Insieme {
  readonly fatte: number;
  readonly errori: number;
  readonly secondi: number;
}

/** The section on the client: calls on one core, long answers, memory over many calls, many calls at once; each against its goal. */
export async function benchClient(): Promise<string> {
  const autorita = emettiCertificati();
  try {
    const { cartella } = autorita;
    const firma = esegui(cartella, 'firma') as Firma;
    const memoria = (await conServer([cartella], (base) =>
      esegui(cartella, 'memoria', base, String(TANTE)),
    )) as Memoria;
    const insieme = (await conServer([cartella, 'controlla'], (base) =>
      esegui(cartella, 'insieme', base, String(INSIEME)),
    )) as Insieme;
    return [
      '## @anagrafe/client',
      '',
      'On one core: by the time of processor that all threads of the process take, those that sign too, so that what else the machine',
      'does is not in it; warmed by 1,500 calls. Made ready (`client.controlla`, RSA-2048): the request is checked by structure and rules,',
      'written, signed twice and verified again. A whole call is all that `client.consultazioneScheda` does: what goes before, the',
      'register of what is sent, an answer with one person that is read; the transport answers at once.',
      `Reading is what an answer with ${String(PERSONE)} whole schede (0.55 MB) takes more than that: the answer of 4001 is only a ticket, people come in those`,
      'of 3002. Medians of interleaved rounds.',
      '',
      toTabella(
        ['on one core', 'median', 'min–max', 'goal'],
        [
          toRiga('3002 made ready, SHA-1', firma.pronte.sha1, toOpsAlSecondo, '≥ 300 /s'),
          toRiga('3002 made ready, SHA-256', firma.pronte.sha256, toOpsAlSecondo, '≥ 300 /s'),
          toRiga('3002, whole call, SHA-1', firma.chiamate.sha1, toOpsAlSecondo, ''),
          toRiga('3002, whole call, SHA-256', firma.chiamate.sha256, toOpsAlSecondo, ''),
          toRiga(`answer of ${String(PERSONE)} people`, firma.letture, toMb, '≥ 20 MB/s'),
        ],
      ),
      '',
      'Against a TLS server in another process:',
      '',
      toTabella(['calls', 'result', 'goal'], [...toRigheMemoria(memoria), toRigaInsieme(insieme)]),
    ].join('\n');
  } finally {
    autorita.chiudi();
  }
}

const toMb = (quanti: number): string => `${quanti.toFixed(1)} MB/s`;

function toRiga(nome: string, valori: readonly number[], come: (n: number) => string, meta: string): string[] {
  const [minimo, massimo] = [Math.min(...valori), Math.max(...valori)];
  return [nome, come(mediana(valori)), `${come(minimo)}–${come(massimo)}`, meta];
}

function toRigheMemoria({ rss, secondi }: Memoria): string[][] {
  const dopo = (quante: number): number => rss[String(quante)] ?? Number.NaN;
  const detto = (quante: number): string => `${dopo(quante).toFixed(0)} MB after ${quante.toLocaleString('en')}`;
  const cresce = ((dopo(TANTE) / dopo(TANTE / 10) - 1) * 100).toFixed(0);
  return [
    [
      `${TANTE.toLocaleString('en')}, 8 at a time (${(TANTE / secondi).toFixed(0)} /s): resident memory`,
      `${[TANTE / 10, TANTE / 2, TANTE].map(detto).join(', ')}: ${cresce} % more`,
      'flat',
    ],
  ];
}

function toRigaInsieme({ fatte, errori, secondi }: Insieme): string[] {
  const nome = `${String(INSIEME)} at once, to a server that verifies every message`;
  return [nome, `${String(fatte)} done, ${String(errori)} not, in ${secondi.toFixed(1)} s`, 'no error'];
}

/** Runs a process of the client; answers what it found. */
function esegui(...argomenti: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', CHIAMATE, ...argomenti],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`client-chiamate ${argomenti[1] ?? ''}: exit status ${String(status)}\n${stderr}`);
  return JSON.parse(stdout);
}

/** Does something while a server is there. */
async function conServer(argomenti: readonly string[], azione: (base: string) => unknown): Promise<unknown> {
  const server: ChildProcess = spawn(process.execPath, ['--import', 'tsx', SERVER, ...argomenti], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [detto] = (await Promise.race([
      once(server.stdout!, 'data'),
      once(server, 'exit').then(() => {
        throw new Error('the server did not start');
      }),
    ])) as [Buffer];
    return azione(detto.toString().trim());
  } finally {
    server.kill();
  }
}
