import { type Nodo, findAttributo, findFiglio, toDiscendenti, toTesto } from '../../src/xml/nodo.js';
import { SPAZI } from '../../src/xml/spazi.js';
import { Rifiuto, pretendi } from './rifiuto.js';

/** The parts of a security header. */
export interface Intestazione {
  readonly sicurezza: Nodo;
  readonly tempo: Nodo;
  readonly asserzione: Nodo;
  readonly token: Nodo;
  readonly firma: Nodo;
  readonly operatore: string;
  readonly idSede: string;
  readonly idPostazione: string;
  readonly idPostazioneFirmato: string;
}

const ATTRIBUTI = ['IdSede', 'IdPostazione', 'IdPostazioneFirmato', 'IdApplicazione'];
const NELLA_SICUREZZA = ['Timestamp', 'Assertion', 'BinarySecurityToken', 'Signature'];
const NELL_ASSERZIONE = ['Issuer', 'Signature', 'Subject', 'Conditions', 'AuthnStatement', 'AttributeStatement'];

/** Takes a security header apart. Its parts stand in the one order that the policy of ANPR allows, each once. */
export function leggiIntestazione(documento: Nodo): Intestazione {
  const sicurezza = findFiglio(findFiglio(documento, 'Header', SPAZI.soap), 'Security', SPAZI.wsse);
  pretendi(sicurezza !== undefined, 'interno', 'manca Security');
  pretendi(findAttributo(sicurezza, 'mustUnderstand', SPAZI.soap) === '1', 'interno', 'Security non è d’obbligo');
  const firma = findFiglio(sicurezza, 'Signature', SPAZI.ds);
  pretendi(firma !== undefined, 'scoperto', 'manca la firma del messaggio');
  pretendiOrdine(sicurezza, NELLA_SICUREZZA);
  const figlio = (nodo: Nodo, nome: string, spazio: string): Nodo => findFiglio(nodo, nome, spazio) ?? manca(nome);
  const asserzione = figlio(sicurezza, 'Assertion', SPAZI.saml2);
  pretendiOrdine(asserzione, NELL_ASSERZIONE);
  pretendi(findAttributo(asserzione, 'Version') === '2.0', 'interno', 'asserzione di un’altra versione');
  const soggetto = figlio(asserzione, 'Subject', SPAZI.saml2);
  const conferma = figlio(soggetto, 'SubjectConfirmation', SPAZI.saml2);
  pretendi(
    findAttributo(conferma, 'Method')?.endsWith(':cm:bearer') === true,
    'interno',
    'asserzione non al portatore',
  );
  const attributi = toAttributi(figlio(asserzione, 'AttributeStatement', SPAZI.saml2));
  const [idSede = '', idPostazione = '', idPostazioneFirmato = ''] = attributi;
  return {
    sicurezza,
    tempo: figlio(sicurezza, 'Timestamp', SPAZI.wsu),
    asserzione,
    token: figlio(sicurezza, 'BinarySecurityToken', SPAZI.wsse),
    firma,
    operatore: toTesto(figlio(soggetto, 'NameID', SPAZI.saml2)),
    idSede,
    idPostazione,
    idPostazioneFirmato,
  };
}

function manca(nome: string): never {
  throw new Rifiuto('interno', `manca ${nome}`);
}

/** Only these elements, in this order, nothing between them. */
function pretendiOrdine({ nome, figli }: Nodo, attesi: readonly string[]): void {
  const trovati = figli.map((figlio) => (typeof figlio === 'string' ? '#testo' : figlio.nome));
  pretendi(trovati.join() === attesi.join(), 'interno', `in ${nome} c’è ${trovati.join()}`);
}

/** The values of the four attributes. */
function toAttributi(dichiarazione: Nodo): readonly string[] {
  const attributi = [...toDiscendenti(dichiarazione)].filter(({ nome }) => nome === 'Attribute');
  const nomi = attributi.map((uno) => findAttributo(uno, 'Name') ?? '');
  pretendi(nomi.join() === ATTRIBUTI.join(), 'interno', `gli attributi sono ${nomi.join()}`);
  return attributi.map((uno) => toTesto(findFiglio(uno, 'AttributeValue', SPAZI.saml2) ?? uno));
}
