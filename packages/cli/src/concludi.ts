import { isAnagrafeError } from '@anagrafe/core';

import { STATO } from './stato-uscita.js';

/** Says on the terminal what stopped a command, and answers the exit status. An error that is not ours is a bug: it shows its stack. */
export function concludi(errore: unknown): number {
  const testo = isAnagrafeError(errore)
    ? errore.message
    : errore instanceof Error
      ? (errore.stack ?? errore.message)
      : String(errore);
  process.stderr.write(`anagrafe: ${testo}\n`);
  return STATO.nonRiuscito;
}
