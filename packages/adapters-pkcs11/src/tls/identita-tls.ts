import { X509Certificate, randomBytes, verify } from 'node:crypto';

import type { Carta } from '../carte/carta.js';
import type { ChiediPin } from '../carte/pin.js';
import type { CertificatoCarta } from '../certificati/certificato-carta.js';
import { ErroreCarta } from '../errori/errore-carta.js';
import { ErroreTls } from './errore-tls.js';

/** Who presents itself to a server, and which authorities the server is held to. */
export interface IdentitaTls {
  readonly carta: Carta;
  /** One of those of the card. */
  readonly certificato: Pick<CertificatoCarta, 'der' | 'id'>;
  /** Asked once: a wrong PIN costs one try, and no connection is attempted with it. */
  readonly pin: ChiediPin;
  /** Intermediate certificates to present behind that of the card, in PEM. */
  readonly catena?: string;
  /** Authorities to trust, in PEM; absent, those that Node brings along. */
  readonly autorita?: string | readonly string[];
}

/** Bytes that are signed to see whether the card can. */
const SFIDA = 32;

/**
 * Asks for the PIN and lets the card sign something with it, in the process of its driver: only what was right goes on to OpenSSL,
 * which tries a PIN again at every connection, and three times over in stunnel.
 *
 * @throws ErroreCarta - What the card refuses. ErroreTls - `CHIAVE_DIVERSA`.
 */
export async function provaIdentita({ carta, certificato, pin }: IdentitaTls): Promise<string> {
  const dati: string[] = [];
  const sfida = randomBytes(SFIDA);
  const firma = await carta.firma(sfida, {
    certificato,
    algoritmo: 'RS256',
    pin: async (domanda) => {
      const dato = await pin(domanda);
      if (dato !== null) dati.push(dato);
      return dato;
    },
  });
  const [dato] = dati;
  // OpenSSL needs a PIN that is known to be right.
  if (dato === undefined)
    throw new ErroreCarta('SESSIONE_CONTESA', 'La carta ha già avuto il PIN in un’altra sessione: chiuderla prima.');
  if (!verify('sha256', sfida, new X509Certificate(certificato.der).publicKey, firma))
    throw new ErroreTls('CHIAVE_DIVERSA', 'La chiave della carta non è quella del certificato: la carta è da sostituire.');
  return dato;
} // prettier-ignore

/** The certificate and what stands behind it, in PEM. */
export function toCatena({ certificato, catena = '' }: IdentitaTls): string {
  return `${new X509Certificate(certificato.der).toString()}${catena}`;
}

/**
 * What OpenSSL calls the key of a certificate (RFC 7512): by the serial number of the token and its `CKA_ID`. Where the PIN is to
 * be read from, not the PIN: the engine prints what it does not find.
 */
export function toUriChiave({ carta, certificato }: IdentitaTls, pin: string): string {
  const id = [...certificato.id].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return `pkcs11:serial=${encodeURIComponent(carta.seriale)};id=${id};type=private;pin-source=file:${pin}`;
}
