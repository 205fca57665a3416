import { ErroreRisposta } from '../risposta/errore-risposta.js';
import { readMultipart } from '../risposta/read-multipart.js';
import { ErroreXml } from '../xml/errore-xml.js';
import { type Nodo, toTesto } from '../xml/nodo.js';
import { readNodo } from '../xml/read-nodo.js';
import { isDelProtocollo, isTenuto } from './tenuti.js';

/** Beyond it a message holds attachments, or so many people that nobody would read it. */
const MASSIMO = 1_000_000;

/**
 * What a message is made of, without what it says: its elements, one a line, with `[16]` for a value of sixteen characters. Only
 * the identifiers of operations, codes and times that the heading and the messages of ANPR have are kept as they are.
 *
 * @param tipo - `Content-Type`.
 * @param byte - The message. Of what is no XML, or too long, nothing is told.
 */
export function toStruttura(tipo: string, byte: Uint8Array): string {
  if (byte.length > MASSIMO) return `non riportata: oltre ${MASSIMO} byte\n`;
  try {
    const insieme = readMultipart(tipo, byte);
    if (insieme === undefined) return toRighe(readNodo(byte), '', '');
    const parti = [...insieme.parti.values()].filter((parte) => parte !== insieme.radice);
    return toRighe(readNodo(insieme.radice), '', '') + parti.map((parte) => `parte di ${parte.length} byte\n`).join('');
  } catch (errore) {
    if (errore instanceof ErroreXml || errore instanceof ErroreRisposta) return `non si legge: ${errore.code}\n`;
    throw errore;
  }
}

function toRighe(nodo: Nodo, padre: string, rientro: string): string {
  const nome = nodo.prefisso === '' ? nodo.nome : `${nodo.prefisso}:${nodo.nome}`;
  const apre = `${rientro}<${nome}${nodo.attributi.map(toAttributo).join('')}`;
  const figli = nodo.figli.filter((figlio): figlio is Nodo => typeof figlio !== 'string');
  const testo = toTesto(nodo);
  if (figli.length === 0) {
    const detto = isTenuto(padre, nodo.nome, testo) ? testo : toSegno(testo);
    return testo === '' ? `${apre}/>\n` : `${apre}>${detto}</${nome}>\n`;
  }
  const misto = testo.trim() === '' ? '' : `${rientro}  ${toSegno(testo)}\n`;
  return `${apre}>\n${misto}${figli.map((figlio) => toRighe(figlio, nodo.nome, `${rientro}  `)).join('')}${rientro}</${nome}>\n`;
}

function toAttributo({ prefisso, nome, valore }: Nodo['attributi'][number]): string {
  return ` ${prefisso === '' ? nome : `${prefisso}:${nome}`}="${isDelProtocollo(valore) ? valore : toSegno(valore)}"`;
}

/** What stands for a value. */
function toSegno(valore: string): string {
  return `[${valore.length}]`;
}
