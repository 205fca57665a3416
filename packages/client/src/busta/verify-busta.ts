import { X509Certificate } from 'node:crypto';

import { ErroreClient } from '../errore-client.js';
import { type EsitoFirma, verifyXml } from '../firma/verify-xml.js';
import { type Nodo, findFiglio } from '../xml/nodo.js';
import { readNodo } from '../xml/read-nodo.js';
import { SPAZI } from '../xml/spazi.js';

/**
 * Reads an envelope again, from the bytes that are going to be sent, and verifies both signatures: that of the assertion, and
 * that of Timestamp and Body. It shares nothing with what wrote them but the names of the algorithms.
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
  verifica(asserzione, 'dell’asserzione', [asserzione]);
  verifica(sicurezza, 'del messaggio', [tempo, corpo]);
}

function pretendi(nome: string, esito: EsitoFirma | undefined, coperti: readonly (Nodo | undefined)[]): void {
  if (esito === undefined) fallisci(nome, 'non c’è');
  else if (esito.type === 'non-valida') fallisci(nome, esito.perche);
  else if (!coperti.every((uno) => uno !== undefined && esito.coperti.includes(uno))) fallisci(nome, 'non copre tutto');
}

function fallisci(nome: string, perche: string): never {
  throw new ErroreClient('firma-non-valida', `Firma ${nome}: ${perche}. Il messaggio non va inviato.`);
}
