import { spawnSync } from 'node:child_process';
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

function corri(uscita: 'pipe' | number, argomenti: readonly string[]): Corsa {
  const esito = spawnSync(process.execPath, [BIN, ...argomenti], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', uscita, 'pipe'],
  });
  return { stato: esito.status, uscita: esito.stdout, errori: esito.stderr };
}
