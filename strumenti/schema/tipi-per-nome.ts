import { posix } from 'node:path';

import type { Elemento } from './albero-xml.js';
import { type DocumentoXsd, toRiferimento } from './documento-xsd.js';

type Documenti = ReadonlyMap<string, DocumentoXsd>;

/** A named type and the document that defines it. */
interface Definizione {
  readonly documento: DocumentoXsd;
  readonly parte: Elemento;
}

interface Opzioni {
  readonly toPercorso: (documento: DocumentoXsd) => string;
}

/**
 * The module of the types that `xsi:type` may name in a document: those of its elements and all that derive from them,
 * by qualified name. One by one, so that a bundler leaves out the others.
 */
export function toModuloTipi(file: string, documenti: Documenti, opzioni: Opzioni & { readonly nome: string }): string {
  const raggiunti = toTipiNominabili(file, documenti);
  const righe = raggiunti
    .map(({ documento, parte }) => {
      const nome = parte.attributi['name'] ?? '';
      return `  '{${documento.spazio}}${nome}': ${toAlias(documento)}.${nome},`;
    })
    .sort();
  return [
    ...toImportati(raggiunti, opzioni),
    `import type { TipoComplesso, TipoSemplice } from './tipi.js';`,
    '',
    `export const ${opzioni.nome}: Readonly<Record<string, TipoSemplice | TipoComplesso>> = {`,
    ...righe,
    '};',
    '',
  ].join('\n');
}

/** The same of a document that is read whole, on demand: every type of the schemas that those are in. */
export function toModuloTipiInteri(file: string, documenti: Documenti, opzioni: Opzioni): string {
  const raggiunti = toTipiNominabili(file, documenti);
  const righe = toUsati(raggiunti)
    .map((documento) => `  ['${documento.spazio}', ${toAlias(documento)}],`)
    .sort();
  return [
    `import type { TipiPerNome } from './struttura.js';`,
    `import { toTipiPerNome } from './tipi-per-nome.js';`,
    ...toImportati(raggiunti, opzioni),
    '',
    `export const tipi: TipiPerNome = toTipiPerNome([`,
    ...righe,
    ']);',
    '',
  ].join('\n');
}

function toTipiNominabili(file: string, documenti: Documenti): readonly Definizione[] {
  return [...toNominabili(file, documenti)].filter(({ parte }) => parte.nome !== 'element');
}

function toUsati(definizioni: readonly Definizione[]): readonly DocumentoXsd[] {
  return [...new Set(definizioni.map(({ documento }) => documento))];
}

function toImportati(definizioni: readonly Definizione[], { toPercorso }: Opzioni): readonly string[] {
  return toUsati(definizioni)
    .map((documento) => `import * as ${toAlias(documento)} from './${toPercorso(documento).replace(/\.ts$/, '.js')}';`)
    .sort();
}

function toAlias({ file }: DocumentoXsd): string {
  return posix.basename(file, '.xsd').replace(/^(?=\d)/, 'servizi');
}

/** Everything that a document reaches from its elements, then what derives from it, and what that reaches in turn. */
function toNominabili(file: string, documenti: Documenti): Set<Definizione> {
  const tutte = [...toChiusura(file, documenti)].flatMap((documento) =>
    documento.parti.map((parte): Definizione => ({ documento, parte })),
  );
  const perNome = new Map(tutte.map((d) => [toNome(d), d]));
  const raggiunte = new Set<Definizione>();
  const basi = new Set<string>();
  const raggiungi = (definizione: Definizione | undefined): void => {
    if (definizione === undefined || raggiunte.has(definizione)) return;
    raggiunte.add(definizione);
    for (const riferito of toRiferiti(definizione)) {
      basi.add(riferito);
      raggiungi(perNome.get(riferito));
    }
  };
  for (const definizione of tutte) {
    if (definizione.documento.file === file && definizione.parte.nome === 'element') raggiungi(definizione);
  }
  for (let prima = -1; prima !== raggiunte.size;) {
    prima = raggiunte.size;
    for (const definizione of tutte) {
      const base = toBase(definizione);
      if (base !== undefined && (basi.has(base) || raggiunte.has(perNome.get(base) ?? definizione)))
        raggiungi(definizione);
    }
  }
  return raggiunte;
}

/** A document and all that it imports. */
function toChiusura(file: string, documenti: Documenti): Set<DocumentoXsd> {
  const chiusura = new Set<DocumentoXsd>();
  const aggiungi = (suo: string): void => {
    const documento = documenti.get(suo);
    if (documento === undefined || chiusura.has(documento)) return;
    chiusura.add(documento);
    for (const importato of documento.importati.values()) aggiungi(importato);
  };
  aggiungi(file);
  return chiusura;
}

function toNome({ documento, parte }: Definizione): string {
  return `${documento.file}#${parte.attributi['name'] ?? ''}`;
}

function toRiferiti({ documento, parte }: Definizione): readonly string[] {
  const { type, base } = parte.attributi;
  const propri = [type, base].flatMap((nome) => (nome === undefined ? [] : [toNomeRiferito(nome, documento)]));
  return [...propri, ...parte.figli.flatMap((figlio) => toRiferiti({ documento, parte: figlio }))];
}

function toBase({ documento, parte }: Definizione): string | undefined {
  const corpo = parte.nome === 'simpleType' ? parte : parte.figli.find(({ nome }) => nome.endsWith('Content'));
  const base = corpo?.figli.find(({ attributi }) => attributi['base'] !== undefined)?.attributi['base'];
  return base === undefined ? undefined : toNomeRiferito(base, documento);
}

function toNomeRiferito(nome: string, documento: DocumentoXsd): string {
  const riferimento = toRiferimento(nome, documento);
  return 'base' in riferimento ? `xs#${riferimento.base}` : `${riferimento.file}#${riferimento.nome}`;
}
