import { X509Certificate } from 'node:crypto';

import { Certificate, ContentInfo, SignedData, setEngine, CryptoEngine } from 'pkijs';

import { verifyXml } from '../../src/firma/verify-xml.js';
import { type Nodo, findAttributo, findFiglio, toDiscendenti, toTesto } from '../../src/xml/nodo.js';
import { readNodo } from '../../src/xml/read-nodo.js';
import { SPAZI } from '../../src/xml/spazi.js';
import { Rifiuto } from './anpr.js';

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));

/** What the gateway knows when a message arrives. */
export interface Gateway {
  readonly autorita: string;
  readonly adesso: () => Date;
  /** Serial numbers of the certificates that were revoked. */
  readonly revocati?: ReadonlySet<string>;
  /** The operators that are users of ANPR; absent, anybody. */
  readonly operatori?: ReadonlySet<string>;
}

/**
 * The gateway before ANPR: lets a message in or throws the fault that it would answer. In the order that the specification
 * supposes: certificates, signatures, times, the signed name of the workstation, the seat, the operator.
 */
export async function lasciaPassare(byte: Uint8Array, gateway: Gateway): Promise<void> {
  const documento = readNodo(byte);
  const sicurezza = findFiglio(findFiglio(documento, 'Header', SPAZI.soap), 'Security', SPAZI.wsse);
  const tempo = findFiglio(sicurezza, 'Timestamp', SPAZI.wsu);
  const asserzione = findFiglio(sicurezza, 'Assertion', SPAZI.saml2);
  const token = findFiglio(sicurezza, 'BinarySecurityToken', SPAZI.wsse);
  if (tempo === undefined || asserzione === undefined || token === undefined)
    throw new Rifiuto('Internal Error (from client)');
  const comune = new X509Certificate(Buffer.from(toTesto(token), 'base64'));
  pretendiCertificato(comune, gateway);
  const corpo = findFiglio(documento, 'Body', SPAZI.soap);
  pretendiFirma({ documento, dove: asserzione, comune, coperti: [asserzione] });
  pretendiFirma({ documento, dove: sicurezza, comune, coperti: [tempo, corpo] });
  pretendiTempi(tempo, asserzione, gateway.adesso());
  const attributi = toAttributi(asserzione);
  const postazione = await leggiPostazione(attributi['IdPostazioneFirmato'] ?? '');
  pretendiCertificato(postazione.certificato, gateway);
  if (
    postazione.nome !== attributi['IdPostazione'] ||
    !postazione.certificato.subject.includes(`CN=${postazione.nome}`)
  )
    throw new Rifiuto('Rejected by policy. (from client)');
  if (attributi['IdSede'] !== postazione.nome.slice(0, 6))
    throw new Rifiuto('Aborting...IdSede Attribute inconsistent with IdPostazione (from client)');
  const operatore = toTesto([...toDiscendenti(asserzione)].find(({ nome }) => nome === 'NameID') ?? asserzione);
  if (gateway.operatori?.has(operatore) === false) throw new Rifiuto('Rejected by policy. (from client)');
}

function pretendiCertificato(certificato: X509Certificate, { autorita, adesso, revocati }: Gateway): void {
  const ca = new X509Certificate(autorita);
  if (revocati?.has(certificato.serialNumber) === true) throw new Rifiuto('certificate revoked (from client)');
  const vale = new Date(certificato.validFrom) <= adesso() && adesso() <= new Date(certificato.validTo);
  if (!vale || !certificato.checkIssued(ca) || !certificato.verify(ca.publicKey))
    throw new Rifiuto('Rejected by policy. (from client)');
}

interface DaPretendere {
  readonly documento: Nodo;
  readonly dove: Nodo | undefined;
  readonly comune: X509Certificate;
  readonly coperti: readonly (Nodo | undefined)[];
}

function pretendiFirma({ documento, dove, comune, coperti }: DaPretendere): void {
  const firma = findFiglio(dove, 'Signature', SPAZI.ds);
  const esito = firma && verifyXml({ documento, firma, chiave: comune.publicKey });
  if (esito === undefined) throw new Rifiuto('XPath expression Timestamp not covered by signature (from client)');
  if (esito.type === 'non-valida') throw new Rifiuto('Incorrect reference digest value (from client)');
  if (!coperti.every((uno) => uno !== undefined && esito.coperti.includes(uno)))
    throw new Rifiuto('XPath expression Timestamp not covered by signature (from client)');
}

function pretendiTempi(tempo: Nodo, asserzione: Nodo, adesso: Date): void {
  const istanti = [
    [findFiglio(tempo, 'Created', SPAZI.wsu), findFiglio(tempo, 'Expires', SPAZI.wsu)].map(
      (nodo) => nodo && toTesto(nodo),
    ),
    ...[...toDiscendenti(asserzione)].map((nodo) => [
      findAttributo(nodo, 'NotBefore'),
      findAttributo(nodo, 'NotOnOrAfter'),
    ]),
  ];
  for (const [da, a] of istanti) {
    if (da !== undefined && adesso < new Date(da)) throw new Rifiuto('Rejected by policy. (from client)');
    if (a !== undefined && adesso >= new Date(a)) throw new Rifiuto('Rejected by policy. (from client)');
  }
}

function toAttributi(asserzione: Nodo): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...toDiscendenti(asserzione)]
      .filter(({ nome }) => nome === 'Attribute')
      .map((nodo) => [
        findAttributo(nodo, 'Name') ?? '',
        toTesto(findFiglio(nodo, 'AttributeValue', SPAZI.saml2) ?? nodo),
      ]),
  );
}

/** The name that a CMS holds, and the certificate it is signed with. */
async function leggiPostazione(
  base64: string,
): Promise<{ readonly nome: string; readonly certificato: X509Certificate }> {
  try {
    const byte = Buffer.from(base64, 'base64');
    const firmati = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(byte)).content as never });
    if (!(await firmati.verify({ signer: 0 }))) throw new Rifiuto('Rejected by policy. (from client)');
    const certificato = firmati.certificates?.find((uno): uno is Certificate => uno instanceof Certificate);
    const contenuto = firmati.encapContentInfo.eContent?.getValue();
    if (certificato === undefined || contenuto === undefined) throw new Error('vuoto');
    return {
      nome: Buffer.from(contenuto).toString(),
      certificato: new X509Certificate(Buffer.from(certificato.toSchema().toBER())),
    };
  } catch (errore) {
    if (errore instanceof Rifiuto) throw errore;
    throw new Rifiuto('PKCS#7 argument error: malformed DER encoded PKCS#7 object (from client)');
  }
}
