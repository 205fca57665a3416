import { ALGORITMI } from '../firma/algoritmi.js';
import { BASE64, SPAZI, TOKEN_X509 } from '../xml/spazi.js';

/** What a number of ANPR looks like, or what it writes for none. */
const NUMERO = /^(?:\d{1,30}|XXXX)$/;
const OPERAZIONE = /^[A-Z\d]\d{3}$/;
const COMUNE = /^\d{6}$/;
const ISTANTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/;
const VERSIONE = /^ANPR\d\d$/;

const TESTATA: Readonly<Record<string, RegExp>> = {
  idOperazioneComune: /^[a-z\d]{1,30}$/i,
  codMittente: COMUNE,
  codDestinatario: VERSIONE,
  operazioneRichiesta: OPERAZIONE,
  dataOraRichiesta: ISTANTE,
  tipoOperazione: /^[CVR]$/,
  tipoInvio: /^(?:PROD|TEST|PRE_SUB|FREE)$/,
  idOperazioneANPR: NUMERO,
  esitoOperazione: /^(?:\d{1,4}|XXXX)$/,
};
const SEGNALAZIONE: Readonly<Record<string, RegExp>> = {
  codiceErroreAnomalia: /^(?:[A-Z]{1,3}\d{2,3}|\d{3}|XXXX)$/,
  tipoErroreAnomalia: /^[EW]$/,
};

/**
 * The elements whose value a trace keeps, by that which they stand in, and what the value must look like: what is not so may be
 * anything.
 */
const TENUTI: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  testataRichiesta: TESTATA,
  testataRisposta: TESTATA,
  errore: SEGNALAZIONE,
  anomalie: SEGNALAZIONE,
  Timestamp: { Created: ISTANTE, Expires: ISTANTE },
  Fault: { faultcode: /^(?:\w{1,20}:)?(?:Client|Server)$/ },
};

/** A codice fiscale, of any omocodia, wherever it stands: an identifier that has one in it is not kept. */
const CODICE_FISCALE = /[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]/i;

/** What the protocol itself writes in attributes. */
const DEL_PROTOCOLLO: ReadonlySet<string> = new Set([
  ...Object.values(SPAZI),
  ...Object.values(ALGORITMI).flatMap(({ firma, impronta }) => [firma, impronta]),
  `${SPAZI.ds}enveloped-signature`,
  TOKEN_X509,
  BASE64,
  'IdSede',
  'IdPostazione',
  'IdPostazioneFirmato',
  'IdApplicazione',
]);

/** May the text of an element stand in a trace? */
export function isTenuto(padre: string, nome: string, testo: string): boolean {
  const elementi = Object.hasOwn(TENUTI, padre) ? TENUTI[padre] : undefined;
  const forma = elementi !== undefined && Object.hasOwn(elementi, nome) ? elementi[nome] : undefined;
  return forma?.test(testo) === true && !CODICE_FISCALE.test(testo);
}

/** May the value of an attribute? */
export function isDelProtocollo(valore: string): boolean {
  return DEL_PROTOCOLLO.has(valore);
}
