import { createPrivateKey } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';
import { type Certificato, parseCertificato } from './certificato.js';
import { type ChiaveLocale, toFirmatario } from './firmatario-locale.js';

/** A PKCS #12 file, as the console of ANPR gives them out. */
export interface Pkcs12 {
  readonly pkcs12: Uint8Array;
  readonly parolaChiave: string;
}

/** What a PKCS #12 holds, in PEM. */
interface Contenuto {
  readonly chiavi: readonly string[];
  readonly certificati: readonly string[];
}

/**
 * Signs with the key of a PKCS #12 file, whatever encrypts it: also the old ciphers that OpenSSL 3 no longer opens. With those of
 * today the password has to be of ASCII characters, as those of the console are.
 *
 * @throws ErroreClient `chiave-illeggibile`: not such a file, a wrong password, not exactly one key, no certificate of it. The
 * error has neither the password nor anything of the file.
 */
export async function createFirmatarioPkcs12(file: Pkcs12): Promise<ChiaveLocale> {
  const { chiavi, certificati } = await apri(file);
  const [chiave, ...altre] = chiavi;
  if (chiave === undefined || altre.length > 0) fallisci('il file PKCS #12 deve avere una sola chiave');
  const privata = createPrivateKey(chiave);
  const suo = certificati
    .map((pem): Certificato => parseCertificato(pem))
    .find(({ x509 }) => x509.checkPrivateKey(privata));
  return toFirmatario(privata, suo ?? fallisci('nel file PKCS #12 manca il certificato della chiave'));
}

async function apri({ pkcs12: byte, parolaChiave }: Pkcs12): Promise<Contenuto> {
  const { asn1, pkcs12, pki, util } = (await import('node-forge')).default;
  try {
    const p12 = pkcs12.pkcs12FromAsn1(
      asn1.fromDer(util.createBuffer(Buffer.from(byte).toString('binary'))),
      parolaChiave,
    );
    const borse = p12.safeContents.flatMap(({ safeBags }) => safeBags);
    return {
      chiavi: borse.flatMap(({ key }) => (key ? [pki.privateKeyToPem(key)] : [])),
      certificati: borse.flatMap(({ cert }) => (cert ? [pki.certificateToPem(cert)] : [])),
    };
  } catch {
    // What the library says may hold pieces of the file.
    return fallisci('il file PKCS #12 non si apre: controllare la parola chiave e che il file sia intero');
  }
}

function fallisci(motivo: string): never {
  throw new ErroreClient('chiave-illeggibile', `Non si può firmare: ${motivo}.`);
}
