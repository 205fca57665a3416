import { createDecipheriv, randomBytes } from 'node:crypto';

import type { Decifratore } from '@anagrafe/core';
import { OctetString } from 'asn1js';
import { Certificate, ContentInfo, EnvelopedData, IssuerAndSerialNumber, KeyTransRecipientInfo } from 'pkijs';

import { Rifiutata } from './rifiuto.js';

/** A key that contents may be encrypted for. */
export interface Apertura {
  readonly decifratore: Decifratore;
  readonly certificato: Certificate;
}

const OID = {
  datiCifrati: '1.2.840.113549.1.7.3',
  rsa: '1.2.840.113549.1.1.1',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  idChiave: '2.5.29.14',
} as const;
const LUNGHEZZA_CHIAVE = 32;

/** Makes a key ready to be looked for among those that a content is encrypted for. */
export function toApertura(decifratore: Decifratore): Apertura {
  return { decifratore, certificato: Certificate.fromBER(decifratore.certificato) };
}

/**
 * Opens a content: CMS EnvelopedData, AES-256-CBC, the key of which RSA encrypted for one of those given (PKCS #1 v1.5).
 *
 * @returns The content, and the key that opened it.
 * @throws Rifiutata `cifratura-ignota` | `altra-chiave` | `contenuto-non-valido`; what the port of the key throws.
 */
export async function decryptContenuto(
  byte: Uint8Array,
  aperture: readonly Apertura[],
): Promise<{ readonly contenuto: Uint8Array; readonly apertura: Apertura }> {
  const busta = parseBusta(byte);
  const { encryptedContentInfo: cifrato } = busta;
  const iv = cifrato.contentEncryptionAlgorithm.algorithmParams as unknown;
  if (cifrato.contentEncryptionAlgorithm.algorithmId !== OID.aes256Cbc || !(iv instanceof OctetString))
    throw new Rifiutata('cifratura-ignota');
  const { chiave, apertura } = findChiave(busta, aperture);
  const aperta = await apertura.decifratore.decrypt(chiave);
  // A key that is not as it should be fails no sooner than one that is wrong: whoever sends learns nothing of it.
  const simmetrica = aperta?.length === LUNGHEZZA_CHIAVE ? aperta : randomBytes(LUNGHEZZA_CHIAVE);
  try {
    const decifra = createDecipheriv('aes-256-cbc', simmetrica, new Uint8Array(iv.getValue()));
    const pezzi = [decifra.update(new Uint8Array(cifrato.getEncryptedContent())), decifra.final()];
    return { contenuto: Buffer.concat(pezzi), apertura };
  } catch {
    throw new Rifiutata('contenuto-non-valido');
  }
}

function parseBusta(byte: Uint8Array): EnvelopedData {
  try {
    const insieme = ContentInfo.fromBER(byte);
    if (insieme.contentType !== OID.datiCifrati) throw new Rifiutata('cifratura-ignota');
    return new EnvelopedData({ schema: insieme.content });
  } catch {
    // What the library says may hold pieces of the message.
    throw new Rifiutata('cifratura-ignota');
  }
}

function findChiave(
  { recipientInfos }: EnvelopedData,
  aperture: readonly Apertura[],
): { readonly chiave: Uint8Array; readonly apertura: Apertura } {
  for (const { value } of recipientInfos) {
    if (!(value instanceof KeyTransRecipientInfo)) continue;
    const apertura = aperture.find(({ certificato }) => isPer(value.rid, certificato));
    if (apertura === undefined) continue;
    if (value.keyEncryptionAlgorithm.algorithmId !== OID.rsa) throw new Rifiutata('cifratura-ignota');
    return { chiave: new Uint8Array(value.encryptedKey.getValue()), apertura };
  }
  throw new Rifiutata('altra-chiave');
}

/** Is it the certificate that a recipient is known by: issuer and number, or the id of its key? */
function isPer(rid: unknown, certificato: Certificate): boolean {
  if (rid instanceof IssuerAndSerialNumber)
    return rid.issuer.isEqual(certificato.issuer) && rid.serialNumber.isEqual(certificato.serialNumber);
  const suo: unknown = certificato.extensions?.find(({ extnID }) => extnID === OID.idChiave)?.parsedValue;
  return (
    rid instanceof OctetString &&
    suo instanceof OctetString &&
    Buffer.from(rid.valueBlock.valueHexView).equals(suo.valueBlock.valueHexView)
  );
}
