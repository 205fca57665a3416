import { existsSync } from 'node:fs';

import type * as Pkcs11js from 'pkcs11js';

import type { Cryptoki } from './cryptoki.js';
import { ErroreConCodice } from './errore-ckr.js';

/**
 * Loads a driver with `pkcs11js`, which is not there unless somebody installed it.
 *
 * What the loader of the system says is not told on: it differs by system and quotes paths. Whether the file is there, and whom it is
 * for, is known before.
 */
export async function openPkcs11js(percorso: string): Promise<Cryptoki> {
  const { PKCS11 } = await importaPkcs11js();
  if (!existsSync(percorso)) throw new ErroreConCodice({ codice: 'MODULO_ASSENTE' });
  const modulo = new PKCS11();
  try {
    modulo.load(percorso);
  } catch {
    throw new ErroreConCodice({ codice: 'NON_PKCS11' });
  }
  return modulo;
}

async function importaPkcs11js(): Promise<typeof Pkcs11js> {
  try {
    const { default: pkcs11js } = await import('pkcs11js');
    return pkcs11js;
  } catch {
    throw new ErroreConCodice({ codice: 'PKCS11JS_ASSENTE' });
  }
}
