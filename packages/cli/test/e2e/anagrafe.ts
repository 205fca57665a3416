import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';

const BIN = resolve(import.meta.dirname, '../../dist/bin.js');

/** What a run of the built command left behind. */
export interface Corsa {
  readonly stato: number | null;
  readonly uscita: string;
  readonly errori: string;
}

/** Runs `anagrafe` as a shell would, without colours. */
export function anagrafe(...argomenti: readonly string[]): Corsa {
  return corri('pipe', argomenti);
}

/** The same with the output sent to a file or a device: `anagrafe … > percorso`. */
export function anagrafeSu(percorso: string, ...argomenti: readonly string[]): Corsa {
  const file = openSync(percorso, 'w');
  try {
    return corri(file, argomenti);
  } finally {
    closeSync(file);
  }
}

/**
 * Starts `anagrafe`, sends it a signal as soon as something is seen, and waits for its end. The condition is asked again
 * and again; a run that ends before it is met is answered as it ended, without a signal.
 */
export async function anagrafeInterrotto(
  segnale: NodeJS.Signals,
  quando: (figlio: ChildProcess) => boolean,
  ...argomenti: readonly string[]
): Promise<{ readonly stato: number | null; readonly inviato: boolean }> {
  const figlio = spawn(process.execPath, [BIN, ...argomenti], { stdio: 'ignore' });
  const fine = once(figlio, 'exit') as Promise<[number | null]>;
  let inviato = false;
  const guarda = setInterval(() => {
    if (inviato || !quando(figlio)) return;
    inviato = figlio.kill(segnale);
  }, 5);
  const [stato] = await fine;
  clearInterval(guarda);
  return { stato, inviato };
}

/** The same without what root may do beyond others, so that a permission that is missing is missing. */
export function anagrafeSenzaPrivilegi(...argomenti: readonly string[]): Corsa {
  return corri(
    'pipe',
    argomenti,
    process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [],
  );
}

/** Runs `anagrafe` while this process goes on, as the server that it calls has to. */
export async function anagrafeIntanto(env: NodeJS.ProcessEnv, ...argomenti: readonly string[]): Promise<Corsa> {
  const figlio = spawn(process.execPath, [BIN, ...argomenti], { env: { ...process.env, NO_COLOR: '1', ...env } });
  const corsa = { uscita: '', errori: '' };
  figlio.stdout.on('data', (pezzo) => (corsa.uscita += String(pezzo)));
  figlio.stderr.on('data', (pezzo) => (corsa.errori += String(pezzo)));
  const [stato] = (await once(figlio, 'close')) as [number | null];
  return { stato, ...corsa };
}

function corri(uscita: 'pipe' | number, argomenti: readonly string[], davanti: readonly string[] = []): Corsa {
  const [comando = '', ...altri] = [...davanti, process.execPath, BIN, ...argomenti];
  const esito = spawnSync(comando, altri, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', uscita, 'pipe'],
  });
  return { stato: esito.status, uscita: esito.stdout, errori: esito.stderr };
}
