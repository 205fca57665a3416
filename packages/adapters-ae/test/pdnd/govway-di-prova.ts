import { createHash } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

import { type CryptoKey, type JWTPayload, SignJWT, jwtVerify } from 'jose';

/** What the server knows of the client, as the PDND and the Ministero do. */
interface Registrato {
  readonly clientId: string;
  readonly kid: string;
  readonly pubblica: CryptoKey;
  /** The `purposeId` of each use case. */
  readonly finalita: Readonly<Record<string, string>>;
}

/** What a service answers to a body, and with what status. */
export type Servizio = (corpo: Richiesta) => { readonly stato: number; readonly json: unknown };

/** A body of the shape E002. */
interface Richiesta {
  readonly idOperazioneClient: string;
  readonly criteriRicerca: Readonly<Record<string, unknown>>;
  readonly verifica?: Readonly<Record<string, unknown>>;
  readonly datiRichiesta: Readonly<Record<string, string>>;
}

/** A gateway for the tests, and the PDND beside it. */
export interface GovwayDiProva {
  readonly url: string;
  /** Why it refused what it refused, in order: this it does not tell the client. */
  readonly perche: string[];
  /** The bodies that arrived at ANPR. */
  readonly arrivate: { readonly percorso: string; readonly corpo: Richiesta }[];
  readonly vouchers: () => number;
  readonly chiudi: () => Promise<void>;
}

export interface OpzioniGovway {
  readonly registrato: Registrato;
  readonly servizi: Readonly<Record<string, Servizio>>;
  readonly adesso: () => Date;
  /** Makes it answer so, whatever comes. */
  readonly guasto?: () => { readonly stato: number; readonly corpo: string } | undefined;
}

/** How far ahead a clock may be, in seconds. */
const TOLLERANZA = 20;
const SEGRETO = new TextEncoder().encode('the vouchers of this server are its own affair');
const ASSERZIONE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const FORMA = /^\/govway\/rest\/in\/MinInternoPortaANPR-PDND\/((C\d{3})-[A-Za-z]+\/v1)\/anpr-service-e002$/;

/** Refuses: the reason stays here. */
class Rifiuto extends Error {
  readonly stato: number;
  readonly titolo: string;

  constructor(stato: number, titolo: string, motivo: string) {
    super(motivo);
    this.stato = stato;
    this.titolo = titolo;
  }
}

const forma = (motivo: string): Rifiuto => new Rifiuto(400, 'InteroperabilityInvalidRequest', motivo);

/**
 * Verifies every claim and header of the patterns INTEGRITY_REST_02 and AUDIT_REST_02 as the gateway of ANPR is known to, and
 * answers faults as tersely. Made for these tests; it has no part of GovWay.
 */
