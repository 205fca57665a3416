import { AnagrafeError } from '@anagrafe/core';

/** Why what came back is no answer. */
export type CodiceRisposta = 'parti-non-valide' | 'allegato-mancante' | 'risposta-inattesa';

/** What came back is no answer of ANPR to the operation; nothing of it is in the error. */
export class ErroreRisposta extends AnagrafeError<CodiceRisposta> {
  override readonly name = 'ErroreRisposta';
}
