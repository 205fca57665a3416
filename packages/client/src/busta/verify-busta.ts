import { X509Certificate } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';
import { type EsitoFirma, verifyXml } from '../firma/verify-xml.js';
import { formatCanonico } from '../xml/format-canonico.js';
import { type Nodo, findAttributo, findFiglio, toTesto } from '../xml/nodo.js';
import { readNodo } from '../xml/read-nodo.js';
import { BASE64, SPAZI, TOKEN_X509 } from '../xml/spazi.js';

/**
 * Reads an envelope again, from the bytes that are going to be sent, and verifies both signatures: that of the assertion, and
 * that of Timestamp and Body. It shares nothing with what wrote them but the names of the algorithms. The bytes must be the
 * canonical form too, and the certificates in them the one given: whatever changes a byte on the way is found.
 *
 * @param byte - The whole envelope.
 * @param certificato - The certificate of the comune, in DER: the key of both signatures.
 * @throws ErroreClient `firma-non-valida`, with the signature and the reason.
 */
export function verifyBusta(byte: Uint8Array, certificato: Uint8Array): void {
  const documento = readNodo(byte);
  const chiave = new X509Certificate(certificato).publicKey;
  const sicurezza = findFiglio(findFiglio(documento, 'Header', SPAZI.soap), 'Security', SPAZI.wsse);
  const corpo = findFiglio(documento, 'Body', SPAZI.soap);
  const tempo = findFiglio(sicurezza, 'Timestamp', SPAZI.wsu);
  const asserzione = findFiglio(sicurezza, 'Assertion', SPAZI.saml2);
  const verifica = (dove: Nodo | undefined, nome: string, coperti: readonly (Nodo | undefined)[]): void => {
    const firma = findFiglio(dove, 'Signature', SPAZI.ds);
    pretendi(nome, firma && verifyXml({ documento, firma, chiave }), coperti);
  };
  if (sicurezza === undefined || findAttributo(sicurezza, 'mustUnderstand', SPAZI.soap) !== '1')
    fallisci('del messaggio', 'manca l’intestazione di sicurezza, o non è d’obbligo');
  verifica(asserzione, 'dell’asserzione', [asserzione]);
  verifica(sicurezza, 'del messaggio', [tempo, corpo]);
  pretendiCertificati(sicurezza, asserzione, Buffer.from(certificato).toString('base64'));
  if (!Buffer.from(formatCanonico(documento, { prefissi: Object.keys(SPAZI) })).equals(byte))
    fallisci('del messaggio', 'i byte non sono quelli della forma canonica');
}

/** The certificate stands in the assertion's signature, and in the header, where the other signature refers to it. */
function pretendiCertificati(sicurezza: Nodo | undefined, asserzione: Nodo | undefined, atteso: string): void {
  const token = findFiglio(sicurezza, 'BinarySecurityToken', SPAZI.wsse);
  const chiave = findFiglio(findFiglio(sicurezza, 'Signature', SPAZI.ds), 'KeyInfo', SPAZI.ds);
  const riferimento = findFiglio(findFiglio(chiave, 'SecurityTokenReference', SPAZI.wsse), 'Reference', SPAZI.wsse);
  const suo = findFiglio(findFiglio(asserzione, 'Signature', SPAZI.ds), 'KeyInfo', SPAZI.ds);
  const scritto = findFiglio(findFiglio(suo, 'X509Data', SPAZI.ds), 'X509Certificate', SPAZI.ds);
  const id = token && findAttributo(token, 'Id', SPAZI.wsu);
  const nominato = riferimento && findAttributo(riferimento, 'URI');
  const generi = [
    token && findAttributo(token, 'EncodingType') === BASE64,
    token && findAttributo(token, 'ValueType') === TOKEN_X509,
    riferimento && findAttributo(riferimento, 'ValueType') === TOKEN_X509,
  ];
  if (token === undefined || toTesto(token) !== atteso || nominato !== `#${id ?? ''}` || !generi.every(Boolean))
    fallisci('del messaggio', 'non rimanda al certificato');
  if (scritto === undefined || toTesto(scritto) !== atteso) fallisci('dell’asserzione', 'non ha il certificato');
}

function pretendi(nome: string, esito: EsitoFirma | undefined, coperti: readonly (Nodo | undefined)[]): void {
  if (esito === undefined) fallisci(nome, 'non c’è');
  else if (esito.type === 'non-valida') fallisci(nome, esito.perche);
  else if (!coperti.every((uno) => uno !== undefined && esito.coperti.includes(uno))) fallisci(nome, 'non copre tutto');
}

function fallisci(nome: string, perche: string): never {
  throw new ErroreClient('firma-non-valida', `Firma ${nome}: ${perche}. Il messaggio non va inviato.`);
}
