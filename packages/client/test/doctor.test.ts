import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { join } from 'node:path';

import { openTabelle } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { Agent } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { toEsameScarto, toScarto } from '../src/diagnosi/orologio.js';
import {
  type Accertamento,
  type OpzioniCollegamento,
  createClient,
  createTrasporto,
  verifyCollegamento,
} from '../src/index.js';
import { type ServerDiProva, apriServer } from './anpr-di-prova/server.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';
import { apriSordo } from './porta-sorda.js';

const tabelle = await openTabelle();
const OPERATORE = 'PRVDAA80A41H501A';
const NOMI = ['dns', 'tcp', 'tls', 'orologio', 'certificato-comune', 'certificato-postazione', 'identita', 'chiamata'];

let autorita: AutoritaDiProva;
let co: CertificatoDiProva;
let pc: CertificatoDiProva;
let tls: CertificatoDiProva;
let server: ServerDiProva;
const revocati = new Set<string>();
const adesso = () => new Date(Date.now() + 120_000);

const apri = async (certificato: CertificatoDiProva): Promise<ServerDiProva> =>
  apriServer({
    chiave: certificato.chiave,
    certificato: certificato.certificato,
    gateway: { autorita: autorita.certificato, adesso, revocati, operatori: new Set([OPERATORE]) },
  });

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  co = autorita.emetti('058091-CO-9999');
  pc = autorita.emetti('058091-PC-0001');
  tls = autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
  server = await apri(tls);
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await server.chiudi();
  autorita.chiudi();
});
beforeEach((ctx) => {
  revocati.clear();
  if (motivo !== undefined) ctx.skip(motivo);
});

const guarda = async (cambi: Partial<OpzioniCollegamento> = {}): Promise<readonly Accertamento[]> =>
  verifyCollegamento({
    ambiente: 'test',
    tabelle,
    identita: { comune: co, postazione: pc, operatore: OPERATORE },
    trasporto: createTrasporto({ autorita: autorita.certificato }),
    indirizzi: { base: server.base },
    orologio: adesso,
    ...cambi,
  });

/** How each step ended, by its initial: bene, attenzione, guasto, saltato. */
const toSigla = (accertamenti: readonly Accertamento[]): string => {
  expect(accertamenti.map(({ nome }) => nome)).toEqual(NOMI);
  for (const { esito, detto, rimedio } of accertamenti) {
    expect(detto).toMatch(/^.*\.$/);
    expect(rimedio !== undefined).toBe(esito === 'guasto' || esito === 'attenzione');
    expect(`${detto}${rimedio ?? ''}`).not.toMatch(/undefined|PRVDAA|PRIVATE|\(\)/);
  }
  return accertamenti.map(({ esito }) => esito.charAt(0)).join('');
};
const trova = (accertamenti: readonly Accertamento[], nome: Accertamento['nome']): Accertamento =>
  accertamenti.find((uno) => uno.nome === nome)!;

