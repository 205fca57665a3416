import type { X509Certificate } from 'node:crypto';

import { type AlgoritmoFirma, isAnagrafeError } from '@anagrafe/core';

import { verifyXml } from '../firma/verify-xml.js';
import { parseCertificato } from '../identita/certificato.js';
import { type Nodo, findAttributo, findFiglio, toDiscendenti, toTesto } from '../xml/nodo.js';
import { SPAZI } from '../xml/spazi.js';
import { isFidato } from './autorita.js';
import { Rifiutata } from './rifiuto.js';

/** Whose signatures are taken. */
export interface Fiducia {
  readonly autorita: readonly X509Certificate[];
  /** Common names. */
  readonly firmatari: readonly string[] | 'qualunque';
  /** Those that may have signed a message that has no certificate in it. */
  readonly certificati: readonly X509Certificate[];
  readonly algoritmi: readonly AlgoritmoFirma[];
}

/** As many as a message can need: whoever sends many more wants to keep somebody busy. */
const MASSIMO_FIRME = 4;
const MASSIMO_CERTIFICATI = 8;

/**
 * Verifies that the body of a message is signed by who signs for ANPR.
 *
 * @returns The common name of who signed.
 * @throws Rifiutata with what does not hold; where there are several signatures, with what does not of the last.
 */
export function verifyFirma(documento: Nodo, fiducia: Fiducia, adesso: Date): string {
  const corpo = findFiglio(documento, 'Body', SPAZI.soap);
  const firme = [...toDiscendenti(documento)].filter(({ nome, spazio }) => nome === 'Signature' && spazio === SPAZI.ds);
  let rifiuto = new Rifiutata('firma-mancante');
  for (const firma of firme.slice(0, MASSIMO_FIRME)) {
    try {
      return verifyUna({ documento, corpo, firma }, fiducia, adesso);
    } catch (errore) {
      if (!(errore instanceof Rifiutata)) throw errore;
      rifiuto = errore;
    }
  }
  throw rifiuto;
}

interface Firmato {
  readonly documento: Nodo;
  readonly corpo: Nodo | undefined;
  readonly firma: Nodo;
}

function verifyUna({ documento, corpo, firma }: Firmato, fiducia: Fiducia, adesso: Date): string {
  const scritti = toCertificati(documento, firma);
  const candidati = scritti.length > 0 ? scritti : fiducia.certificati;
  if (candidati.length === 0) throw new Rifiutata('certificato-mancante');
  const fidati = candidati.filter((uno) => isFidato(uno, { autorita: fiducia.autorita, altri: scritti }, adesso));
  if (fidati.length === 0) throw new Rifiutata('certificato-non-fidato');
  for (const certificato of fidati) {
    const esito = verifyXml({ documento, firma, chiave: certificato.publicKey });
    if (esito.type === 'non-valida' || corpo === undefined || !esito.coperti.includes(corpo)) continue;
    const { cn } = parseCertificato(certificato.raw);
    if (fiducia.firmatari !== 'qualunque' && !fiducia.firmatari.includes(cn))
      throw new Rifiutata('firmatario-inatteso', cn);
    if (!fiducia.algoritmi.includes(esito.algoritmo)) throw new Rifiutata('algoritmo-non-ammesso');
    return cn;
  }
  throw new Rifiutata('firma-non-valida');
}

/** The certificates that a signature has in it, or refers to in the header. */
function toCertificati(documento: Nodo, firma: Nodo): readonly X509Certificate[] {
  const chiave = findFiglio(firma, 'KeyInfo', SPAZI.ds);
  if (chiave === undefined) return [];
  const testi: string[] = [];
  for (const nodo of toDiscendenti(chiave)) {
    if (nodo.nome === 'X509Certificate' && nodo.spazio === SPAZI.ds) testi.push(toTesto(nodo));
    const id = nodo.nome === 'Reference' && nodo.spazio === SPAZI.wsse ? findAttributo(nodo, 'URI') : undefined;
    const token = id === undefined ? undefined : findToken(documento, id);
    if (token !== undefined) testi.push(toTesto(token));
  }
  return testi.slice(0, MASSIMO_CERTIFICATI).flatMap((testo) => parse(testo) ?? []);
}

function findToken(documento: Nodo, id: string): Nodo | undefined {
  return [...toDiscendenti(documento)].find(
    (nodo) =>
      nodo.nome === 'BinarySecurityToken' &&
      nodo.spazio === SPAZI.wsse &&
      `#${findAttributo(nodo, 'Id', SPAZI.wsu) ?? ''}` === id,
  );
}

/** A certificate in base64; `undefined` if it is none. */
function parse(base64: string): X509Certificate | undefined {
  try {
    return parseCertificato(Buffer.from(base64, 'base64')).x509;
  } catch (errore) {
    if (isAnagrafeError(errore)) return undefined;
    throw errore;
  }
}
