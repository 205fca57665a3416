import { AnagrafeError } from '@anagrafe/core';

/** What the client cannot go on with. */
export type CodiceClient =
  | 'certificato-illeggibile'
  | 'chiave-illeggibile'
  | 'identita-incoerente'
  | 'firma-non-valida'
  | 'identificativo-ripetuto'
  | 'identificativo-sconosciuto'
  | 'registro-illeggibile'
  | 'richiesta-diversa'
  | 'richiesta-necessaria'
  | 'valore-non-scrivibile';

/** The client cannot go on. The message names no person, no key, no value. */
export class ErroreClient extends AnagrafeError<CodiceClient> {
  override readonly name = 'ErroreClient';
}
