import { findCarattereVietato, formatTestoXml } from '@anagrafe/core/xsd';

import { ErroreClient } from '../errore-client.js';
import { formatAttributo } from '../xml/format-attributo.js';
import { SPAZI } from '../xml/spazi.js';
import type { Finestra } from './finestra.js';

/** Who calls, from where, with which program. */
export interface Chiamante {
  /** The codice fiscale of the operator, who is a user of ANPR for the comune. */
  readonly operatore: string;
  /** ISTAT code of the comune, six digits. */
  readonly idSede: string;
  /** The name of the workstation: `058091-PC-0001`. */
  readonly idPostazione: string;
  /** That name signed with the key of the workstation: CMS in base64. */
  readonly idPostazioneFirmato: string;
  readonly idApplicazione: string;
  /** Address of the machine that calls. */
  readonly indirizzo: string;
}

/** An assertion before and after the place of its signature. */
export interface AsserzioneDaFirmare {
  readonly prima: string;
  readonly dopo: string;
}

const NON_SPECIFICATO = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';
const NOME_NON_SPECIFICATO = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/**
 * The SAML assertion of who calls. It is written in canonical form: attributes and namespaces in order, no empty tags, no
 * blanks; what is signed are its bytes.
 */
export function toAsserzione(id: string, chiamante: Chiamante, { da, a }: Finestra): AsserzioneDaFirmare {
  pretendiScrivibili(chiamante);
  const { operatore, idSede, idPostazione, idPostazioneFirmato, idApplicazione, indirizzo } = chiamante;
  const attributi = [
    toAttributo('IdSede', idSede),
    toAttributo('IdPostazione', idPostazione),
    toAttributo('IdPostazioneFirmato', idPostazioneFirmato),
    toAttributo('IdApplicazione', idApplicazione),
  ].join('');
  return {
    prima:
      `<saml2:Assertion xmlns:saml2="${SPAZI.saml2}" xmlns:xsd="${SPAZI.xsd}" xmlns:xsi="${SPAZI.xsi}"` +
      ` ID="${id}" IssueInstant="${da}" Version="2.0" xsi:type="saml2:AssertionType"><saml2:Issuer>XS</saml2:Issuer>`,
    dopo:
      `<saml2:Subject><saml2:NameID Format="${NOME_NON_SPECIFICATO}">` +
      `${formatTestoXml(operatore.toUpperCase())}</saml2:NameID>` +
      `<saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
      `<saml2:SubjectConfirmationData NotBefore="${da}" NotOnOrAfter="${a}"></saml2:SubjectConfirmationData>` +
      `</saml2:SubjectConfirmation></saml2:Subject>` +
      `<saml2:Conditions NotBefore="${da}" NotOnOrAfter="${a}"></saml2:Conditions>` +
      `<saml2:AuthnStatement AuthnInstant="${da}" SessionNotOnOrAfter="${a}">` +
      `<saml2:SubjectLocality Address="${formatAttributo(indirizzo)}"></saml2:SubjectLocality>` +
      `<saml2:AuthnContext><saml2:AuthnContextClassRef></saml2:AuthnContextClassRef></saml2:AuthnContext>` +
      `</saml2:AuthnStatement><saml2:AttributeStatement>${attributi}</saml2:AttributeStatement></saml2:Assertion>`,
  };
}

function toAttributo(nome: string, valore: string): string {
  return (
    `<saml2:Attribute Name="${nome}" NameFormat="${NON_SPECIFICATO}">` +
    `<saml2:AttributeValue xsi:type="xsd:string">${formatTestoXml(valore)}</saml2:AttributeValue></saml2:Attribute>`
  );
}

/** @throws ErroreClient `valore-non-scrivibile`, with the name of the datum, never its value. */
function pretendiScrivibili(chiamante: Chiamante): void {
  for (const [nome, valore] of Object.entries(chiamante) as readonly [string, string][]) {
    if (findCarattereVietato(valore) >= 0)
      throw new ErroreClient('valore-non-scrivibile', `${nome}: contiene un carattere che XML non ammette.`);
  }
}
