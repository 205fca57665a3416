import { execFileSync } from 'node:child_process';

import type { AlgoritmoFirma } from '@anagrafe/core';

import { signXml } from '../src/firma/sign-xml.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { SPAZI, TOKEN_X509 } from '../src/xml/spazi.js';
import type { CertificatoDiProva } from './certificati-di-prova.js';

const SPAZIO = 'http://sogei.it/ANPR/N000AnprService';

/** What a notification of the tests is made of. */
export interface DatiNotifica {
  readonly firmatario: CertificatoDiProva;
  /** The key that it is encrypted for; absent, `contenuto` stands as it is. */
  readonly comune?: CertificatoDiProva;
  readonly contenuto?: string | Uint8Array;
  /** Of the heading, what differs. `undefined` leaves it out. */
  readonly testata?: Readonly<Record<string, string | undefined>>;
  /** Where the certificate of who signs stands. */
  readonly dove?: 'firma' | 'token' | 'altrove';
  readonly algoritmo?: AlgoritmoFirma;
  readonly openssl?: readonly string[];
}

/** A CMS EnvelopedData, as openssl makes it; with `openssl`, made otherwise. */
function cifra(
  contenuto: string | Uint8Array,
  { fileCertificato }: Pick<CertificatoDiProva, 'fileCertificato'>,
  openssl: readonly string[] = ['-aes-256-cbc'],
): string {
  return execFileSync('openssl', ['cms', '-encrypt', '-binary', '-outform', 'DER', ...openssl, fileCertificato], {
    input: contenuto,
    stdio: ['pipe', 'pipe', 'pipe'],
  }).toString('base64');
}

/** The body of a notification, not signed. */
export function toRichiesta({
  testata = {},
  comune,
  contenuto = '<n/>',
  openssl,
}: Omit<DatiNotifica, 'firmatario'>): string {
  const dati: Readonly<Record<string, string | undefined>> = {
    tipoNotifica: 'N010',
    codMittente: '999999',
    codDestinatario: '058091',
    dataOraRichiesta: '2026-03-20T10:00:00.000+01:00',
    idOperazioneANPR: '9876543210',
    ...testata,
  };
  const capo = Object.entries(dati).map(([nome, uno]) => (uno === undefined ? '' : `<${nome}>${uno}</${nome}>`));
  const dentro = comune === undefined ? Buffer.from(contenuto).toString() : cifra(contenuto, comune, openssl);
  return `<n:RichiestaN000 xmlns:n="${SPAZIO}"><testataNotifica>${capo.join('')}</testataNotifica><contenuto>${dentro}</contenuto></n:RichiestaN000>`;
}

/** A notification as ANPR pushes it: the body signed, the content encrypted. */
export async function toNotifica(dati: DatiNotifica): Promise<Buffer> {
  const { firmatario, dove = 'firma', algoritmo = 'RSA-SHA1' } = dati;
  const spazi = `xmlns:soap="${SPAZI.soap}" xmlns:wsu="${SPAZI.wsu}"`;
  const corpo = `<soap:Body ${spazi} wsu:Id="corpo">${toRichiesta(dati)}</soap:Body>`;
  const { info, valore } = await signXml(createFirmatarioPem(firmatario), {
    algoritmo,
    riferimenti: [{ id: 'corpo', canonico: corpo }],
  });
  const certificato = firmatario.certificato.replace(/-----[^-]+-----|\s/g, '');
  const token = `<wsse:BinarySecurityToken wsu:Id="t" ValueType="${TOKEN_X509}">${certificato}</wsse:BinarySecurityToken>`;
  const chiave = {
    firma: `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificato}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`,
    token:
      '<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#t"/></wsse:SecurityTokenReference></ds:KeyInfo>',
    altrove: '',
  }[dove];
  return Buffer.from(
    `<soap:Envelope xmlns:soap="${SPAZI.soap}"><soap:Header><wsse:Security xmlns:wsse="${SPAZI.wsse}" xmlns:wsu="${SPAZI.wsu}">` +
      `${dove === 'token' ? token : ''}<ds:Signature xmlns:ds="${SPAZI.ds}">${info}<ds:SignatureValue>${valore}</ds:SignatureValue>` +
      `${chiave}</ds:Signature></wsse:Security></soap:Header>${corpo}</soap:Envelope>`,
  );
}
