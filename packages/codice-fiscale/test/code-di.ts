import { isAnagrafeError } from '../src/index.js';

/** The code of the AnagrafeError that `azione` throws; `undefined` if it throws none. */
export function codeDi(azione: () => unknown): string | undefined {
  try {
    azione();
  } catch (errore) {
    if (isAnagrafeError(errore)) return errore.code;
    throw errore;
  }
  return undefined;
}
