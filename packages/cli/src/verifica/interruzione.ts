import { constants } from 'node:os';
import { setTimeout as aspetta } from 'node:timers/promises';

import { AnagrafeError } from '@anagrafe/core';

/** Somebody asked for an end, from the keyboard. */
export interface Interruzione {
  /** Throws AnagrafeError `interrotto` once it has been asked. */
  readonly prosegui: () => void;
  readonly arrivata: () => boolean;
  /** Waits so many milliseconds, or until it is asked: then it throws the same. */
  readonly attendi: (ms: number) => Promise<void>;
  /** Listens no more. */
  readonly chiudi: () => void;
}

/** What the shell is told of an interrupted command. */
export const STATO_INTERROTTO: number = 128 + constants.signals.SIGINT;

/**
 * Listens for SIGINT. The first ends the reading where it is, so that what was found until then can be written; the second
 * ends the program.
 */
export function ascoltaInterruzione(): Interruzione {
  const chiesta = new AbortController();
  const { signal } = chiesta;
  const ascolta = (): void => {
    if (signal.aborted) process.exit(STATO_INTERROTTO);
    chiesta.abort();
  };
  const prosegui = (): void => {
    if (signal.aborted) throw new AnagrafeError('interrotto', 'Lettura interrotta da chi ha dato il comando.');
  };
  process.on('SIGINT', ascolta);
  return {
    prosegui,
    arrivata: () => signal.aborted,
    attendi: async (ms) => {
      await aspetta(ms, undefined, { signal }).catch(prosegui);
    },
    chiudi: () => process.off('SIGINT', ascolta),
  };
}
