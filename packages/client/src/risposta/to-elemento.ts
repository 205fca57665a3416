import type { ElementoXml } from '@anagrafe/core/xsd';

import { type Nodo, findAttributo, findFiglio } from '../xml/nodo.js';
import { ErroreRisposta } from './errore-risposta.js';
import { toId } from './read-multipart.js';

/** A binary datum of an answer: a certificate in PDF, a file of an extraction. */
export interface Allegato {
  /** The element that holds it: `certificatoPdf`. */
  readonly elemento: string;
  readonly byte: Uint8Array;
}

const SENZA_FIGLI: readonly ElementoXml[] = [];
const XOP = 'http://www.w3.org/2004/08/xop/include';

/**
 * The elements of an answer, with each part that an `xop:Include` refers to in its place: base64, as the schema has it. The
 * bytes go to the attachments as they came.
 *
 * @throws ErroreRisposta `allegato-mancante` if an answer refers to a part that has not come.
 */
export function toElemento(nodo: Nodo, parti: ReadonlyMap<string, Uint8Array>, allegati: Allegato[]): ElementoXml {
  const { nome, spazio, riga, attributi } = nodo;
  const [primo = ''] = nodo.figli;
  if (nodo.figli.length <= 1 && typeof primo === 'string')
    return { nome, spazio, riga, attributi, testo: primo, figli: SENZA_FIGLI };
  const incluso = findFiglio(nodo, 'Include', XOP);
  if (incluso !== undefined) {
    const byte = findParte(incluso, parti);
    allegati.push({ elemento: nome, byte });
    return { nome, spazio, riga, attributi, testo: Buffer.from(byte).toString('base64'), figli: SENZA_FIGLI };
  }
  let testo = '';
  const figli: ElementoXml[] = [];
  for (const figlio of nodo.figli) {
    if (typeof figlio === 'string') testo += figlio;
    else figli.push(toElemento(figlio, parti, allegati));
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
