import type { AlgoritmoFirma } from '@anagrafe/core';

import { SPAZI } from '../xml/spazi.js';

/** The names that XML-DSig and Node give to a signature and to its digest. */
interface Nomi {
  readonly firma: string;
  readonly impronta: string;
  readonly digest: 'sha1' | 'sha256';
}

/** How each algorithm is called. */
export const ALGORITMI: Readonly<Record<AlgoritmoFirma, Nomi>> = {
  'RSA-SHA1': { firma: `${SPAZI.ds}rsa-sha1`, impronta: `${SPAZI.ds}sha1`, digest: 'sha1' },
  'RSA-SHA256': {
    firma: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    impronta: 'http://www.w3.org/2001/04/xmlenc#sha256',
    digest: 'sha256',
  },
};

/** The algorithm that a document names; `undefined` if it is none of these. */
export function findAlgoritmo(firma: string | undefined): AlgoritmoFirma | undefined {
  return (Object.keys(ALGORITMI) as AlgoritmoFirma[]).find((nome) => ALGORITMI[nome].firma === firma);
}
