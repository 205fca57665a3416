import { type Nodo, findFiglio, toDiscendenti, toTesto } from '../xml/nodo.js';
import { SPAZI } from '../xml/spazi.js';

/** A SOAP fault, of either version: ANPR has answered with both to requests of the first. */
export interface Fault {
  /** Which side of the gateway says so, as far as the fault does. */
  readonly lato: 'client' | 'server' | 'ignoto';
  readonly testo: string;
}

const SOAP12 = 'http://www.w3.org/2003/05/soap-envelope';

/** The fault of an envelope; `undefined` if it has none. */
export function readFault(documento: Nodo): Fault | undefined {
  return toFault11(documento) ?? toFault12(documento);
}

function toFault11(documento: Nodo): Fault | undefined {
  const fault = findFiglio(findFiglio(documento, 'Body', SPAZI.soap), 'Fault', SPAZI.soap);
  if (fault === undefined) return undefined;
  const [codice, testo] = ['faultcode', 'faultstring'].map((nome) => toDetto(findFiglio(fault, nome, '')));
  return toFault(codice, testo);
}

function toFault12(documento: Nodo): Fault | undefined {
  const fault = findFiglio(findFiglio(documento, 'Body', SOAP12), 'Fault', SOAP12);
  if (fault === undefined) return undefined;
  const [codice, testo] = ['Value', 'Text'].map((nome) =>
    toDetto([...toDiscendenti(fault)].find((nodo) => nodo.nome === nome && nodo.spazio === SOAP12)),
  );
  return toFault(codice, testo);
}

function toDetto(nodo: Nodo | undefined): string {
  return nodo === undefined ? '' : toTesto(nodo).trim();
}

/** What the text says of the side counts more than the code, which some front end may have put. */
function toFault(codice = '', testo = ''): Fault {
  const detto = /\(from (client|server)\)/i.exec(testo)?.[1]?.toLowerCase();
  if (detto === 'client' || detto === 'server') return { lato: detto, testo };
  if (/(?:Client|Sender)$/i.test(codice)) return { lato: 'client', testo };
  return { lato: /(?:Server|Receiver)$/i.test(codice) ? 'server' : 'ignoto', testo };
}
