import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureVersion, TLSSocket } from 'node:tls';

import type { AutoritaOperatori } from './operatore-di-prova.js';

/** A server that answers whom it knows by their certificate alone. */
export interface ServerConCertificato {
  readonly base: string;
  /** How many handshakes came, good or not. */
  readonly strette: () => number;
  readonly chiudi: () => Promise<void>;
}

/**
 * Opens it on this machine, for one version of TLS. It answers with the version, and the common name of whoever asks.
 *
 * @param fidati - The certificates of authorities, in PEM, whose holders may come.
 */
export async function apriServerConCertificato(
  { creaServer }: AutoritaOperatori,
  fidati: readonly string[],
  versione: SecureVersion,
): Promise<ServerConCertificato> {
  const { chiave, certificato } = creaServer('localhost');
  const strette = new Map<Duplex, TLSSocket>();
  let arrivate = 0;
  const server = createServer(
    {
      key: chiave.export({ type: 'pkcs8', format: 'pem' }),
      cert: certificato.toString(),
      ca: [...fidati],
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: versione,
      maxVersion: versione,
    },
    ({ socket }, risposta) => {
      const chi = strette.get(socket);
      risposta.end(`${String(chi?.getProtocol())} ${String(chi?.getPeerCertificate().subject.CN)}`);
    },
  );
  server.on('connection', () => arrivate++);
  server.on('secureConnection', (socket) => strette.set(socket, socket));
  server.listen(0);
  await once(server, 'listening');
  return {
    base: `https://localhost:${(server.address() as AddressInfo).port}`,
    strette: () => arrivate,
    chiudi: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
