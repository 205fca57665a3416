import { ErroreUso } from '../errore-uso.js';
import type { FileTrovato } from './apri-file.js';

const AIRE = /^\d{6}_SUBAIRE_/;

/** The AIRE file has a layout of its own, which is not public: it is set aside, and said so. */
export function senzaAire(file: readonly FileTrovato[]): readonly FileTrovato[] {
  const aire = file.filter(({ nome }) => AIRE.test(nome));
  for (const { nome } of aire) {
    process.stderr.write(`${nome}: file AIRE, di cui non è pubblico il tracciato: non verificato.\n`);
  }
  if (file.length > 0 && aire.length === file.length) throw new ErroreUso('non c’è nessun file APR da verificare.');
  return file.filter(({ nome }) => !AIRE.test(nome));
}
