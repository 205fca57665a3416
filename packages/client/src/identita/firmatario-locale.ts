import { type KeyObject, constants, createPrivateKey, privateDecrypt, sign } from 'node:crypto';
import { inspect, promisify } from 'node:util';

import type { AlgoritmoFirma, Decifratore, Firmatario } from '@anagrafe/core';

import { ErroreClient } from '../errore-client.js';
import { type Certificato, parseCertificato } from './certificato.js';
import { toSenzaRiempimento } from './to-senza-riempimento.js';

/** A key and its certificate, as files hold them. */
export interface Pem {
  /** The private key: PKCS #8 or PKCS #1, in clear or encrypted. */
  readonly chiave: string;
  /** What opens the key, if it is encrypted. */
  readonly parolaChiave?: string;
  readonly certificato: string;
}

const firma = promisify(sign);

/** A key that can do all that the comune needs of it. */
export type ChiaveLocale = Firmatario & Decifratore;

/** Signs and decrypts with a key that is in memory. Neither printing nor serializing it shows the key. */
class FirmatarioLocale implements ChiaveLocale {
  readonly certificato: Uint8Array;
  readonly #chiave: KeyObject;

  constructor(chiave: KeyObject, certificato: Uint8Array) {
    this.#chiave = chiave;
    this.certificato = certificato;
  }

  readonly sign = async (dati: Uint8Array, algoritmo: AlgoritmoFirma): Promise<Uint8Array> =>
    firma(algoritmo, dati, this.#chiave);

  readonly decrypt = async (cifrati: Uint8Array): Promise<Uint8Array | undefined> => {
    try {
      // Node takes the padding of PKCS #1 v1.5 away no more, lest whoever sends learns from its errors.
      const aperti = privateDecrypt({ key: this.#chiave, padding: constants.RSA_NO_PADDING }, cifrati);
      return await Promise.resolve(toSenzaRiempimento(aperti));
    } catch {
      return undefined;
    }
  };

  [inspect.custom](): string {
    return 'Firmatario {}';
  }
}

/**
 * Signs with the key of a PEM file.
 *
 * @throws ErroreClient `chiave-illeggibile`, `certificato-illeggibile`, and `identita-incoerente` if the key is not that of the
 * certificate; none holds the key or what opens it.
 */
export function createFirmatarioPem({ chiave, parolaChiave, certificato }: Pem): ChiaveLocale {
  return toFirmatario(leggiChiave(chiave, parolaChiave), parseCertificato(certificato));
}

/** Puts a key and its certificate together, if they are of each other. */
export function toFirmatario(chiave: KeyObject, { x509 }: Certificato): ChiaveLocale {
  if (chiave.asymmetricKeyType !== 'rsa') {
    throw new ErroreClient('chiave-illeggibile', 'La chiave non è RSA: ANPR firma con RSA.');
  }
  if (!x509.checkPrivateKey(chiave)) {
    throw new ErroreClient('identita-incoerente', 'La chiave privata non è quella del certificato.');
  }
  return new FirmatarioLocale(chiave, new Uint8Array(x509.raw));
}

function leggiChiave(pem: string, parolaChiave: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(parolaChiave === undefined ? {} : { passphrase: parolaChiave }) });
  } catch {
    // What OpenSSL says may hold pieces of the input.
    throw new ErroreClient(
      'chiave-illeggibile',
      'La chiave privata non si legge: controllare che sia in PEM e la parola chiave.',
    );
  }
}
