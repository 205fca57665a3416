import type { Firmatario } from '@anagrafe/core';
import { ObjectIdentifier, OctetString, Set as Asn1Set, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { X509Certificate, createHash, verify } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';

const OID = {
  dati: '1.2.840.113549.1.7.1',
  datiFirmati: '1.2.840.113549.1.7.2',
  tipoContenuto: '1.2.840.113549.1.9.3',
  impronta: '1.2.840.113549.1.9.4',
  momento: '1.2.840.113549.1.9.5',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256ConRsa: '1.2.840.113549.1.1.11',
} as const;

/**
 * The name of a workstation signed with its key: what the header calls `IdPostazioneFirmato`. A CMS SignedData that holds the
 * name, the certificate and a signature RSA over SHA-256 with the usual attributes. It has no nonce: made once, it serves until
 * the certificate changes.
 *
 * @param idPostazione - The name, which is the common name of the certificate.
 * @param postazione - Signs with the key of the workstation.
 * @param adesso - The signing time.
 * @returns DER in base64, one line.
 * @throws ErroreClient `firma-non-valida` if what was signed is not of the key of the certificate; what the port of the key throws.
 */
export async function signPostazione(idPostazione: string, postazione: Firmatario, adesso: Date): Promise<string> {
  const contenuto = Buffer.from(idPostazione, 'utf8');
  const certificato = Certificate.fromBER(toArrayBuffer(postazione.certificato));
  const attributi = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: OID.tipoContenuto, values: [new ObjectIdentifier({ value: OID.dati })] }),
      new Attribute({ type: OID.momento, values: [new UTCTime({ valueDate: adesso })] }),
      new Attribute({
        type: OID.impronta,
        values: [new OctetString({ valueHex: toArrayBuffer(createHash('sha256').update(contenuto).digest()) })],
      }),
    ],
  });
  const daFirmare = new Uint8Array(toSet(attributi));
  const firma = await postazione.sign(daFirmare, 'RSA-SHA256');
  if (!verify('RSA-SHA256', daFirmare, new X509Certificate(postazione.certificato).publicKey, firma))
    throw new ErroreClient('firma-non-valida', 'Firma del nome della postazione: non è della chiave del certificato.');
  const firmati = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: OID.dati,
      eContent: new OctetString({ valueHex: toArrayBuffer(contenuto) }),
    }),
    certificates: [certificato],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificato.issuer, serialNumber: certificato.serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
        signedAttrs: attributi,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256ConRsa }),
        signature: new OctetString({ valueHex: toArrayBuffer(firma) }),
      }),
    ],
  });
  const busta = new ContentInfo({ contentType: OID.datiFirmati, content: firmati.toSchema(true) });
  return Buffer.from(busta.toSchema().toBER()).toString('base64');
}

/** The attributes as they are signed: a SET, where the message has them tagged as its own. DER wants them in order. */
function toSet(attributi: SignedAndUnsignedAttributes): ArrayBuffer {
  const ordinati = attributi.attributes
    .map((attributo) => ({ attributo, der: Buffer.from(attributo.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der));
  attributi.attributes = ordinati.map(({ attributo }) => attributo);
  return new Asn1Set({ value: attributi.attributes.map((attributo) => attributo.toSchema()) }).toBER();
}

function toArrayBuffer(byte: Uint8Array): ArrayBuffer {
  return byte.buffer.slice(byte.byteOffset, byte.byteOffset + byte.byteLength) as ArrayBuffer;
}
