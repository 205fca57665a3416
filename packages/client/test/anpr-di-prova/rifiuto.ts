import { SPAZI } from '../../src/xml/spazi.js';

/** The faults of the gateway that the test server answers with, word by word. */
export const FAULT = {
  interno: 'Internal Error (from client)',
  politica: 'Rejected by policy. (from client)',
  scoperto:
    "XPath expression /*[local-name()='Envelope']/*[local-name()='Body'] | /*[local-name()='Envelope']/*[local-name()='Header']/*[local-name()='Security']/*[local-name()='Timestamp'] not covered by signature (from client)",
  impronta: 'Incorrect reference digest value (from client)',
  revocato: 'certificate revoked (from client)',
  cms: 'PKCS#7 argument error: malformed DER encoded PKCS#7 object (from client)',
  sede: 'Aborting...IdSede Attribute inconsistent with IdPostazione (from client)',
  server: 'Internal Error (from server)',
} as const;

/** The gateway does not let a message in. */
export class Rifiuto extends Error {
  /** What is wrong, which the fault does not tell: for the tests, and for who looks for a mistake. */
  readonly perche: string;

  constructor(fault: keyof typeof FAULT, perche: string) {
    super(FAULT[fault]);
    this.perche = perche;
  }
}

/** @throws Rifiuto if something does not hold. */
export function pretendi(vale: boolean, fault: keyof typeof FAULT, perche: string): asserts vale {
  if (!vale) throw new Rifiuto(fault, perche);
}

/** A fault as the gateway writes it, in either version of SOAP: ANPR has answered with both. */
export function toFault(testo: string, versione: '1.1' | '1.2' = '1.1'): string {
  const lato = testo.includes('server');
  if (versione === '1.2')
    return (
      `<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault><env:Code><env:Value>env:${lato ? 'Receiver' : 'Sender'}</env:Value></env:Code>` +
      `<env:Reason><env:Text xml:lang="en">${testo}</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>`
    );
  return (
    `<env:Envelope xmlns:env="${SPAZI.soap}"><env:Body><env:Fault><faultcode>env:${lato ? 'Server' : 'Client'}</faultcode>` +
    `<faultstring>${testo}</faultstring></env:Fault></env:Body></env:Envelope>`
  );
}
