import { createPrivateKey, webcrypto } from 'node:crypto';

import type { Firmatario } from '@anagrafe/core';
import { scaricoTabelle } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type OpzioniClient, createClient } from '../src/index.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { readNodo } from '../src/xml/read-nodo.js';
import { Anpr } from './anpr-di-prova/anpr.js';
import { lasciaPassare } from './anpr-di-prova/gateway.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

const tabelle = await openTabelle();
let autorita: AutoritaDiProva;
let co: CertificatoDiProva;
let pc: CertificatoDiProva;
beforeAll(() => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  co = autorita.emetti('058091-CO-9999');
  pc = autorita.emetti('058091-PC-0001');
});
afterAll(() => {
  if (motivo !== undefined) return;
  autorita.chiudi();
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

/** A key of the platform that nobody can take out of it. */
const importa = async ({ chiave }: CertificatoDiProva, hash: string, name = 'RSASSA-PKCS1-v1_5') => {
  const pkcs8 = createPrivateKey(chiave).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', pkcs8, { name, hash }, false, ['sign']);
};
const crea = async (identita: Omit<OpzioniClient['identita'], 'operatore'>) => {
  const anpr = new Anpr();
  const orologio = () => new Date(Date.now() + 120_000);
  return createClient({
    ambiente: 'test',
    identita: { operatore: 'PRVDAA80A41H501A', ...identita },
    tabelle,
    orologio,
    trasporto: async ({ byte }) => {
      await lasciaPassare(readNodo(byte), { autorita: autorita.certificato, adesso: orologio });
      return anpr.esegui(byte);
    },
  });
};
type Crea = Awaited<ReturnType<typeof crea>>;
const richiesta = (client: Crea) => scaricoTabelle({ idTabella: '005' }, client.toTestata({ tipoOperazione: 'C' }));

describe('keys of WebCrypto', () => {
  it('sign messages that the gateway takes, with a digest each', async () => {
    const { certificato } = co;
    const chiavi = [await importa(co, 'SHA-1'), await importa(co, 'SHA-256')];
    const client = await crea({ comune: { chiavi, certificato } });
    expect(await client.scaricoTabelle(richiesta(client))).toMatchObject({ type: 'ok' });
  });

  it('are of the certificate, and sign as ANPR wants, or no client is made of them', async () => {
    const { certificato } = co;
    const con = async (chiave: webcrypto.CryptoKey) => crea({ comune: { chiavi: [chiave], certificato } });
    await expect(con(await importa(pc, 'SHA-1'))).rejects.toMatchObject({ code: 'identita-incoerente' });
    for (const chiave of [await importa(co, 'SHA-512'), await importa(co, 'SHA-1', 'RSA-PSS')])
      await expect(con(chiave)).rejects.toMatchObject({ code: 'chiave-illeggibile' });
  });

  it('that miss a digest are told when it is needed', async () => {
    const client = await crea({ comune: { chiavi: [await importa(co, 'SHA-1')], certificato: co.certificato } });
    await expect(client.controlla(richiesta(client))).rejects.toThrow('manca quella per SHA-256');
  });
});

/** A token that holds another key than its certificate says. */
const sbagliato = (): Firmatario => {
  const suo = createFirmatarioPem(co);
  return { certificato: createFirmatarioPem(pc).certificato, sign: async (dati, come) => suo.sign(dati, come) };
};

describe('what is signed', () => {
  it('is verified by controlla too, without anything being sent', async () => {
    const pcSulComune = { certificato: createFirmatarioPem(co).certificato, sign: sbagliato().sign };
    const buono = await crea({ comune: pcSulComune });
    expect(await buono.controlla(richiesta(buono))).toMatchObject({ accettabile: true });
    const guasto: Firmatario = { ...pcSulComune, sign: createFirmatarioPem(pc).sign };
    const client = await crea({ comune: guasto, postazione: pc });
    await expect(client.controlla(richiesta(client))).rejects.toMatchObject({ code: 'firma-non-valida' });
  });

  it('for the name of the workstation is verified too', async () => {
    const client = await crea({ comune: co, postazione: sbagliato() });
    await expect(client.scaricoTabelle(richiesta(client))).rejects.toThrow('Firma del nome della postazione');
  });

  it('is asked for again after a token was not there', async () => {
    const suo = createFirmatarioPem(pc);
    let assente = true;
    const tessera: Firmatario = {
      certificato: suo.certificato,
      sign: async (dati, come) => (assente ? Promise.reject(new Error('tessera assente')) : suo.sign(dati, come)),
    };
    const client = await crea({ comune: co, postazione: tessera });
    await expect(client.controlla(richiesta(client))).rejects.toThrow('tessera assente');
    assente = false;
    expect(await client.scaricoTabelle(richiesta(client))).toMatchObject({ type: 'ok' });
  });
});

describe('a certificate of an authority that nobody has told of', () => {
  it('is taken, and told', async () => {
    const altra = creaAutorita('CA Nuova');
    const { avvisi } = await crea({ comune: altra.emetti('058091-CO-9999') });
    altra.chiudi();
    expect(avvisi).toEqual([expect.stringMatching(/emesso da «CA Nuova», .* da «CA Postazioni Svil»/)]);
  });
});
