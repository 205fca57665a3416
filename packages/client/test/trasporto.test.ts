import { createServer as createHttps } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTrasporto } from '../src/index.js';
import { type ServerDiProva, apriServer } from './anpr-di-prova/server.js';
import { type AutoritaDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

let autorita: AutoritaDiProva;
let server: ServerDiProva;
beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  const tls = autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
  server = await apriServer({ ...tls, gateway: { autorita: autorita.certificato, adesso: () => new Date() } });
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await server.chiudi();
  autorita.chiudi();
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

const byte = Buffer.from('<a/>');
const chiama = (indirizzo: string, opzioni: Parameters<typeof createTrasporto>[0] = {}, attesa = 5000) =>
  createTrasporto({ autorita: autorita.certificato, ...opzioni })({ indirizzo, byte, attesa });

describe('the way to ANPR', () => {
  it('brings back what it answers, whatever the status', async () => {
    const { stato, tipo, byte: tornati } = await chiama(server.base);
    expect([stato, tipo]).toEqual([500, 'text/xml; charset=utf-8']);
    expect(Buffer.from(tornati).toString()).toContain('Internal Error (from');
  });

  it('is not taken with an authority that nobody trusts', async () => {
    const altra = creaAutorita('CA Altra');
    await expect(chiama(server.base, { autorita: altra.certificato })).rejects.toMatchObject({
      code: 'tls-non-riuscito',
      guasto: { forseRegistrata: false },
    });
    altra.chiudi();
  });

  it('is not taken to a host of another name', async () => {
    const { port } = new URL(server.base);
    await expect(chiama(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'tls-non-riuscito' });
  });

  it('that leads nowhere has sent nothing', async () => {
    const chiuso = createServer().listen(0, '127.0.0.1');
    await new Promise((pronto) => chiuso.once('listening', pronto));
    const { port } = chiuso.address() as AddressInfo;
    await new Promise((fatto) => chiuso.close(fatto));
    await expect(chiama(`https://localhost:${String(port)}`)).rejects.toMatchObject({
      code: 'connessione-non-riuscita',
      guasto: { forseRegistrata: false },
    });
    await expect(chiama('https://nessuno.invalid')).rejects.toMatchObject({ code: 'connessione-non-riuscita' });
  });

  it.each([['cade-prima'], ['tace']] as const)(
    'where the message goes and nothing comes back (%s) leaves it uncertain',
    async (type) => {
      server.incidenti.push(type === 'tace' ? { type: 'muto' } : { type });
      await expect(chiama(server.base, {}, 300)).rejects.toMatchObject({
        code: 'tempo-scaduto',
        guasto: { forseRegistrata: true },
      });
    },
  );

  it('brings back no more than can be held', async () => {
    server.incidenti.push({ type: 'risponde', tipo: 'text/xml', corpo: Buffer.alloc(3_000_000, 32) });
    await expect(chiama(server.base, { massimo: 1_000_000 })).rejects.toMatchObject({ code: 'risposta-illeggibile' });
  });

  it('presents a certificate in TLS if it is given one, and to who asks for it', async () => {
    const visti: (string | undefined)[] = [];
    const { chiave: key, certificato: cert } = autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
    const tls = { key, cert, ca: autorita.certificato, requestCert: true, rejectUnauthorized: false };
    const severo = createHttps(tls, (_, risposta) => risposta.end('<a/>')).listen(0, '127.0.0.1');
    severo.on('secureConnection', (socket) => {
      const { subject } = socket.getPeerCertificate() as { readonly subject?: { readonly CN: string } };
      visti.push(subject?.CN);
    });
    await new Promise((pronto) => severo.once('listening', pronto));
    const indirizzo = `https://localhost:${String((severo.address() as AddressInfo).port)}`;
    await chiama(indirizzo, { certificato: autorita.emetti('058091-PC-0001') });
    await chiama(indirizzo);
    expect(visti).toEqual(['058091-PC-0001', undefined]);
    severo.closeAllConnections();
    severo.close();
  });

  it('sends the very bytes that were signed', async () => {
    const prima = server.chiamate.length;
    await chiama(server.base);
    expect(server.chiamate[prima]?.intestazioni['content-length']).toBe(String(byte.length));
  });
});
