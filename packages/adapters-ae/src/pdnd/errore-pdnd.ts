import { AnagrafeError } from '@anagrafe/core';

/** What no request can be made with. */
export type CodiceErrorePdnd = 'chiave-illeggibile' | 'finalita-mancante';

/** The services cannot be used as they were set up. The message names no person and no key. */
export class ErrorePdnd extends AnagrafeError<CodiceErrorePdnd> {
  override readonly name = 'ErrorePdnd';
}
