import { formatTestoXml } from '@anagrafe/core/xsd';

import { formatAttributo } from './format-attributo.js';
import type { Attributo, Nodo } from './nodo.js';

/** How a node is put into canonical form. */
interface Modo {
  /** Prefixes that are kept where they are in scope, used or not: those of `InclusiveNamespaces`. */
  readonly prefissi?: readonly string[];
  /** A node that is left out, with all that is in it. */
  readonly senza?: Nodo;
  /** Every prefix in scope is kept: the canonical form that is not exclusive. */
  readonly inclusiva?: boolean;
}

/**
 * The canonical form of an element, without comments: the text that a signature covers. The reader has already dropped comments,
 * and told CDATA and references as text. Attributes `xml:…` of what is around the element are not taken into it, as the form that
 * is not exclusive would: messages have none.
 *
 * Source: Exclusive XML Canonicalization 1.0 (W3C, 2002), Canonical XML 1.0 (W3C, 2001).
 */
export function formatCanonico(nodo: Nodo, { prefissi = [], senza, inclusiva = false }: Modo = {}): string {
  return formatNodo(nodo, {}, inclusiva ? undefined : prefissi, senza);
}

type Dichiarati = Readonly<Record<string, string>>;

/** Prefixes that are kept though they are not used; `undefined` for all. */
type Tenuti = readonly string[] | undefined;

// eslint-disable-next-line max-params -- it calls itself for every element
function formatNodo(nodo: Nodo, sopra: Dichiarati, prefissi: Tenuti, senza: Nodo | undefined): string {
  const nome = nodo.prefisso === '' ? nodo.nome : `${nodo.prefisso}:${nodo.nome}`;
  const nuovi = toNuovi(nodo, sopra, prefissi);
  const dichiarati = nuovi.length === 0 ? sopra : { ...sopra, ...Object.fromEntries(nuovi) };
  let testo = `<${nome}`;
  for (const [prefisso, spazio] of nuovi)
    testo +=
      prefisso === '' ? ` xmlns="${formatAttributo(spazio)}"` : ` xmlns:${prefisso}="${formatAttributo(spazio)}"`;
  for (const uno of [...nodo.attributi].sort(compareAttributi))
    testo += ` ${uno.prefisso === '' ? uno.nome : `${uno.prefisso}:${uno.nome}`}="${formatAttributo(uno.valore)}"`;
  testo += '>';
  for (const figlio of nodo.figli) {
    if (typeof figlio === 'string') testo += formatTestoXml(figlio);
    else if (figlio !== senza) testo += formatNodo(figlio, dichiarati, prefissi, senza);
  }
  return `${testo}</${nome}>`;
}

/** The declarations that an element needs and none above has written, by prefix. */
function toNuovi(nodo: Nodo, sopra: Dichiarati, prefissi: Tenuti): readonly (readonly [string, string])[] {
  const usati = new Set([nodo.prefisso]);
  for (const { prefisso } of nodo.attributi) if (prefisso !== '' && prefisso !== 'xml') usati.add(prefisso);
  for (const prefisso of prefissi ?? Object.keys(nodo.spazi))
    if (nodo.spazi[prefisso] !== undefined) usati.add(prefisso);
  return [...usati]
    .map((prefisso) => [prefisso, nodo.spazi[prefisso] ?? ''] as const)
    .filter(([prefisso, spazio]) => (sopra[prefisso] ?? '') !== spazio)
    .sort(([a], [b]) => compareTesti(a, b));
}

function compareAttributi(a: Attributo, b: Attributo): number {
  return compareTesti(a.spazio, b.spazio) || compareTesti(a.nome, b.nome);
}

function compareTesti(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
