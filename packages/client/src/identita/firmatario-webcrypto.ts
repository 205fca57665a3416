import { type webcrypto, verify } from 'node:crypto';

import type { AlgoritmoFirma, Firmatario } from '@anagrafe/core';

import { ErroreClient } from '../errore-client.js';
import { parseCertificato } from './certificato.js';

/** Keys of WebCrypto, which need not be extractable, and their certificate. */
export interface ChiaviWebCrypto {
  /**
   * The same private key, RSASSA-PKCS1-v1_5, imported once for each digest that it signs with: WebCrypto ties it to one. Messages
   * want SHA-1, the name of a workstation SHA-256.
   */
  readonly chiavi: readonly webcrypto.CryptoKey[];
  /** PEM, or DER. */
  readonly certificato: string | Uint8Array;
  /** What the keys are of: another implementation than that of the platform. */
  readonly subtle?: webcrypto.SubtleCrypto;
}

const IMPRONTE: Readonly<Record<AlgoritmoFirma, string>> = { 'RSA-SHA1': 'SHA-1', 'RSA-SHA256': 'SHA-256' };
const NOME = 'RSASSA-PKCS1-v1_5';

/**
 * Signs with keys of WebCrypto.
 *
 * @throws ErroreClient `certificato-illeggibile`; `chiave-illeggibile` if a key cannot sign so; `identita-incoerente` if one is not
 * that of the certificate. Whoever signs with a digest that there is no key for gets `chiave-illeggibile` then.
 */
export async function createFirmatarioWebCrypto(origine: ChiaviWebCrypto): Promise<Firmatario> {
  const { chiavi, subtle = globalThis.crypto.subtle } = origine;
  const { x509 } = parseCertificato(origine.certificato);
  const firma = async (dati: Uint8Array, algoritmo: AlgoritmoFirma): Promise<Uint8Array> => {
    const chiave = chiavi.find((una) => toImpronta(una) === IMPRONTE[algoritmo]) ?? manca(algoritmo);
    return new Uint8Array(await subtle.sign(NOME, chiave, dati));
  };
  const prova = Buffer.from('prova');
  for (const chiave of chiavi) {
    const algoritmo = toAlgoritmi().find((uno) => IMPRONTE[uno] === toImpronta(chiave));
    if (algoritmo === undefined || !chiave.usages.includes('sign'))
      throw new ErroreClient('chiave-illeggibile', 'Una chiave WebCrypto non firma con RSASSA-PKCS1-v1_5 e SHA-1 o SHA-256.');
    if (!verify(algoritmo, prova, x509.publicKey, await firma(prova, algoritmo)))
      throw new ErroreClient('identita-incoerente', 'La chiave privata non è quella del certificato.');
  }
  return { certificato: new Uint8Array(x509.raw), sign: firma };
} // prettier-ignore

/** The digest that a key signs with; `undefined` if it signs otherwise. */
function toImpronta({ algorithm }: webcrypto.CryptoKey): string | undefined {
  return algorithm.name === NOME ? (algorithm as webcrypto.RsaHashedKeyAlgorithm).hash.name : undefined;
}

function toAlgoritmi(): readonly AlgoritmoFirma[] {
  return Object.keys(IMPRONTE) as AlgoritmoFirma[];
}

function manca(algoritmo: AlgoritmoFirma): never {
  throw new ErroreClient('chiave-illeggibile', `Fra le chiavi WebCrypto manca quella per ${IMPRONTE[algoritmo]}.`);
}
