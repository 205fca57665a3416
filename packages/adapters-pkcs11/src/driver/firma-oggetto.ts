import { createHash } from 'node:crypto';

import { CKA, CKC_X_509, CKG_MGF1_SHA256, CKM, CKO, CKR, CK_PARAMS_RSA_PSS } from './costanti.js';
import type { AttributoChiesto, Cryptoki, Maniglia, ParametriPss } from './cryptoki.js';
import { ErroreCkr, ErroreConCodice } from './errore-ckr.js';
import type { CertificatoVisto, Meccanismo } from './protocollo.js';

/** Room for a signature with a key of 8192 bits. */
const FIRMA_MASSIMA = 1024;

/** What PKCS #1 puts before a digest, in DER: which digest it is. */
const PREFISSI = {
  sha1: Buffer.from('3021300906052b0e03021a05000414', 'hex'),
  sha256: Buffer.from('3031300d060960864801650304020105000420', 'hex'),
} as const;

/** A way to have a signature of a card: the mechanism, and what is given to it. */
interface Via {
  readonly mechanism: number;
  readonly parameter?: ParametriPss;
  readonly prepara: (dati: Uint8Array) => Buffer;
}

const PSS: ParametriPss = { type: CK_PARAMS_RSA_PSS, hashAlg: CKM.SHA256, mgf: CKG_MGF1_SHA256, saltLen: 32 };

const intero = (dati: Uint8Array): Buffer => Buffer.from(dati.buffer, dati.byteOffset, dati.byteLength);
const impronta = (algoritmo: 'sha1' | 'sha256', dati: Uint8Array): Buffer =>
  createHash(algoritmo).update(dati).digest();
const conPrefisso =
  (algoritmo: 'sha1' | 'sha256') =>
  (dati: Uint8Array): Buffer =>
    Buffer.concat([PREFISSI[algoritmo], impronta(algoritmo, dati)]);

/** The ways to each signature, the best first: cards that do not digest are given the digest. */
const VIE: Readonly<Record<Meccanismo, readonly Via[]>> = {
  'RSA-SHA1': [
    { mechanism: CKM.SHA1_RSA_PKCS, prepara: intero },
    { mechanism: CKM.RSA_PKCS, prepara: conPrefisso('sha1') },
  ],
  'RSA-SHA256': [
    { mechanism: CKM.SHA256_RSA_PKCS, prepara: intero },
    { mechanism: CKM.RSA_PKCS, prepara: conPrefisso('sha256') },
  ],
  'RSA-PSS-SHA256': [
    { mechanism: CKM.SHA256_RSA_PKCS_PSS, parameter: PSS, prepara: intero },
    { mechanism: CKM.RSA_PKCS_PSS, parameter: PSS, prepara: (dati) => impronta('sha256', dati) },
  ],
};

/** What a session signs with. */
export interface Firmante {
  readonly cryptoki: Cryptoki;
  readonly sessione: Maniglia;
  readonly chiave: Maniglia;
  /** The mechanisms of the token. */
  readonly meccanismi: readonly number[];
}

/** Signs in the first of the ways that the token has. */
export function firma(
  { cryptoki, sessione, chiave, meccanismi }: Firmante,
  dati: Uint8Array,
  come: Meccanismo,
): Buffer {
  for (const { prepara, ...meccanismo } of VIE[come]) {
    if (!meccanismi.includes(meccanismo.mechanism)) continue;
    try {
      cryptoki.C_SignInit(sessione, meccanismo, chiave);
    } catch (errore) {
      // Said to be there, and not for this key.
      if (errore instanceof ErroreCkr && errore.ckr === CKR.MECHANISM_INVALID) continue;
      throw errore;
    }
    return cryptoki.C_Sign(sessione, prepara(dati), Buffer.alloc(FIRMA_MASSIMA));
  }
  throw new ErroreConCodice({ codice: 'MECCANISMO' });
}

/** The private key that has the `CKA_ID` of a certificate. */
export function cercaChiave(cryptoki: Cryptoki, sessione: Maniglia, id: Uint8Array): Maniglia {
  const [chiave] = cerca(cryptoki, sessione, [
    { type: CKA.CLASS, value: CKO.PRIVATE_KEY },
    { type: CKA.ID, value: intero(id) },
  ]);
  if (chiave === undefined) throw new ErroreConCodice({ codice: 'CHIAVE_ASSENTE' });
  return chiave;
}

/** The X.509 certificates of a token: all that is seen without a PIN. */
export function cercaCertificati(cryptoki: Cryptoki, sessione: Maniglia): CertificatoVisto[] {
  const trovati = cerca(cryptoki, sessione, [
    { type: CKA.CLASS, value: CKO.CERTIFICATE },
    { type: CKA.CERTIFICATE_TYPE, value: CKC_X_509 },
  ]);
  return trovati.map((oggetto) => {
    const [id, der] = cryptoki.C_GetAttributeValue(sessione, oggetto, [{ type: CKA.ID }, { type: CKA.VALUE }]);
    return { id: new Uint8Array(id?.value ?? []), der: new Uint8Array(der?.value ?? []) };
  });
}

/** How many objects are asked for at a time. */
const A_BRACCIATE = 16;

function cerca(cryptoki: Cryptoki, sessione: Maniglia, cercato: AttributoChiesto[]): Maniglia[] {
  cryptoki.C_FindObjectsInit(sessione, cercato);
  try {
    const trovati: Maniglia[] = [];
    for (;;) {
      const alcuni = cryptoki.C_FindObjects(sessione, A_BRACCIATE);
      trovati.push(...alcuni);
      if (alcuni.length < A_BRACCIATE) return trovati;
    }
  } finally {
    cryptoki.C_FindObjectsFinal(sessione);
  }
}
