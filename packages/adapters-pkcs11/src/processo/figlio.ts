import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program of the child process, beside this one once both are built. */
const PROGRAMMA = fileURLToPath(new URL('figlio.js', import.meta.url));

/**
 * Starts the process of a driver. It has no terminal: what drivers print may be anybody's data. Nor the options that this one was
 * started with. Its environment is this one's, where drivers look for their settings.
 */
export function avviaFiglio(): ChildProcess {
  return fork(PROGRAMMA, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