describe('the way to ANPR', () => {
  it('is good from the name to the call', async () => {
    const trovati = await guarda();
    expect(toSigla(trovati)).toBe('bbbbbbbb');
    expect(trova(trovati, 'dns').detto).toContain('127.0.0.1');
    expect(trova(trovati, 'tls').detto).toMatch(
      /^TLSv1\.3 con TLS_\w+\. Il certificato di «localhost», emesso da «CA Postazioni Svil», vale fino al \d{4}-\d\d-\d\d\.$/,
    );
    expect(trova(trovati, 'identita').detto).toContain('058091-PC-0001');
  });

  it('is looked at by a client as by itself', async () => {
    const opzioni = {
      ambiente: 'test',
      identita: { comune: co, operatore: OPERATORE },
      tabelle,
      indirizzi: { base: server.base },
      orologio: adesso,
    } as const;
    const client = await createClient({ ...opzioni, trasporto: createTrasporto({ autorita: autorita.certificato }) });
    expect(toSigla(await client.doctor())).toBe('bbbbbsbb');
    const prima = server.anpr.quante('7003');
    expect(toSigla(await client.doctor({ chiamata: false }))).toBe('bbbbbsbs');
    expect(server.anpr.quante('7003')).toBe(prima);
    const dispatcher = new Agent({ connect: { ca: autorita.certificato } });
    const perAltri = await createClient({ ...opzioni, trasporto: createTrasporto({ dispatcher }) });
    expect(toSigla(await perAltri.doctor())).toBe('ssssbsbb');
    await dispatcher.close();
  });

  it('is the network alone without certificates', async () => {
    const { identita: _, ...senza } = { identita: undefined, ambiente: 'test' as const, tabelle };
    const trovati = await verifyCollegamento({
      ...senza,
      trasporto: createTrasporto({ autorita: autorita.certificato }),
      indirizzi: { base: server.base },
      orologio: adesso,
    });
    expect(toSigla(trovati)).toBe('bbbbssss');
  });

  it('stops at a name that nobody knows, and at what is no address', async () => {
    expect(toSigla(await guarda({ indirizzi: { base: 'https://nessuno.invalid' } }))).toBe('gsssbbbs');
    expect(toSigla(await guarda({ indirizzi: { base: 'ws.anpr.interno.it' } }))).toBe('gsssbbbs');
    expect(toSigla(await guarda({ indirizzi: { base: server.base.replace('https', 'http') } }))).toBe('gsssbbbs');
  });

  it('stops at a closed port', async () => {
    const chiuso = createServer().listen(0, '127.0.0.1');
    await new Promise((pronto) => chiuso.once('listening', pronto));
    const { port } = chiuso.address() as AddressInfo;
    await new Promise((fatto) => chiuso.close(fatto));
    const trovati = await guarda({ indirizzi: { base: `https://localhost:${String(port)}` } });
    expect(toSigla(trovati)).toBe('bgssbbbs');
    expect(trova(trovati, 'tcp').detto).toContain('ECONNREFUSED');
  });

  it('stops where nobody answers a connection: the IP may not be enabled', async () => {
    const { porta, libera } = await apriSordo();
    const trasporto = createTrasporto({ autorita: autorita.certificato, connessione: 300 });
    const trovati = await guarda({ trasporto, indirizzi: { base: `https://127.0.0.1:${String(porta)}` } });
    await libera();
    expect(toSigla(trovati)).toBe('bgssbbbs');
    expect(trova(trovati, 'tcp')).toMatchObject({
      detto: expect.stringContaining('tempo scaduto') as string,
      rimedio: expect.stringMatching(/^Controllare, nell’ordine: l’indirizzo pubblico, e l’asterisco/) as string,
    });
  });

  it.each([
    ['says nothing', () => undefined],
    ['closes', (presa: Socket) => presa.end()],
    ['talks of something else', (presa: Socket) => presa.end('SSH-2.0-OpenSSH\r\n')],
  ] as const)('stops where the other side %s instead of TLS', async (_, fa) => {
    const prese: Socket[] = [];
    const altro = createServer((presa) => {
      prese.push(presa.on('error', () => undefined));
      fa(presa);
    }).listen(0, '127.0.0.1');
    await new Promise((pronto) => altro.once('listening', pronto));
    const { port } = altro.address() as AddressInfo;
    const trasporto = createTrasporto({ connessione: 300 });
    const trovati = await guarda({ trasporto, indirizzi: { base: `https://localhost:${String(port)}` } });
    for (const presa of prese) presa.destroy();
    altro.close();
    expect(toSigla(trovati)).toBe('bbgsbbbs');
  });

  it('stops at an authority that nobody trusts', async () => {
    const altra = creaAutorita('CA Altra');
    const trovati = await guarda({ trasporto: createTrasporto({ autorita: altra.certificato }) });
    altra.chiudi();
    expect(toSigla(trovati)).toBe('bbgsbbbs');
    expect(trova(trovati, 'tls').detto).toContain('non viene da un’autorità conosciuta');
  });

  it('stops at a host of another name', async () => {
    const { port } = new URL(server.base);
    const trovati = await guarda({ indirizzi: { base: `https://127.0.0.1:${port}` } });
    expect(toSigla(trovati)).toBe('bbgsbbbs');
    expect(trova(trovati, 'tls').detto).toContain('«localhost», emesso da «CA Postazioni Svil», non è di 127.0.0.1.');
  });

  it('stops at a server whose certificate has ended', async () => {
    const scaduto = await apri(autorita.emetti('localhost', { giorni: 0, nomi: ['DNS:localhost'] }));
    await new Promise((passato) => setTimeout(passato, 1100)); // until its last second is over
    const trovati = await guarda({ indirizzi: { base: scaduto.base } });
    await scaduto.chiudi();
    expect(toSigla(trovati)).toBe('bbgsbbbs');
    expect(trova(trovati, 'tls').detto).toMatch(/è scaduto il \d{4}-\d\d-\d\d\.$/);
  });
});

