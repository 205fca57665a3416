import { AnagrafeError } from '@anagrafe/core';

/** The command was asked for something that it cannot do as it was asked. Exit status 2. */
export class ErroreUso extends AnagrafeError<'uso'> {
  constructor(message: string) {
    super('uso', message);
  }
}

/** What the commands leave to the shell. */
export const STATO = { bene: 0, trovato: 1, nonRiuscito: 2, interrotto: 130 } as const;
