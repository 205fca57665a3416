import { AnagrafeError } from '@anagrafe/core';

/** The command was asked for something that it cannot do as it was asked. Exit status 2. */
export class ErroreUso extends AnagrafeError<'uso'> {
  constructor(message: string) {
    super('uso', message);
  }
}