describe('the clock', () => {
  it.each([
    ['20 seconds behind', -20_000, 'bbbabbbb'],
    ['a minute ahead', 60_000, 'bbbgbbbs'],
    ['a minute behind', -60_000, 'bbbgbbbs'],
  ] as const)('%s is seen by the Date of an answer', async (_, anticipo, sigla) => {
    expect(toSigla(await guarda({ orologio: () => new Date(adesso().getTime() + anticipo) }))).toBe(sigla);
  });

  it('ahead by little may already be refused: the call says so, and the clock is the first thing to look at', async () => {
    const trovati = await guarda({ orologio: () => new Date(adesso().getTime() + 20_000) });
    expect(toSigla(trovati)).toBe('bbbabbbg');
    expect(trova(trovati, 'chiamata').rimedio).toMatch(/^Controllare, nell’ordine: sincronizzare l’orologio/);
  });

  it('is never said to be further than it is, and is seen as far as the answer lets', () => {
    const caso = fc.record({
      vero: fc.integer({ min: -120_000, max: 120_000 }),
      adesso: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
      andata: fc.integer({ min: 0, max: 5000 }),
      ritorno: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(caso, ({ vero, adesso: là, andata, ritorno }) => {
        const qui = (istante: number) => new Date(istante + vero);
        const scarto = toScarto(new Date(là).toUTCString(), qui(là - andata), qui(là + ritorno))!;
        expect(Math.abs(scarto)).toBeLessThanOrEqual(Math.abs(vero));
        expect(Math.abs(scarto)).toBeGreaterThanOrEqual(Math.abs(vero) - andata - ritorno - 1000);
        if (scarto !== 0) expect(Math.sign(scarto)).toBe(Math.sign(vero));
      }),
    );
  });

  it.each([
    [0, 'bene'],
    [10_000, 'bene'],
    [10_001, 'attenzione'],
    [-30_000, 'attenzione'],
    [-30_001, 'guasto'],
  ] as const)('%i milliseconds ahead is %s', (scarto, esito) => {
    expect(toEsameScarto(scarto).esito).toBe(esito);
  });

  it('is not known from what is no date', () => {
    expect(toScarto('ieri', new Date(0), new Date(0))).toBeUndefined();
  });
});

describe('who calls', () => {
  it('with a certificate that has ended, or ends soon', async () => {
    const finito = await guarda({
      identita: { comune: autorita.emetti('058091-CO-9999', { giorni: 0 }), postazione: pc, operatore: OPERATORE },
    });
    expect(toSigla(finito)).toBe('bbbbgbss');
    expect(trova(finito, 'certificato-comune').detto).toMatch(/^Il certificato 058091-CO-9999 è scaduto il/);
    const presto = autorita.emetti('058091-PC-0002', { giorni: 20 });
    expect(toSigla(await guarda({ identita: { comune: co, postazione: presto, operatore: OPERATORE } }))).toBe('bbbbbabb'); // prettier-ignore
  });

  it('from another comune', async () => {
    const altrove = autorita.emetti('001272-PC-0001');
    const trovati = await guarda({ identita: { comune: co, postazione: altrove, operatore: OPERATORE } });
    expect(toSigla(trovati)).toBe('bbbbbbgs');
    expect(trova(trovati, 'identita').detto).toContain('001272-PC-0001 non è del comune 058091');
  });

  it('with a file that does not open, of which nothing is said', async () => {
    const file = join(autorita.cartella, 'prova.p12');
    execFileSync('openssl', ['pkcs12', '-export', '-inkey', co.fileChiave, '-in', co.fileCertificato, '-passout', 'pass:giusta', '-out', file]); // prettier-ignore
    const comune = { pkcs12: readFileSync(file), parolaChiave: 'SBAGLIATA' };
    const trovati = await guarda({ identita: { comune, postazione: pc, operatore: OPERATORE } });
    expect(toSigla(trovati)).toBe('bbbbgbss');
    expect(JSON.stringify(trovati)).not.toMatch(/SBAGLIATA|giusta/);
  });

  it('with a certificate that was revoked, which only ANPR knows', async () => {
    revocati.add(new X509Certificate(pc.certificato).serialNumber);
    const trovati = await guarda();
    expect(toSigla(trovati)).toBe('bbbbbbbg');
    expect(trova(trovati, 'chiamata')).toMatchObject({
      detto: 'Il certificato è stato revocato o cancellato nella console di sicurezza.',
      rimedio: 'Controllare, nell’ordine: scaricare dalla console il certificato in uso.',
    });
  });

  it('without being a user of ANPR', async () => {
    const identita = { comune: co, postazione: pc, operatore: 'FNTGUO80A01H501A' };
    const trovati = await guarda({ identita });
    expect(toSigla(trovati)).toBe('bbbbbbbg');
    expect(JSON.stringify(trovati)).not.toContain('FNTGUO');
  });

  it('with keys of whoever fails in a way of its own: no error comes out', async () => {
    const comune = {
      certificato: new Uint8Array(new X509Certificate(co.certificato).raw),
      sign: () => Promise.reject(new TypeError('SEGRETO')),
    };
    const trovati = await guarda({ identita: { comune, postazione: pc, operatore: OPERATORE } });
    expect(toSigla(trovati)).toBe('bbbbbbbg');
    expect(trova(trovati, 'chiamata').detto).toBe('Questo passo si è interrotto (TypeError).');
    expect(JSON.stringify(trovati)).not.toContain('SEGRETO');
  });
});