export async function openGovway(opzioni: OpzioniGovway): Promise<GovwayDiProva> {
  const { registrato, servizi, adesso, guasto = () => undefined } = opzioni;
  const perche: string[] = [];
  const arrivate: GovwayDiProva['arrivate'] = [];
  const usati = new Set<string>();
  let vouchers = 0;
  let url = '';

  /** A token of the client, good now and never seen before. */
  async function leggiToken(token: string, aud: string, cosa: string): Promise<JWTPayload> {
    const verificato = await jwtVerify(
      token,
      ({ kid, typ }) => {
        if (kid !== registrato.kid) throw forma(`${cosa}: kid`);
        if (typ !== 'JWT') throw forma(`${cosa}: typ`);
        return registrato.pubblica;
      },
      {
        algorithms: ['RS256'],
        audience: aud,
        issuer: registrato.clientId,
        subject: registrato.clientId,
        currentDate: adesso(),
        clockTolerance: TOLLERANZA,
        requiredClaims: ['iat', 'exp', 'jti'],
      },
    ).catch((errore: unknown) => {
      throw errore instanceof Rifiuto ? errore : forma(`${cosa}: ${(errore as Error).message}`);
    });
    const { jti = '', iat = 0, exp = 0 } = verificato.payload;
    if (iat > adesso().getTime() / 1000 + TOLLERANZA) throw forma(`${cosa}: iat nel futuro`);
    if (exp - iat > 86_400) throw forma(`${cosa}: exp lontana`);
    if (usati.has(jti)) throw forma(`${cosa}: jti ripetuto`);
    usati.add(jti);
    return verificato.payload;
  }

  async function daiVoucher(corpo: Buffer): Promise<object> {
    const modulo = new URLSearchParams(corpo.toString());
    if (modulo.get('grant_type') !== 'client_credentials' || modulo.get('client_assertion_type') !== ASSERZIONE)
      throw new Rifiuto(400, 'Bad Request', 'modulo');
    if (modulo.get('client_id') !== registrato.clientId) throw new Rifiuto(400, 'Bad Request', 'client_id');
    const detto = await leggiToken(
      modulo.get('client_assertion') ?? '',
      'auth.uat.interop.pagopa.it/client-assertion',
      'client_assertion',
    );
    if (!Object.values(registrato.finalita).includes(String(detto['purposeId'])))
      throw new Rifiuto(400, 'Bad Request', 'purposeId');
    vouchers += 1;
    const { purposeId, digest } = detto;
    const emesso = Math.floor(adesso().getTime() / 1000);
    const access_token = await new SignJWT({ purposeId, ...(digest === undefined ? {} : { digest }) })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuedAt(emesso)
      .setExpirationTime(emesso + 600)
      .sign(SEGRETO);
    return { access_token, token_type: 'Bearer', expires_in: 600 };
  }

  async function leggiVoucher(autorizzazione: string | undefined): Promise<JWTPayload> {
    const [, voucher = ''] = /^Bearer (\S+)$/.exec(autorizzazione ?? '') ?? [];
    if (voucher === '') throw new Rifiuto(401, 'TokenAuthenticationRequired', 'voucher');
    const { payload } = await jwtVerify(voucher, SEGRETO, { currentDate: adesso() }).catch((errore: unknown) => {
      throw new Rifiuto(401, 'InvalidToken', (errore as Error).message);
    });
    return payload;
  }

  async function servi(richiesta: IncomingMessage, corpo: Buffer): Promise<{ stato: number; json: unknown }> {
    const [, percorso = '', casoUso = ''] = FORMA.exec(richiesta.url ?? '') ?? [];
    const servizio = servizi[casoUso];
    if (servizio === undefined) throw new Rifiuto(404, 'UndefinedOperation', 'indirizzo');
    const { headers } = richiesta;
    const voucher = await leggiVoucher(headers.authorization);
    if (voucher['purposeId'] !== registrato.finalita[casoUso])
      throw new Rifiuto(403, 'AuthorizationTokenDeny', 'finalita');

    const aud = `${url}/govway/rest/in/MinInternoPortaANPR/${percorso}`;
    const prova = headers['agid-jwt-trackingevidence'];
    if (typeof prova !== 'string') throw forma('Agid-JWT-TrackingEvidence assente');
    const detto = await leggiToken(prova, aud, 'Agid-JWT-TrackingEvidence');
    for (const nome of ['purposeId', 'userID', 'userLocation', 'LoA', 'dnonce', 'nbf'])
      if (detto[nome] === undefined) throw forma(`Agid-JWT-TrackingEvidence: ${nome}`);
    if (detto['purposeId'] !== registrato.finalita[casoUso])
      throw forma('Agid-JWT-TrackingEvidence: purposeId diverso');
    const legato = voucher['digest'] as { readonly alg?: string; readonly value?: string } | undefined;
    if (legato?.alg !== 'SHA256' || legato.value !== createHash('sha256').update(prova).digest('hex'))
      throw forma('voucher: digest');

    const firma = headers['agid-jwt-signature'];
    if (typeof firma !== 'string') throw forma('Agid-JWT-Signature assente');
    const { signed_headers: firmate, nbf } = await leggiToken(firma, aud, 'Agid-JWT-Signature');
    if (nbf === undefined) throw forma('Agid-JWT-Signature: nbf');
    if (!Array.isArray(firmate)) throw forma('signed_headers non è una lista');
    const attese = { digest: headers['digest'], 'content-type': headers['content-type'] };
    for (const [nome, valore] of Object.entries(attese))
      if (!firmate.some((una: Readonly<Record<string, unknown>>) => valore !== undefined && una[nome] === valore))
        throw forma(`signed_headers: ${nome}`);
    const digest = `SHA-256=${createHash('sha256').update(corpo).digest('base64')}`;
    if (headers['digest'] !== digest) throw forma('Digest');

    const letto = JSON.parse(
      (headers['content-encoding'] === 'gzip' ? gunzipSync(corpo) : corpo).toString(),
    ) as Richiesta;
    if (letto.datiRichiesta['casoUso'] !== casoUso) throw forma('casoUso');
    arrivate.push({ percorso, corpo: letto });
    return servizio(letto);
  }

  const server: Server = createServer((richiesta, risposta) => {
    const pezzi: Buffer[] = [];
    richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    richiesta.on('end', () => {
      const corpo = Buffer.concat(pezzi);
      const isVoucher = richiesta.url === '/token.oauth2';
      const pronto = isVoucher ? daiVoucher(corpo).then((json) => ({ stato: 200, json })) : servi(richiesta, corpo);
      void pronto
        .catch((errore: unknown) => {
          if (!(errore instanceof Rifiuto)) throw errore;
          perche.push(errore.message);
          const { stato, titolo: title } = errore;
          const pdnd = { type: 'about:blank', status: stato, title, errors: [{ code: '015-0008', detail: 'no' }] };
          const govway = { type: `about:${title}`, title, status: stato, detail: 'no', govway_id: 'prova-1' };
          return { stato, json: isVoucher ? pdnd : govway };
        })
        .then(({ stato, json }) => {
          const finto = isVoucher ? undefined : guasto();
          risposta.writeHead(finto?.stato ?? stato, { 'content-type': 'application/json' });
          risposta.end(finto?.corpo ?? JSON.stringify(json));
        });
    });
  });
  await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    perche,
    arrivate,
    vouchers: () => vouchers,
    chiudi: () =>
      new Promise((chiuso) => {
        server.close(() => {
          chiuso();
        });
        server.closeAllConnections();
      }),
  };
}
