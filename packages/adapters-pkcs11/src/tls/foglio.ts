import { closeSync, existsSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory of the system, where there is: what is written there never comes to a disk. */
const MEMORIA = '/dev/shm';

/** A secret written where only whoever has the open file can read it: the file has no name. */
export interface Foglio {
  /** The descriptor, to be given to a child process. */
  readonly fd: number;
  /** Where this process reads it; another one reads it as its own descriptor. */
  readonly percorso: string;
  /** Empties it, also for those who have it open. */
  readonly distruggi: () => void;
}

/** Writes a secret into a file that has lost its name before anything was in it: nothing can be left behind, not even by a power cut. */
export function scriviFoglio(segreto: string): Foglio {
  const cartella = mkdtempSync(join(existsSync(MEMORIA) ? MEMORIA : tmpdir(), 'anagrafe-'));
  const fd = openSync(join(cartella, 'f'), 'wx+', 0o600);
  rmSync(cartella, { recursive: true });
  writeSync(fd, segreto);
  return {
    fd,
    percorso: `/proc/self/fd/${fd}`,
    distruggi: () => {
      ftruncateSync(fd);
      closeSync(fd);
    },
  };
}
