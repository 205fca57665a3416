import { readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';

import { type Elemento, leggiAlbero } from './albero-xml.js';

/** One official schema: its target namespace, its named parts in order, and where its prefixes lead. */
export interface DocumentoXsd {
  /** As it is named in the folder: `subentroElettorale/subentroListe.xsd`. */
  readonly file: string;
  readonly spazio: string;
  /** Prefix → namespace. */
  readonly prefissi: ReadonlyMap<string, string>;
  /** Namespace → file, of what it imports. */
  readonly importati: ReadonlyMap<string, string>;
  readonly parti: readonly Elemento[];
}

/** A named part of some schema, or a type that XML Schema has by itself. */
export type Riferimento = { readonly file: string; readonly nome: string } | { readonly base: string };

const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';

/** Reads one schema. */
export async function leggiDocumento(cartella: string, file: string): Promise<DocumentoXsd> {
  const radice = leggiAlbero(await readFile(resolve(cartella, file), 'utf8'));
  const prefissi = new Map<string, string>();
  for (const [nome, valore] of Object.entries(radice.attributi)) {
    if (nome === 'xmlns') prefissi.set('', valore);
    if (nome.startsWith('xmlns:')) prefissi.set(nome.slice('xmlns:'.length), valore);
  }
  const importati = new Map<string, string>();
  for (const { attributi } of radice.figli.filter(({ nome }) => nome === 'import')) {
    const { namespace, schemaLocation } = attributi;
    if (namespace === undefined || schemaLocation === undefined) throw new Error(`${file}: import without its place`);
    importati.set(namespace, posix.join(posix.dirname(file), schemaLocation));
  }
  const parti = radice.figli.filter(({ nome }) => nome !== 'import' && nome !== 'annotation');
  return { file, spazio: radice.attributi['targetNamespace'] ?? '', prefissi, importati, parti };
}

/** What a qualified name of a schema stands for. */
export function toRiferimento(
  nomeQualificato: string,
  { file, spazio, prefissi, importati }: DocumentoXsd,
): Riferimento {
  const [prefisso, nome] = nomeQualificato.includes(':') ? nomeQualificato.split(':', 2) : ['', nomeQualificato];
  const suo = prefissi.get(prefisso ?? '');
  if (nome === undefined || suo === undefined) throw new Error(`${file}: nothing is known of ${nomeQualificato}`);
  if (suo === XML_SCHEMA) return { base: nome };
  if (suo === spazio) return { file, nome };
  const altro = importati.get(suo);
  if (altro === undefined) throw new Error(`${file}: the namespace ${suo} is not imported`);
  return { file: altro, nome };
}
