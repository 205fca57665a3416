import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { setTimeout as aspetta } from 'node:timers/promises';

import type { Nodo } from '../../src/xml/nodo.js';
import { readNodo } from '../../src/xml/read-nodo.js';
import { Anpr, type Imprevisto } from './anpr.js';
import { type Gateway, lasciaPassare } from './gateway.js';
import { findFamiglia } from './percorsi.js';
import { FAULT, Rifiuto, pretendi, toFault } from './rifiuto.js';

/** What happens to a message instead of what should, or before. */
type Incidente =
  | { readonly type: 'cade-prima' }
  | { readonly type: 'cade-dopo' }
  | { readonly type: 'muto' }
  | { readonly type: 'stato'; readonly stato: number }
  | { readonly type: 'ritardo'; readonly ms: number }
  | { readonly type: 'fault'; readonly testo: string; readonly dopo?: boolean; readonly soap?: '1.2' }
  | ({ readonly type: 'ko' } & Imprevisto)
  | { readonly type: 'risponde'; readonly tipo: string; readonly corpo: Uint8Array };

/** A server that answers as ANPR does, over TLS. */
export interface ServerDiProva {
  readonly base: string;
  readonly anpr: Anpr;
  /** What was asked for, in order: path and headers. */
  readonly chiamate: { readonly percorso: string; readonly intestazioni: IncomingMessage['headers'] }[];
  /** Why messages were not let in, in order: what the fault does not tell. It stands in a header of the answer too. */
  readonly rifiuti: string[];
  /** What happens to the next messages, one each. */
  readonly incidenti: Incidente[];
  readonly chiudi: () => Promise<void>;
}

/** Its certificate for TLS, and how it judges. */
export interface Opzioni {
  readonly chiave: string;
  readonly certificato: string;
  readonly gateway: Gateway;
  readonly anpr?: Anpr;
}

/** Opens the server on a free port of this machine. */
export async function apriServer({ chiave, certificato, gateway, anpr = new Anpr() }: Opzioni): Promise<ServerDiProva> {
  const chiamate: ServerDiProva['chiamate'] = [];
  const incidenti: Incidente[] = [];
  const rifiuti: string[] = [];
  const server = createServer({ key: chiave, cert: certificato }, (richiesta, risposta) => {
    chiamate.push({ percorso: richiesta.url ?? '', intestazioni: richiesta.headers });
    risposta.setHeader('date', gateway.adesso().toUTCString());
    // It has no body, and asks for nothing.
    if (richiesta.method === 'HEAD') return void risposta.writeHead(500).end();
    void servi(richiesta, risposta, { gateway, anpr, rifiuti, incidente: incidenti.shift() });
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  const { port } = server.address() as AddressInfo;
  return {
    base: `https://localhost:${String(port)}`,
    anpr,
    chiamate,
    rifiuti,
    incidenti,
    chiudi: async () => {
      server.closeAllConnections();
      await new Promise((fatto) => server.close(fatto));
    },
  };
}

interface Servizio {
  readonly gateway: Gateway;
  readonly anpr: Anpr;
  readonly rifiuti: string[];
  readonly incidente: Incidente | undefined;
}

async function servi(richiesta: IncomingMessage, risposta: ServerResponse, servizio: Servizio): Promise<void> {
  const { gateway, anpr, rifiuti, incidente } = servizio;
  const pezzi: Buffer[] = [];
  for await (const pezzo of richiesta) pezzi.push(pezzo as Buffer);
  const byte = Buffer.concat(pezzi);
  if (incidente?.type === 'muto') return;
  if (incidente?.type === 'cade-prima') return void richiesta.socket.destroy();
  if (incidente?.type === 'ritardo') await aspetta(incidente.ms);
  if (incidente?.type === 'stato')
    return void risposta.writeHead(incidente.stato, { 'content-type': 'text/html' }).end('<p>');
  if (incidente?.type === 'fault' && incidente.dopo !== true) {
    fallisci(risposta, incidente);
    return;
  }
  if (incidente?.type === 'risponde')
    return void risposta.writeHead(200, { 'content-type': incidente.tipo }).end(incidente.corpo);
  try {
    const famiglia = pretendiChiamata(richiesta);
    const { idSede } = await lasciaPassare(leggi(byte), gateway);
    const imprevisto = incidente?.type === 'ko' ? { imprevisto: incidente } : {};
    const { stato, tipo, byte: suoi } = await anpr.esegui(byte, { idSede, famiglia, ...imprevisto });
    if (incidente?.type === 'cade-dopo') return void richiesta.socket.destroy();
    if (incidente?.type === 'fault') {
      fallisci(risposta, incidente);
      return;
    }
    risposta.writeHead(stato, { 'content-type': tipo }).end(suoi);
  } catch (errore) {
    const perche = errore instanceof Rifiuto ? errore.perche : String(errore);
    rifiuti.push(perche);
    risposta.setHeader('x-anpr-di-prova-perche', encodeURIComponent(perche));
    fallisci(risposta, { testo: errore instanceof Rifiuto ? errore.message : FAULT.server });
  }
}

/** A call as SOAP 1.1 wants it, of a service that there is; answers its family. */
function pretendiChiamata({ method, url = '', headers }: IncomingMessage): string {
  pretendi(method === 'POST', 'interno', 'non è un POST');
  pretendi(/^text\/xml\b/.test(headers['content-type'] ?? ''), 'interno', 'il tipo non è text/xml');
  const famiglia = findFamiglia(url);
  pretendi(famiglia !== undefined, 'interno', 'qui non risponde nessun servizio');
  return famiglia;
}

function leggi(byte: Uint8Array): Nodo {
  try {
    return readNodo(byte);
  } catch {
    throw new Rifiuto('interno', 'non è XML ben formato');
  }
}

function fallisci(risposta: ServerResponse, { testo, soap }: { readonly testo: string; readonly soap?: '1.2' }): void {
  const tipo = soap === '1.2' ? 'application/soap+xml; charset=utf-8' : 'text/xml; charset=utf-8';
  risposta.writeHead(500, { 'content-type': tipo }).end(toFault(testo, soap));
}
