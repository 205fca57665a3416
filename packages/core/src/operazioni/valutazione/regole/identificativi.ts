import type { Generalita } from '../../../scheda/generalita.js';

/** The identifiers by which somebody is named, as they are compared: no blanks around them, a codice fiscale in capitals. */
export interface Identificativi {
  readonly id: string | undefined;
  readonly codice: string | undefined;
}

/** Reads the identifiers of somebody whom a request names. */
export function toIdentificativi(generalita: Generalita | undefined): Identificativi {
  return {
    id: generalita?.idSchedaSoggettoANPR?.trim(),
    codice: generalita?.codiceFiscale?.codFiscale?.trim().toUpperCase(),
  };
}
