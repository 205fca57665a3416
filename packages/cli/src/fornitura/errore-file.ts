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
  return new AnagrafeError('file-illeggibile', `${percorso}: ${toCausa(errore)}.`, {
    retryable: toCodice(errore) === 'EMFILE',
  });
}

/** The same for a file that is written: if it is not found, it is its folder that is missing. */
export function toErroreScrittura(percorso: string, errore: unknown): AnagrafeError<'file-non-scritto'> {
  const causa = toCodice(errore) === 'ENOENT' ? 'la sua cartella non esiste' : toCausa(errore);
  return new AnagrafeError('file-non-scritto', `${percorso}: ${causa}.`);
}

/** Does something that writes under a path: an error of the system becomes one in Italian, others stay as they are. */
export async function conCausa<T>(percorso: string, azione: () => Promise<T>): Promise<T> {
  try {
    return await azione();
  } catch (errore) {
    throw errore instanceof Error && 'syscall' in errore ? toErroreScrittura(percorso, errore) : errore;
  }
}

function toCausa(errore: unknown): string {
  const codice = toCodice(errore);
  return CAUSE[codice] ?? `errore del sistema ${codice}`;
}

/** The code of an error of Node: `ENOENT`, `Z_DATA_ERROR`. */
export function toCodice(errore: unknown): string {
  return typeof errore === 'object' && errore !== null && 'code' in errore ? String(errore.code) : 'sconosciuto';
}
