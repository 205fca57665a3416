import { createHash } from 'node:crypto';

import type { Result } from '@anagrafe/core';
import {
  ErroreRichiesta,
  type Operazione,
  type Richiesta,
  type ViolazioneTracciato,
  writeRichiesta,
} from '@anagrafe/core/operazioni';

/** A request and its body, written once: what is remembered of it, signed and sent is the same. */
export interface Messaggio<O extends Operazione = Operazione> {
  readonly richiesta: Richiesta<O>;
  readonly corpo: string;
}

/** Writes the body of a request; if the official schema does not allow it, tells where it departs from it. */
export async function writeMessaggio<O extends Operazione>(
  richiesta: Richiesta<O>,
): Promise<Result<Messaggio<O>, readonly ViolazioneTracciato[]>> {
  try {
    const corpo = (await writeRichiesta(toQualunque(richiesta))).trimEnd();
    return { ok: true, value: { richiesta, corpo } };
  } catch (errore) {
    if (errore instanceof ErroreRichiesta) return { ok: false, error: errore.violazioni };
    throw errore;
  }
}

/** By what a body is known again: SHA-256. */
export function toImpronta({ corpo }: Pick<Messaggio, 'corpo'>): string {
  return createHash('sha256').update(corpo).digest('hex');
}

/** A request of some operation as one of any: the same, for whoever does not mind which. */
export function toQualunque<O extends Operazione>(richiesta: Richiesta<O>): Richiesta {
  return richiesta as unknown as Richiesta;
}
