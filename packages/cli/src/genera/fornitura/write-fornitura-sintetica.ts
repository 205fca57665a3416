import { createGzip } from 'node:zlib';

import { LIMITE_COMPRESSO } from '@anagrafe/subentro';

import { attraverso } from '../../fornitura/attraverso.js';
import { createCartellaNuova } from '../../fornitura/cartella-nuova.js';
import type { FornituraSintetica } from './create-fornitura-sintetica.js';
import { type Manifesto, NOMI_INVIO, conEccedenti } from './manifesto.js';

/** Under this name beside the files. */
export const NOME_MANIFESTO = 'manifesto.json';

/**
 * Writes the files of a synthetic fornitura, compressed, its manifest, and the plan and the list that some defects ask
 * for, into a folder that it makes if need be: all of them, or none.
 *
 * The XML is always the same for the same options. Its compressed form says neither when nor under which name it was
 * made, but may differ between versions of zlib.
 *
 * @returns The manifest as written: if a file came out too big for ANPR, that (EN002) is among its defects.
 * @throws ErroreUso if the folder holds files of another fornitura, which would be taken for this one's. AnagrafeError
 * `file-non-scritto`, with the cause in Italian, if the disk does not let it.
 */
export async function writeFornituraSintetica(
  { file, invio, manifesto }: FornituraSintetica,
  cartella: string,
  { limiteCompresso = LIMITE_COMPRESSO }: { readonly limiteCompresso?: number } = {},
): Promise<Manifesto> {
  const nuova = await createCartellaNuova(cartella, new Set(file.map(({ nome }) => nome)));
  try {
    for (const { nome, byte } of file) {
      await nuova.scrivi(nome, attraverso(byte(), createGzip()));
    }
    if (invio !== undefined) {
      await nuova.scrivi(NOMI_INVIO.piano, [Buffer.from(invio.piano)]);
      await nuova.scrivi(NOMI_INVIO.ricevuti, [Buffer.from(invio.ricevuti)]);
    }
    const eccedenti = file.map(({ nome }) => nome).filter((nome) => nuova.lunghezza(nome) > limiteCompresso);
    const finale = conEccedenti(manifesto, eccedenti);
    await nuova.scrivi(NOME_MANIFESTO, [Buffer.from(`${JSON.stringify(finale, null, 2)}\n`)]);
    await nuova.concludi();
    return finale;
  } catch (errore) {
    await nuova.abbandona();
    throw errore;
  }
}
