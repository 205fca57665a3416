import type { X509Certificate } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';
import { parseCertificato } from '../identita/certificato.js';

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;
/** Longer than any chain of ANPR. */
const MASSIMO_PASSI = 6;

/**
 * The certificates of some PEM files, which may hold many each.
 *
 * @throws ErroreClient `certificato-illeggibile` if one is none, or there are none.
 */
export function readCertificati(file: string | readonly string[]): readonly X509Certificate[] {
  const trovati = [file].flat().flatMap((uno) => [...uno.matchAll(PEM)].map(([pem]) => parseCertificato(pem).x509));
  if (trovati.length > 0) return trovati;
  throw new ErroreClient('certificato-illeggibile', 'Fra le autorità non c’è nessun certificato in PEM.');
}

/**
 * Does a certificate come from an authority that is trusted, by way of others that came with it, each in force and allowed to
 * issue?
 */
export function isFidato(
  certificato: X509Certificate,
  { autorita, altri }: { readonly autorita: readonly X509Certificate[]; readonly altri: readonly X509Certificate[] },
  adesso: Date,
): boolean {
  let suo = certificato;
  for (let i = 0; i < MASSIMO_PASSI && isInVigore(suo, adesso); i++) {
    const inCima = autorita.find((una) => isEmessoDa(suo, una));
    if (inCima !== undefined) return isInVigore(inCima, adesso);
    const sopra = altri.find((uno) => isEmessoDa(suo, uno));
    if (sopra === undefined) return false;
    suo = sopra;
  }
  return false;
}

function isEmessoDa(certificato: X509Certificate, autorita: X509Certificate): boolean {
  return autorita.ca && certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey);
}

function isInVigore({ validFrom, validTo }: X509Certificate, adesso: Date): boolean {
  return new Date(validFrom) <= adesso && adesso <= new Date(validTo);
}
