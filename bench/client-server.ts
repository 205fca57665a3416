/**
 * `node client-server.ts CARTELLA [controlla]`: a TLS server of its own process, that says its address and answers until it is
 * closed. With `controlla` it is the server of the tests, which verifies all that ANPR does; without, it answers at once, so
 * that the time and the memory that are measured are the client's.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { Anpr } from '../packages/client/test/anpr-di-prova/anpr.js';
import { toRispostaDiMolti } from '../packages/client/test/anpr-di-prova/risposta-di-molti.js';
import { apriServer } from '../packages/client/test/anpr-di-prova/server.js';
import { toAdesso } from './client-identita.js';
import { toEco } from './client-eco.js';

const [, , cartella = '', come] = process.argv;
const leggi = (nome: string): string => readFileSync(join(cartella, nome), 'utf8');
const tls = { chiave: leggi('tls.key'), certificato: leggi('tls.pem') };

async function apriSolerte(): Promise<string> {
  const server = createServer({ key: tls.chiave, cert: tls.certificato }, (richiesta, risposta) => {
    const pezzi: Buffer[] = [];
    richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    richiesta.on('end', () => {
      risposta.setHeader('content-type', 'text/xml; charset=utf-8');
      risposta.setHeader('date', toAdesso().toUTCString());
      risposta.end(toRispostaDiMolti(1, toEco(Buffer.concat(pezzi))));
    });
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  return `https://localhost:${String((server.address() as AddressInfo).port)}`;
}

async function apriSevero(): Promise<string> {
  const gateway = { autorita: leggi('ca.pem'), adesso: toAdesso };
  return (await apriServer({ ...tls, gateway, anpr: new Anpr() })).base;
}

process.stdout.write(`${await (come === 'controlla' ? apriSevero() : apriSolerte())}\n`);
