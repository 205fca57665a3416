import { X509Certificate } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';

/** What a certificate says of itself. */
export interface Certificato {
  /** The common name of who it is of: `058091-CO-9999`. */
  readonly cn: string;
  /** The common name of who issued it. */
  readonly emittente: string;
  readonly dal: Date;
  readonly al: Date;
  readonly x509: X509Certificate;
}

/**
 * Reads a certificate.
 *
 * @param certificato - PEM, or DER.
 * @throws ErroreClient `certificato-illeggibile`.
 */
export function parseCertificato(certificato: string | Uint8Array): Certificato {
  let x509;
  try {
    x509 = new X509Certificate(certificato);
  } catch {
    throw new ErroreClient('certificato-illeggibile', 'Il certificato non si legge: è atteso X.509 in PEM o DER.');
  }
  return {
    cn: toCn(x509.subject),
    emittente: toCn(x509.issuer),
    dal: new Date(x509.validFrom),
    al: new Date(x509.validTo),
    x509,
  };
}

/** The first common name of a distinguished name, one attribute a line. */
function toCn(nome: string): string {
  const riga = nome.split('\n').find((una) => una.startsWith('CN='));
  return riga?.slice('CN='.length).trim() ?? '';
}
