import { type KeyObject, createHash, verify } from 'node:crypto';

import type { AlgoritmoFirma } from '@anagrafe/core';

import { formatCanonico } from '../xml/format-canonico.js';
import { type Nodo, findAttributo, findFiglio, toDiscendenti, toTesto } from '../xml/nodo.js';
import { SPAZI } from '../xml/spazi.js';
import { ALGORITMI, findAlgoritmo } from './algoritmi.js';

/** A `ds:Signature`, and whose key it should be of. */
export interface DaVerificare {
  readonly documento: Nodo;
  readonly firma: Nodo;
  readonly chiave: KeyObject;
}

/** What a signature turned out to be. */
export type EsitoFirma =
  | {
      readonly type: 'valida';
      /** What it covers. */
      readonly coperti: readonly Nodo[];
      readonly algoritmo: AlgoritmoFirma;
    }
  | { readonly type: 'non-valida'; readonly perche: string };

/** More than a signature of a message can need: each is a digest to compute. */
const MASSIMO_RIFERIMENTI = 16;

/** Verifies a signature: first whether it is of the key, then the digest of all that it refers to. */
export function verifyXml({ documento, firma, chiave }: DaVerificare): EsitoFirma {
  const info = findFiglio(firma, 'SignedInfo', SPAZI.ds);
  const valore = findFiglio(firma, 'SignatureValue', SPAZI.ds);
  const metodo = findFiglio(info, 'CanonicalizationMethod', SPAZI.ds);
  const algoritmo = findAlgoritmo(toAlgoritmo(findFiglio(info, 'SignatureMethod', SPAZI.ds)));
  if (info === undefined || valore === undefined || metodo === undefined) return nonValida('la firma è incompleta');
  const forma = toForma(metodo);
  if (forma === undefined || algoritmo === undefined) return nonValida('la firma è di un genere ignoto');
  const byte = parseBase64(toTesto(valore));
  if (byte === undefined) return nonValida('il valore della firma non è in base64');
  if (!verify(ALGORITMI[algoritmo].digest, Buffer.from(formatCanonico(info, forma)), chiave, byte))
    return nonValida('la firma non è della chiave attesa');
  const riferimenti = info.figli.filter((uno): uno is Nodo => typeof uno !== 'string' && uno.nome === 'Reference');
  if (riferimenti.length === 0) return nonValida('la firma non copre niente');
  if (riferimenti.length > MASSIMO_RIFERIMENTI) return nonValida('la firma ha troppi riferimenti');
  const coperti: Nodo[] = [];
  for (const riferimento of riferimenti) {
    const coperto = verifyRiferimento(riferimento, documento, firma);
    if (typeof coperto === 'string') return nonValida(coperto);
    coperti.push(coperto);
  }
  return { type: 'valida', coperti, algoritmo };
}

/** How the element that a transformation or a method names is put into canonical form; `undefined` if it names no such form. */
function toForma(nodo: Nodo): Forma | undefined {
  const algoritmo = toAlgoritmo(nodo);
  if (algoritmo === SPAZI.ec) return { prefissi: toPrefissi(nodo) };
  return algoritmo === INCLUSIVA ? { inclusiva: true } : undefined;
}

type Forma = { readonly prefissi: readonly string[] } | { readonly inclusiva: true };
const INCLUSIVA = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';

/** The bytes of a base64 text, blanks aside; `undefined` if it is not written as it should be. */
function parseBase64(testo: string): Uint8Array | undefined {
  const unito = testo.replace(/\s/g, '');
  const byte = Buffer.from(unito, 'base64');
  return byte.toString('base64') === unito ? byte : undefined;
}

function nonValida(perche: string): EsitoFirma {
  return { type: 'non-valida', perche };
}

/** What a reference covers, if its digest is right; else why it is not. */
function verifyRiferimento(riferimento: Nodo, documento: Nodo, firma: Nodo): Nodo | string {
  const id = findAttributo(riferimento, 'URI') ?? '';
  const trovati = id.startsWith('#') ? [...toDiscendenti(documento)].filter((nodo) => isDi(nodo, id.slice(1))) : [];
  const [coperto, ...altri] = trovati;
  if (coperto === undefined || altri.length > 0)
    return 'la firma si riferisce a un elemento che non c’è, o a più d’uno';
  const trasformazioni = findFiglio(riferimento, 'Transforms', SPAZI.ds)?.figli ?? [];
  // Without a word on it, the form is the one that is not exclusive.
  let forma: Forma = { inclusiva: true };
  let senza: Nodo | undefined;
  for (const una of trasformazioni) {
    if (typeof una === 'string') continue;
    const sua = toForma(una);
    if (sua !== undefined) forma = sua;
    else if (toAlgoritmo(una) === `${SPAZI.ds}enveloped-signature`) senza = firma;
    else return 'la firma passa per una trasformazione ignota';
  }
  const impronta = toAlgoritmo(findFiglio(riferimento, 'DigestMethod', SPAZI.ds));
  const nomi = Object.values(ALGORITMI).find((uno) => uno.impronta === impronta);
  const attesa = findFiglio(riferimento, 'DigestValue', SPAZI.ds);
  if (nomi === undefined || attesa === undefined) return 'l’impronta è di un genere ignoto';
  const canonico = formatCanonico(coperto, senza === undefined ? forma : { ...forma, senza });
  return createHash(nomi.digest).update(canonico).digest('base64') === toTesto(attesa)
    ? coperto
    : `l’impronta di ${coperto.nome} non è quella firmata`;
}

/** Is it the element that an id names? Each vocabulary calls its id in its own way. */
function isDi(nodo: Nodo, id: string): boolean {
  return nodo.attributi.some(
    ({ nome, spazio, valore }) =>
      valore === id && ((nome === 'Id' && (spazio === SPAZI.wsu || spazio === '')) || (nome === 'ID' && spazio === '')),
  );
}

function toAlgoritmo(nodo: Nodo | undefined): string | undefined {
  return nodo === undefined ? undefined : findAttributo(nodo, 'Algorithm');
}

function toPrefissi(nodo: Nodo): readonly string[] {
  const inclusi = findFiglio(nodo, 'InclusiveNamespaces', SPAZI.ec);
  const elenco = inclusi === undefined ? '' : (findAttributo(inclusi, 'PrefixList') ?? '');
  return elenco.split(/\s+/).filter((prefisso) => prefisso !== '');
}
