import { AnagrafeError } from '../../anagrafe-error.js';
import type { ViolazioneTracciato } from './violazione-tracciato.js';

/**
 * A request that the official schema does not allow, so that it was not written. Neither the message nor the violations
 * carry a value: they say where, and what is allowed there.
 */
export class ErroreRichiesta extends AnagrafeError<'richiesta-non-valida'> {
  /** All that is wrong, in the order of the official schema; one at least. */
  readonly violazioni: readonly ViolazioneTracciato[];

  constructor(operazione: string, violazioni: readonly ViolazioneTracciato[]) {
    const [{ campo, motivo } = { campo: '', motivo: '' }] = violazioni;
    const dove = campo === '' ? '' : `, ${campo}`;
    const altre = violazioni.length === 1 ? '' : ` (e altro: ${violazioni.length} punti in tutto)`;
    super('richiesta-non-valida', `Richiesta ${operazione}${dove}: ${motivo}${altre}.`);
    this.violazioni = violazioni;
  }
}
