import { computeCodiceFiscale, isAnagrafeError } from '@anagrafe/codice-fiscale';
import type { DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

/** Whom a request is about: the code that it names, or the one that follows from its data; `undefined` if none does. */
export function toCodiceChiesto(richiesta: {
  readonly codiceFiscale?: string | undefined;
  readonly dati?: DatiAnagrafici | undefined;
}): string | undefined {
  if (richiesta.codiceFiscale !== undefined) return richiesta.codiceFiscale.trim().toUpperCase();
  if (richiesta.dati === undefined) return undefined;
  try {
    return computeCodiceFiscale(richiesta.dati);
  } catch (causa) {
    if (isAnagrafeError(causa)) return undefined;
    throw causa;
  }
}
