import { constants } from 'node:os';

import { AnagrafeError } from '@anagrafe/core';

/** Somebody asked for an end, from the keyboard. */
export interface Interruzione {
  /** Throws AnagrafeError `interrotto` once it has been asked. */
  readonly prosegui: () => void;
  readonly arrivata: () => boolean;
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
  let arrivata = false;
  const ascolta = (): void => {
    if (arrivata) process.exit(STATO_INTERROTTO);
    arrivata = true;
  };
  process.on('SIGINT', ascolta);
  return {
    prosegui: () => {
      if (arrivata) throw new AnagrafeError('interrotto', 'Lettura interrotta da chi ha dato il comando.');
    },
    arrivata: () => arrivata,
    chiudi: () => process.off('SIGINT', ascolta),
  };
}
