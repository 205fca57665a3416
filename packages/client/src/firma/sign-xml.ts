import { createHash } from 'node:crypto';

import type { AlgoritmoFirma, Firmatario } from '@anagrafe/core';

import { SPAZI } from '../xml/spazi.js';
import { ALGORITMI } from './algoritmi.js';

/** Something that a signature covers. */
interface Riferimento {
  /** The id of the element. */
  readonly id: string;
  /** Its canonical form, without the signature itself. */
  readonly canonico: string;
  /** Does the signature stand inside the element? */
  readonly contiene?: boolean;
  /** Prefixes in scope that its canonical form keeps though it does not use them. */
  readonly prefissi?: string;
}

/** How a signature is made. */
export interface Ricetta {
  readonly algoritmo: AlgoritmoFirma;
  readonly riferimenti: readonly Riferimento[];
  /** Prefixes that the canonical form of SignedInfo keeps. */
  readonly prefissi?: string;
  /** The declarations of those prefixes, in order, as the canonical form writes them after that of `ds`. */
  readonly dichiarazioni?: string;
}

/** The parts of a signature that its maker puts together. */
export interface FirmaXml {
  /** `ds:SignedInfo` as it stands in the document. */
  readonly info: string;
  /** The text of `ds:SignatureValue`. */
  readonly valore: string;
}

/** Signs some elements: XML-DSig with exclusive canonicalization. */
export async function signXml(
  firmatario: Firmatario,
  { algoritmo, riferimenti, prefissi, dichiarazioni = '' }: Ricetta,
): Promise<FirmaXml> {
  const { firma } = ALGORITMI[algoritmo];
  const contenuto =
    `<ds:CanonicalizationMethod Algorithm="${SPAZI.ec}">${toPrefissi(prefissi)}</ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${firma}"></ds:SignatureMethod>` +
    riferimenti.map((riferimento) => toRiferimento(riferimento, algoritmo)).join('');
  const canonico = `<ds:SignedInfo xmlns:ds="${SPAZI.ds}"${dichiarazioni}>${contenuto}</ds:SignedInfo>`;
  const valore = await firmatario.sign(Buffer.from(canonico), algoritmo);
  return { info: `<ds:SignedInfo>${contenuto}</ds:SignedInfo>`, valore: Buffer.from(valore).toString('base64') };
}

function toRiferimento({ id, canonico, contiene = false, prefissi }: Riferimento, algoritmo: AlgoritmoFirma): string {
  const { impronta, digest } = ALGORITMI[algoritmo];
  const tolta = contiene ? `<ds:Transform Algorithm="${SPAZI.ds}enveloped-signature"></ds:Transform>` : '';
  return (
    `<ds:Reference URI="#${id}"><ds:Transforms>${tolta}` +
    `<ds:Transform Algorithm="${SPAZI.ec}">${toPrefissi(prefissi)}</ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${impronta}"></ds:DigestMethod>` +
    `<ds:DigestValue>${createHash(digest).update(canonico).digest('base64')}</ds:DigestValue></ds:Reference>`
  );
}

function toPrefissi(prefissi: string | undefined): string {
  if (prefissi === undefined) return '';
  return `<ec:InclusiveNamespaces xmlns:ec="${SPAZI.ec}" PrefixList="${prefissi}"></ec:InclusiveNamespaces>`;
}
