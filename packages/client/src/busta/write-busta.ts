import { randomUUID } from 'node:crypto';

import type { AlgoritmoFirma, Firmatario } from '@anagrafe/core';

import { type Chiamante, toAsserzione } from './asserzione.js';
import { type Finestra, toFinestra } from './finestra.js';
import { signXml } from '../firma/sign-xml.js';
import { BASE64, SPAZI, TOKEN_X509 } from '../xml/spazi.js';

/** What an envelope is made of. */
export interface DatiBusta {
  readonly chiamante: Chiamante;
  /** Whoever signs with the key of the comune (`-CO-`): the assertion and the message. */
  readonly comune: Firmatario;
  /** The request, in canonical form: one element. */
  readonly corpo: string;
  readonly adesso: Date;
  /** Absent: `RSA-SHA1`, the only one that ANPR documents. */
  readonly algoritmo?: AlgoritmoFirma;
}

/** The ids that the signatures refer to. */
interface Nomi {
  readonly tempo: string;
  readonly asserzione: string;
  readonly token: string;
  readonly firma: string;
  readonly chiave: string;
  readonly riferimento: string;
  readonly corpo: string;
}

/**
 * An envelope with its security header: Timestamp, assertion, certificate, signature over Timestamp and Body. It is written in
 * canonical form from the start, so that what is signed are the very bytes that are sent; nothing may touch them after.
 */
export async function writeBusta(dati: DatiBusta): Promise<Uint8Array> {
  const { chiamante, comune, adesso, algoritmo = 'RSA-SHA1' } = dati;
  const finestra = toFinestra(adesso);
  const nomi = toNomi();
  const certificato = Buffer.from(comune.certificato).toString('base64');
  const tempo = toTempo(finestra);
  const corpo = `>${dati.corpo}</soap:Body>`;
  const { prima, dopo } = toAsserzione(nomi.asserzione, chiamante, finestra);
  const [asserzione, messaggio] = await Promise.all([
    signXml(comune, {
      algoritmo,
      riferimenti: [{ id: nomi.asserzione, canonico: prima + dopo, contiene: true, prefissi: 'xsd' }],
    }),
    signXml(comune, {
      algoritmo,
      riferimenti: [
        {
          id: nomi.tempo,
          canonico: `<wsu:Timestamp${toDichiarazioni('soap', 'wsse', 'wsu')} wsu:Id="${nomi.tempo}">${tempo}`,
          prefissi: 'wsse soap',
        },
        { id: nomi.corpo, canonico: `<soap:Body${toDichiarazioni('soap', 'wsu')} wsu:Id="${nomi.corpo}"${corpo}` },
      ],
      prefissi: 'soap',
      dichiarazioni: toDichiarazioni('soap'),
    }),
  ]);
  const firmaAsserzione =
    `<ds:Signature${toDichiarazioni('ds')}>${asserzione.info}<ds:SignatureValue>${asserzione.valore}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificato}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
  const firmaMessaggio =
    `<ds:Signature${toDichiarazioni('ds')} Id="${nomi.firma}">${messaggio.info}` +
    `<ds:SignatureValue>${messaggio.valore}</ds:SignatureValue>` +
    `<ds:KeyInfo Id="${nomi.chiave}"><wsse:SecurityTokenReference wsu:Id="${nomi.riferimento}">` +
    `<wsse:Reference URI="#${nomi.token}" ValueType="${TOKEN_X509}"></wsse:Reference>` +
    `</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>`;
  return Buffer.from(
    `<soap:Envelope${toDichiarazioni('soap')}><soap:Header>` +
      `<wsse:Security${toDichiarazioni('wsse', 'wsu')} soap:mustUnderstand="1">` +
      `<wsu:Timestamp wsu:Id="${nomi.tempo}">${tempo}${prima}${firmaAsserzione}${dopo}` +
      `<wsse:BinarySecurityToken EncodingType="${BASE64}" ValueType="${TOKEN_X509}" wsu:Id="${nomi.token}">${certificato}` +
      `</wsse:BinarySecurityToken>${firmaMessaggio}</wsse:Security></soap:Header>` +
      `<soap:Body${toDichiarazioni('wsu')} wsu:Id="${nomi.corpo}"${corpo}</soap:Envelope>`,
  );
}

function toTempo({ da, a }: Finestra): string {
  return `<wsu:Created>${da}</wsu:Created><wsu:Expires>${a}</wsu:Expires></wsu:Timestamp>`;
}

function toDichiarazioni(...prefissi: readonly (keyof typeof SPAZI)[]): string {
  return prefissi.map((prefisso) => ` xmlns:${prefisso}="${SPAZI[prefisso]}"`).join('');
}

/** An id may not begin with a digit. */
function toNomi(): Nomi {
  return {
    tempo: `TS-${randomUUID()}`,
    asserzione: `_${randomUUID()}`,
    token: `X509-${randomUUID()}`,
    firma: `SIG-${randomUUID()}`,
    chiave: `KI-${randomUUID()}`,
    riferimento: `STR-${randomUUID()}`,
    corpo: `_${randomUUID()}`,
  };
}
