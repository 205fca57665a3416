import { X509Certificate } from 'node:crypto';

import type { AlgoritmoFirma } from '@anagrafe/core';

import { findAlgoritmo } from '../../src/firma/algoritmi.js';
import { verifyXml } from '../../src/firma/verify-xml.js';
import { type Nodo, findAttributo, findFiglio, toDiscendenti, toTesto } from '../../src/xml/nodo.js';
import { SPAZI, TOKEN_X509 } from '../../src/xml/spazi.js';
import { type Intestazione, leggiIntestazione } from './intestazione.js';
import { leggiPostazione } from './postazione.js';
import { pretendi } from './rifiuto.js';

/** What the gateway knows when a message arrives. What nobody has published can be set. */
export interface Gateway {
  readonly autorita: string;
  readonly adesso: () => Date;
  /** Serial numbers of the certificates that were revoked. */
  readonly revocati?: ReadonlySet<string>;
  /** The operators that are users of ANPR; absent, anybody. */
  readonly operatori?: ReadonlySet<string>;
  /** Absent: RSA-SHA1 alone, as is documented. */
  readonly algoritmi?: readonly AlgoritmoFirma[];
  /** How much of the future a message may come from, in milliseconds; absent, nothing. After its end it is never taken. */
  readonly anticipo?: number;
  /** How long a message may be good for, in milliseconds; absent, five minutes. */
  readonly durata?: number;
}

/** Who is let in. */
export interface Ammesso {
  readonly idSede: string;
  readonly operatore: string;
}

/**
 * The gateway before ANPR: lets a message in or throws the fault that it would answer. In the order that the specification
 * supposes: header, certificates, signatures, times, the signed name of the workstation, the seat, the operator.
 */
export async function lasciaPassare(documento: Nodo, gateway: Gateway): Promise<Ammesso> {
  const intestazione = leggiIntestazione(documento);
  const comune = toCertificato(toTesto(intestazione.token));
  pretendiCertificato(comune, gateway);
  pretendiFirme(documento, { ...intestazione, comune, algoritmi: gateway.algoritmi ?? ['RSA-SHA1'] });
  pretendiTempi(intestazione, gateway);
  const { idSede, idPostazione, operatore } = intestazione;
  const postazione = await leggiPostazione(intestazione.idPostazioneFirmato);
  pretendiCertificato(postazione.certificato, gateway);
  pretendi(postazione.nome === idPostazione, 'politica', 'il CMS è di un’altra postazione');
  pretendi(toCn(postazione.certificato) === idPostazione, 'politica', 'il CMS è firmato da un’altra postazione');
  pretendi(idSede === idPostazione.slice(0, 6), 'sede', 'IdSede non è quella della postazione');
  pretendi(toCn(comune).startsWith(`${idSede}-CO-`), 'politica', 'il certificato non è quello del comune');
  pretendi(gateway.operatori?.has(operatore) !== false, 'politica', 'l’operatore non è un utente');
  return { idSede, operatore };
}

function toCertificato(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    pretendi(false, 'interno', 'il certificato non si legge');
  }
}

