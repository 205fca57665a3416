import type { ElementoXml } from '@anagrafe/core/xsd';

import { type Nodo, findAttributo, toTesto } from '../xml/nodo.js';
import { ErroreRisposta } from './errore-risposta.js';
import { toId } from './read-multipart.js';

/** A binary datum of an answer: a certificate in PDF, a file of an extraction. */
export interface Allegato {
  /** The element that holds it: `certificatoPdf`. */
  readonly elemento: string;
  readonly byte: Uint8Array;
}

const XOP = 'http://www.w3.org/2004/08/xop/include';

/**
 * The elements of an answer, with each part that an `xop:Include` refers to in its place: base64, as the schema has it. The
 * bytes go to the attachments as they came.
 *
 * @throws ErroreRisposta `allegato-mancante` if an answer refers to a part that has not come.
 */
export function toElemento(nodo: Nodo, parti: ReadonlyMap<string, Uint8Array>, allegati: Allegato[]): ElementoXml {
  const figli = nodo.figli.filter((figlio): figlio is Nodo => typeof figlio !== 'string');
  const comune = {
    nome: nodo.nome,
    spazio: nodo.spazio,
    riga: nodo.riga,
    attributi: nodo.attributi.map(({ nome, spazio, valore }) => ({ nome, spazio, valore })),
  };
  const incluso = figli.find(({ nome, spazio }) => nome === 'Include' && spazio === XOP);
  if (incluso === undefined)
    return { ...comune, testo: toTesto(nodo), figli: figli.map((figlio) => toElemento(figlio, parti, allegati)) };
  const byte = findParte(incluso, parti);
  allegati.push({ elemento: nodo.nome, byte });
  return { ...comune, testo: Buffer.from(byte).toString('base64'), figli: [] };
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
