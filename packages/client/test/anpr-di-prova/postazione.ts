import { X509Certificate } from 'node:crypto';

import { Certificate, ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs';

import { Rifiuto, pretendi } from './rifiuto.js';

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));

/** What `IdPostazioneFirmato` says, and who signed it. */
export interface PostazioneFirmata {
  readonly nome: string;
  readonly certificato: X509Certificate;
}

const DATI_FIRMATI = '1.2.840.113549.1.7.2';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const UNA_RIGA = /^[A-Z\d+/]+={0,2}$/i;

/** Opens the signed name of a workstation: CMS SignedData in BER or DER, base64 on one line, SHA-256. */
export async function leggiPostazione(base64: string): Promise<PostazioneFirmata> {
  const firmati = leggiFirmati(base64);
  const certificato = firmati.certificates?.find((uno): uno is Certificate => uno instanceof Certificate);
  const contenuto = firmati.encapContentInfo.eContent?.getValue();
  pretendi(certificato !== undefined && contenuto !== undefined, 'cms', 'il CMS non ha contenuto, o certificato');
  const digest = firmati.signerInfos[0]?.digestAlgorithm.algorithmId;
  pretendi(digest === SHA256, 'cms', 'il CMS non è SHA-256');
  const valido = await firmati.verify({ signer: 0 }).catch(() => false);
  pretendi(valido, 'politica', 'la firma del CMS non è valida');
  return {
    nome: Buffer.from(contenuto).toString().trim(),
    certificato: new X509Certificate(Buffer.from(certificato.toSchema().toBER())),
  };
}

function leggiFirmati(base64: string): SignedData {
  pretendi(UNA_RIGA.test(base64), 'cms', 'il CMS non è base64 su una riga');
  try {
    const contenuto = ContentInfo.fromBER(new Uint8Array(Buffer.from(base64, 'base64')));
    if (contenuto.contentType === DATI_FIRMATI) return new SignedData({ schema: contenuto.content as never });
  } catch {
    // Whatever it is, it is no CMS.
  }
  throw new Rifiuto('cms', 'non è un CMS SignedData');
}