function toCn({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? '';
}

function pretendiCertificato(certificato: X509Certificate, { autorita, adesso, revocati }: Gateway): void {
  const ca = new X509Certificate(autorita);
  const cn = toCn(certificato);
  pretendi(revocati?.has(certificato.serialNumber) !== true, 'revocato', `${cn} è revocato`);
  const emesso = certificato.checkIssued(ca) && certificato.verify(ca.publicKey);
  pretendi(emesso, 'politica', `${cn} non è dell’autorità`);
  const vale = new Date(certificato.validFrom) <= adesso() && adesso() <= new Date(certificato.validTo);
  pretendi(vale, 'politica', `${cn} non vale oggi`);
}

interface ConFirme extends Intestazione {
  readonly comune: X509Certificate;
  readonly algoritmi: readonly AlgoritmoFirma[];
}

/** Both signatures are of the certificate in the header: that of the assertion brings it along, the other refers to it. */
function pretendiFirme(documento: Nodo, intestazione: ConFirme): void {
  const { asserzione, tempo, firma, token, comune } = intestazione;
  const sua = findFiglio(asserzione, 'Signature', SPAZI.ds);
  pretendi(sua !== undefined, 'interno', 'manca la firma dell’asserzione');
  const scritto = [...toDiscendenti(sua)].find(({ nome }) => nome === 'X509Certificate');
  pretendi(scritto !== undefined, 'interno', 'la firma dell’asserzione non ha il certificato');
  const suo = toCertificato(toTesto(scritto));
  pretendi(suo.fingerprint256 === comune.fingerprint256, 'politica', 'l’asserzione è firmata con un altro certificato');
  pretendiFirma({ documento, firma: sua, coperti: [asserzione] }, intestazione);
  const corpo = findFiglio(documento, 'Body', SPAZI.soap);
  pretendiFirma({ documento, firma, coperti: [tempo, corpo] }, intestazione);
  const riferimento = [...toDiscendenti(firma)].find(
    ({ nome, spazio }) => nome === 'Reference' && spazio === SPAZI.wsse,
  );
  const diretto =
    riferimento !== undefined &&
    findAttributo(riferimento, 'URI') === `#${findAttributo(token, 'Id', SPAZI.wsu) ?? ''}` &&
    findAttributo(riferimento, 'ValueType') === TOKEN_X509;
  const accluso = [...toDiscendenti(firma)].find(({ nome }) => nome === 'X509Certificate');
  pretendi(diretto || accluso !== undefined, 'interno', 'la firma del messaggio non dice di chi è');
}

interface DaPretendere {
  readonly documento: Nodo;
  readonly firma: Nodo;
  readonly coperti: readonly (Nodo | undefined)[];
}

function pretendiFirma({ documento, firma, coperti }: DaPretendere, { comune, algoritmi }: ConFirme): void {
  const info = findFiglio(firma, 'SignedInfo', SPAZI.ds);
  const metodo = findFiglio(info, 'SignatureMethod', SPAZI.ds);
  const algoritmo = findAlgoritmo(metodo && findAttributo(metodo, 'Algorithm'));
  pretendi(algoritmo !== undefined && algoritmi.includes(algoritmo), 'politica', 'algoritmo di firma non ammesso');
  const esito = verifyXml({ documento, firma, chiave: comune.publicKey });
  if (esito.type === 'non-valida') pretendi(false, 'impronta', esito.perche);
  const tutti = coperti.every((uno) => uno !== undefined && esito.coperti.includes(uno));
  pretendi(tutti, 'scoperto', 'la firma non copre tutto');
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Every time of the header is in UTC, and now is between the beginning and the end of each. */
function pretendiTempi({ tempo, asserzione }: Intestazione, gateway: Gateway): void {
  const { anticipo = 0, durata = 300_000 } = gateway;
  const adesso = gateway.adesso().getTime();
  for (const [inizio, fine] of toFinestre(tempo, asserzione)) {
    pretendi(UTC.test(inizio) && UTC.test(fine), 'interno', 'un tempo non è in UTC');
    pretendi(adesso + anticipo >= Date.parse(inizio), 'politica', 'il messaggio viene dal futuro');
    pretendi(adesso < Date.parse(fine), 'politica', 'il messaggio è scaduto');
    pretendi(Date.parse(fine) - Date.parse(inizio) <= durata, 'politica', 'il messaggio dura troppo');
  }
}

function toFinestre(tempo: Nodo, asserzione: Nodo): readonly (readonly [inizio: string, fine: string])[] {
  const [creato, scade] = ['Created', 'Expires'].map((nome) => findFiglio(tempo, nome, SPAZI.wsu));
  pretendi(creato !== undefined && scade !== undefined, 'interno', 'Timestamp senza Created o Expires');
  const dette = [...toDiscendenti(asserzione)].flatMap((nodo) => {
    const fine = findAttributo(nodo, 'NotOnOrAfter') ?? findAttributo(nodo, 'SessionNotOnOrAfter');
    const inizio = findAttributo(nodo, 'NotBefore') ?? findAttributo(nodo, 'AuthnInstant');
    return fine === undefined && inizio === undefined ? [] : [[inizio ?? '', fine ?? ''] as const];
  });
  pretendi(dette.length === 3, 'interno', 'l’asserzione non ha le sue tre finestre');
  return [[toTesto(creato), toTesto(scade)], ...dette];
}
