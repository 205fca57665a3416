import { type CryptoKey, SignJWT, importPKCS8 } from 'jose';

import { ErrorePdnd } from './errore-pdnd.js';

/** Who uses the services, as it is registered on the PDND. */
export interface Fruitore {
  /** The client: `iss` and `sub` of whatever it signs. */
  readonly clientId: string;
  /** The identifier that the PDND has given to the public key. */
  readonly kid: string;
  /** The private key, RSA: PKCS #8 in PEM, or a key of Web Crypto for `RSASSA-PKCS1-v1_5` with SHA-256. */
  readonly chiave: string | CryptoKey;
}

/** On whose account a request is made: it goes in the `Agid-JWT-TrackingEvidence`, and stays with the Ministero. */
export interface Utente {
  /** Who asks, as the comune knows him. */
  readonly userID: string;
  /** The place from where. */
  readonly userLocation: string;
  /** How well he was recognised, as agreed with the Ministero: `LOW`, `SUBSTANTIAL`, `HIGH`. */
  readonly LoA: string;
}

/** What a token says, beside who signs it and when. */
type Detto = Readonly<Record<string, unknown>>;

/** Signs the tokens of a client: RS256, each with an identifier of its own. */
export interface Penna {
  readonly sign: (detto: Detto, per: Destinazione) => Promise<string>;
}

interface Destinazione {
  readonly aud: string;
  readonly adesso: Date;
  /** `nbf` too: the assertion for the voucher has none. */
  readonly conInizio: boolean;
}

/** The gateway refuses what was signed in its future: clocks differ. */
const ANTICIPO = 5;
/** How long a token is good, in seconds: as long as a voucher. */
const DURATA = 600;

/**
 * Reads the key of a client, once.
 *
 * @throws ErrorePdnd `chiave-illeggibile`; of the key it says nothing.
 */
export async function openPenna({ clientId, kid, chiave }: Fruitore, generaId: () => string): Promise<Penna> {
  const privata = typeof chiave === 'string' ? await leggiChiave(chiave) : chiave;
  return {
    sign: (detto, { aud, adesso, conInizio }) => {
      const emesso = Math.floor(adesso.getTime() / 1000) - ANTICIPO;
      const token = new SignJWT({ ...detto })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(aud)
        .setIssuedAt(emesso)
        .setExpirationTime(emesso + DURATA)
        .setJti(generaId());
      return (conInizio ? token.setNotBefore(emesso) : token).sign(privata);
    },
  };
}

async function leggiChiave(pem: string): Promise<CryptoKey> {
  try {
    return await importPKCS8(pem, 'RS256');
  } catch {
    // What the library says of a key is left out: it could be part of it.
    throw new ErrorePdnd('chiave-illeggibile', 'La chiave del client PDND non è una chiave RSA in PEM (PKCS #8).');
  }
}
