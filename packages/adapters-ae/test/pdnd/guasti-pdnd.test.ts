import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';

import { type CryptoKey, SignJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  C030,
  type MessaggioHttp,
  type RispostaHttp,
  type TrasportoPdnd,
  createServiziPdnd,
} from '../../src/pdnd/index.js';
import { inviaConFetch } from '../../src/pdnd/trasporto.js';
import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { ADA, type Banco, OGGI, PERCHE, conBanco, finalita } from './banco-pdnd.js';

let banco: Banco;
let govway: Banco['govway'];
let apri: Banco['apri'];
conBanco((suo) => {
  banco = suo;
  ({ govway, apri } = suo);
});

/** Changes what goes to ANPR, as a client written in haste would. */
const guasta =
  (cambia: (messaggio: MessaggioHttp) => MessaggioHttp | Promise<MessaggioHttp>): TrasportoPdnd =>
  async (messaggio, annulla) =>
    inviaConFetch(messaggio.indirizzo.endsWith('oauth2') ? messaggio : await cambia(messaggio), annulla);

/** What is changed in a token before it is signed again. */
interface Cambi {
  readonly detto?: object;
  readonly testa?: object;
  readonly con?: CryptoKey;
}

async function rifirma(token: string, { detto = {}, testa = {}, con = banco.fruitore.chiave }: Cambi): Promise<string> {
  return new SignJWT({ ...decodeJwt(token), jti: crypto.randomUUID(), ...detto })
    .setProtectedHeader({ ...decodeProtectedHeader(token), alg: 'RS256', ...testa })
    .sign(con);
}

const conFirma =
  (cambi: Cambi) =>
  async (m: MessaggioHttp): Promise<MessaggioHttp> => {
    const firma = await rifirma(m.intestazioni['agid-jwt-signature'] ?? '', cambi);
    return { ...m, intestazioni: { ...m.intestazioni, 'agid-jwt-signature': firma } };
  };
const senza =
  (tolta: string) =>
  (m: MessaggioHttp): MessaggioHttp => ({
    ...m,
    intestazioni: Object.fromEntries(Object.entries(m.intestazioni).filter(([nome]) => nome !== tolta)),
  });
const conDigest =
  (digest: string) =>
  (m: MessaggioHttp): MessaggioHttp => ({ ...m, intestazioni: { ...m.intestazioni, digest } });

