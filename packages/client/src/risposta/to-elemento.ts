import type { ElementoXml } from '@anagrafe/core/xsd';

import { type Nodo, findAttributo, findFiglio } from '../xml/nodo.js';
import type { Incluso } from './allegati.js';
import { ErroreRisposta } from './errore-risposta.js';
import { toId } from './read-multipart.js';

const SENZA_FIGLI: readonly ElementoXml[] = [];
const XOP = 'http://www.w3.org/2004/08/xop/include';

/**
 * The elements of an answer, with each part that an `xop:Include` refers to in its place: base64, as the schema has it. Which
 * those are goes to `inclusi`, with the bytes as they came.
 *
 * @throws ErroreRisposta `allegato-mancante` if an answer refers to a part that has not come.
 */
export function toElemento(nodo: Nodo, parti: ReadonlyMap<string, Uint8Array>, inclusi: Incluso[]): ElementoXml {
  const { nome, spazio, riga, attributi } = nodo;
  const [primo = ''] = nodo.figli;
  if (nodo.figli.length <= 1 && typeof primo === 'string')
    return { nome, spazio, riga, attributi, testo: primo, figli: SENZA_FIGLI };
  const incluso = findFiglio(nodo, 'Include', XOP);
  if (incluso !== undefined) {
    const byte = findParte(incluso, parti);
    const testo = Buffer.from(byte).toString('base64');
    const elemento = { nome, spazio, riga, attributi, testo, figli: SENZA_FIGLI };
    inclusi.push({ elemento, byte });
    return elemento;
  }
  let testo = '';
  const figli: ElementoXml[] = [];
  for (const figlio of nodo.figli) {
    if (typeof figlio === 'string') testo += figlio;
    else figli.push(toElemento(figlio, parti, inclusi));
  }
  return { nome, spazio, riga, attributi, testo, figli };
}

function findParte(incluso: Nodo, parti: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const indirizzo = findAttributo(incluso, 'href') ?? '';
  const byte = parti.get(toId(decodifica(indirizzo.replace(/^cid:/i, ''))) ?? '');
  if (byte === undefined)
    throw new ErroreRisposta('allegato-mancante', 'La risposta rimanda a un allegato che non è arrivato.');
  return byte;
}

function decodifica(indirizzo: string): string {
  try {
    return decodeURIComponent(indirizzo);
  } catch {
    return indirizzo;
  }
}
