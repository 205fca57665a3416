import { AnagrafeError } from '@anagrafe/core';

const CAUSE: Readonly<Record<string, string>> = {
  ENOENT: 'il file non esiste',
  EACCES: 'manca il permesso di leggerlo o di scriverlo',
  EPERM: 'manca il permesso di leggerlo o di scriverlo',
  EISDIR: 'è una cartella',
  ENOTDIR: 'un pezzo del percorso non è una cartella',
  ENOSPC: 'il disco è pieno',
  EROFS: 'il disco è in sola lettura',
  EMFILE: 'ci sono troppi file aperti',
};

/** An error of the file system, in Italian, by its code. */
export function toErroreFile(percorso: string, errore: unknown): AnagrafeError<'file-illeggibile'> {
  const codice = toCodice(errore);
  const causa = CAUSE[codice] ?? `errore del sistema ${codice}`;
  return new AnagrafeError('file-illeggibile', `${percorso}: ${causa}.`, { retryable: codice === 'EMFILE' });
}

/** The code of an error of Node: `ENOENT`, `Z_DATA_ERROR`. */
export function toCodice(errore: unknown): string {
  return typeof errore === 'object' && errore !== null && 'code' in errore ? String(errore.code) : 'sconosciuto';
}