describe('ciò che GovWay rifiuta senza dire perché ha qui le sue cause', () => {
  const CASI: readonly (readonly [
    nome: string,
    perche: RegExp,
    cambia: Parameters<typeof guasta>[0],
    causa: RegExp,
  ])[] = [
    ['senza Agid-JWT-Signature', /Signature assente/, senza('agid-jwt-signature'), /Agid-JWT-Signature/],
    [
      'senza Agid-JWT-TrackingEvidence',
      /TrackingEvidence assente/,
      senza('agid-jwt-trackingevidence'),
      /TrackingEvidence/,
    ],
    ['senza kid', /kid/, conFirma({ testa: { kid: undefined } }), /kid/],
    ['con signed_headers che è un oggetto', /lista/, conFirma({ detto: { signed_headers: {} } }), /lista di oggetti/],
    ['con un Digest senza SHA-256=', /signed_headers: digest/, conDigest('abc'), /SHA-256=/],
    [
      'con il corpo scritto di nuovo',
      /^Digest$/,
      (m) => ({ ...m, corpo: new TextEncoder().encode(`${new TextDecoder().decode(m.corpo)} `) }),
      /corpo è cambiato/,
    ],
    [
      'con il corpo compresso per strada',
      /^Digest$/,
      (m) => ({
        ...m,
        corpo: new Uint8Array(gzipSync(m.corpo)),
        intestazioni: { ...m.intestazioni, 'content-encoding': 'gzip' },
      }),
      /compresso/,
    ],
    [
      'con una prova diversa da quella del voucher',
      /voucher: digest/,
      async (m) => {
        const prova = await rifirma(m.intestazioni['agid-jwt-trackingevidence'] ?? '', {});
        return { ...m, intestazioni: { ...m.intestazioni, 'agid-jwt-trackingevidence': prova } };
      },
      /voucher non porta l’impronta/,
    ],
    [
      'con l’aud di produzione',
      /aud/,
      conFirma({
        detto: { aud: `https://modipa.anpr.interno.it/govway/rest/in/MinInternoPortaANPR/${C030.percorso}` },
      }),
      /aud dei token/,
    ],
    [
      'con l’orologio avanti',
      /futuro|nbf/,
      conFirma({ detto: { iat: OGGI.getTime() / 1000 + 60, nbf: OGGI.getTime() / 1000 + 60 } }),
      /orologio è avanti/,
    ],
    ['firmato con un’altra chiave', /signature/, (m) => conFirma({ con: banco.altra })(m), /kid/],
  ];

  it.each(CASI)('%s', async (_, perche, cambia, causa) => {
    const servizi = await apri({ trasporto: guasta(cambia) });
    const esito = await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(govway.perche.join()).toMatch(perche);
    expect(govway.arrivate).toEqual([]);
    if (esito.type !== 'guasto') throw new Error(esito.type);
    expect(esito.guasto).toMatchObject({ titolo: 'InteroperabilityInvalidRequest', riferimentoAssistenza: 'prova-1' });
    expect(esito.guasto.cause.map((una) => una.causa).join('\n')).toMatch(causa);
    expect(esito.guasto.riprovabile).toBe(false);
  });

  it('con un voucher che non porta l’impronta della prova', async () => {
    const senzaImpronta: TrasportoPdnd = async (messaggio, annulla) => {
      if (!messaggio.indirizzo.endsWith('oauth2')) return inviaConFetch(messaggio, annulla);
      const modulo = new URLSearchParams(new TextDecoder().decode(messaggio.corpo));
      const asserzione = await rifirma(modulo.get('client_assertion') ?? '', { detto: { digest: undefined } });
      modulo.set('client_assertion', asserzione);
      return inviaConFetch({ ...messaggio, corpo: new TextEncoder().encode(modulo.toString()) }, annulla);
    };
    const servizi = await apri({ trasporto: senzaImpronta });
    const esito = await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(esito).toMatchObject({ type: 'guasto', guasto: { titolo: 'InteroperabilityInvalidRequest' } });
    expect(govway.perche).toEqual(['voucher: digest']);
  });

  it('senza voucher, o con quello di un altro servizio', async () => {
    const senzaVoucher = await apri({ trasporto: guasta(senza('authorization')) });
    const esito = await senzaVoucher.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(esito).toMatchObject({ type: 'guasto', guasto: { stato: 401, titolo: 'TokenAuthenticationRequired' } });
    const altraFinalita = await apri({ finalita: { C030: finalita.C003 } });
    const altro = await altraFinalita.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(altro).toMatchObject({ type: 'guasto', guasto: { stato: 403 } });
  });

  it.each([
    [503, '<html>', true],
    [429, '{"title":"LimitExceeded"}', true],
    [418, 'x', false],
    [404, '{"title":"UndefinedOperation"}', false],
  ])('uno stato %i', async (stato, corpo, riprovabile) => {
    banco.rompi({ stato, corpo });
    const esito = await (await apri()).findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(esito).toMatchObject({ type: 'guasto', guasto: { stato, riprovabile } });
  });
});

