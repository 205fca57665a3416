import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Anpr, Rifiuto, toFault } from './anpr.js';
import { type Gateway, lasciaPassare } from './gateway.js';

/** What happens to a message instead of what should. */
type Incidente =
  | { readonly type: 'cade-prima' }
  | { readonly type: 'cade-dopo' }
  | { readonly type: 'muto' }
  | { readonly type: 'stato'; readonly stato: number }
  | { readonly type: 'fault'; readonly testo: string; readonly dopo?: boolean }
  | { readonly type: 'risponde'; readonly tipo: string; readonly corpo: Uint8Array };

/** A server that answers as ANPR does, over TLS. */
export interface ServerDiProva {
  readonly base: string;
  readonly anpr: Anpr;
  /** What was asked for, in order: path and headers. */
  readonly chiamate: { readonly percorso: string; readonly intestazioni: IncomingMessage['headers'] }[];
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
  const server = createServer({ key: chiave, cert: certificato }, (richiesta, risposta) => {
    chiamate.push({ percorso: richiesta.url ?? '', intestazioni: richiesta.headers });
    risposta.setHeader('date', gateway.adesso().toUTCString());
    // It has no body, and asks for nothing.
    if (richiesta.method === 'HEAD') return void risposta.writeHead(500).end();
    void servi(richiesta, risposta, { gateway, anpr, incidente: incidenti.shift() });
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  const { port } = server.address() as AddressInfo;
  return {
    base: `https://localhost:${String(port)}`,
    anpr,
    chiamate,
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
  readonly incidente: Incidente | undefined;
}

async function servi(richiesta: IncomingMessage, risposta: ServerResponse, servizio: Servizio): Promise<void> {
  const { gateway, anpr, incidente } = servizio;
  const pezzi: Buffer[] = [];
  for await (const pezzo of richiesta) pezzi.push(pezzo as Buffer);
  const byte = Buffer.concat(pezzi);
  if (incidente?.type === 'muto') return;
  if (incidente?.type === 'cade-prima') return void richiesta.socket.destroy();
  if (incidente?.type === 'stato')
    return void risposta.writeHead(incidente.stato, { 'content-type': 'text/html' }).end('<p>');
  if (incidente?.type === 'fault' && incidente.dopo !== true) {
    fallisci(risposta, incidente.testo);
    return;
  }
  if (incidente?.type === 'risponde')
    return void risposta.writeHead(200, { 'content-type': incidente.tipo }).end(incidente.corpo);
  try {
    await lasciaPassare(byte, gateway);
    const { stato, tipo, byte: suoi } = await anpr.esegui(byte);
    if (incidente?.type === 'cade-dopo') return void richiesta.socket.destroy();
    if (incidente?.type === 'fault') {
      fallisci(risposta, incidente.testo);
      return;
    }
    risposta.writeHead(stato, { 'content-type': tipo }).end(suoi);
  } catch (errore) {
    fallisci(risposta, errore instanceof Rifiuto ? errore.message : 'Internal Error (from server)');
  }
}

function fallisci(risposta: ServerResponse, testo: string): void {
  risposta.writeHead(500, { 'content-type': 'text/xml; charset=utf-8' }).end(toFault(testo));
}