it('un byte cambiato, nel corpo o in un’intestazione che è firmata o legata a un’altra, ed è rifiutata', async () => {
  const PARTI = ['corpo', 'authorization', 'digest', 'agid-jwt-signature', 'agid-jwt-trackingevidence'] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PARTI), fc.nat(), async (parte, posto) => {
      banco.pulisci();
      const servizi = await apri({
        trasporto: guasta((m) => {
          if (parte === 'corpo') {
            const corpo = m.corpo.slice();
            const i = posto % corpo.length;
            corpo[i] = (corpo[i] ?? 0) ^ 1;
            return { ...m, corpo };
          }
          // The last character of a token may have bits to spare: it is left alone.
          const testo = m.intestazioni[parte] ?? '';
          const i = posto % (testo.length - 1);
          const altro = testo[i] === 'x' ? 'y' : 'x';
          return { ...m, intestazioni: { ...m.intestazioni, [parte]: testo.slice(0, i) + altro + testo.slice(i + 1) } };
        }),
      });
      const esito = await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
      expect(esito.type).toBe('guasto');
      expect(govway.arrivate).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('quando non va', () => {
  it('la PDND che nega il voucher dice i suoi codici', async () => {
    const servizi = await apri({ finalita: { C030: 'nessuna' } });
    expect(await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'voucher-negato',
      stato: 400,
      codici: ['015-0008'],
    });
  });

  it('una risposta che non è del servizio, e nessuna risposta', async () => {
    banco.rompi({ stato: 200, corpo: '{"idOperazioneANPR":1}' });
    const servizi = await apri();
    expect(await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'senza-risposta',
      da: 'anpr',
      causa: 'risposta-illeggibile',
    });
    const muto = await apri({ indirizzi: { anpr: govway.url, voucher: 'http://127.0.0.1:1/token.oauth2' } });
    expect(await muto.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'senza-risposta',
      da: 'pdnd',
      causa: 'collegamento',
    });
  });

  it('chi tarda troppo', async () => {
    const lento: TrasportoPdnd = (_, annulla) =>
      new Promise<RispostaHttp>((_risolvi, rifiuta) => {
        const smetti = (): void => {
          rifiuta(annulla.reason as Error);
        };
        if (annulla.aborted) smetti();
        else annulla.addEventListener('abort', smetti);
      });
    const servizi = await apri({ trasporto: lento, tempoMassimo: 5 });
    expect(await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'senza-risposta',
      da: 'pdnd',
      causa: 'tempo-scaduto',
    });
  });

  it('un server con un’autorità che non è riconosciuta, come quella di collaudo', async (ctx) => {
    const senza = motivoSenza('openssl', ['version']);
    if (senza !== undefined) ctx.skip(senza);
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-pdnd-'));
    const [chiave, certificato] = [join(cartella, 'k.pem'), join(cartella, 'c.pem')];
    const soggetto = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', chiave, '-out', certificato, ...soggetto],
      { stdio: 'ignore' },
    );
    const server = createServer({ key: readFileSync(chiave), cert: readFileSync(certificato) });
    rmSync(cartella, { recursive: true });
    await new Promise<void>((pronto) => server.listen(0, pronto));
    const { port } = server.address() as AddressInfo;
    const servizi = await apri({ indirizzi: { voucher: `https://localhost:${port}/token.oauth2` } });
    expect(await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'senza-risposta',
      da: 'pdnd',
      causa: 'autorita-non-riconosciuta',
    });
    server.close();
  });

  it('una finalità che non è stata data, una chiave che non è una chiave: di essa l’errore non dice nulla', async () => {
    const servizi = await apri({ finalita: {} });
    await expect(servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).rejects.toMatchObject({
      code: 'finalita-mancante',
    });
    const fruitore = {
      ...banco.fruitore,
      chiave: '-----BEGIN PRIVATE KEY-----\nsegreta\n-----END PRIVATE KEY-----',
    };
    const utente = { userID: 'ufficio', userLocation: 'sportello', LoA: 'HIGH' };
    const rifiuto: unknown = await createServiziPdnd({ ambiente: 'collaudo', fruitore, utente, finalita }).catch(
      (errore: unknown) => errore,
    );
    expect(rifiuto).toMatchObject({ code: 'chiave-illeggibile' });
    expect(inspect(rifiuto)).not.toContain('segreta');
    expect((rifiuto as Error).cause).toBeUndefined();
  });
});
