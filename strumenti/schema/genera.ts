import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';

import { type FileGenerato, intestazione } from '../file-generato.js';
import { type DocumentoXsd, leggiDocumento } from './documento-xsd.js';
import { toModulo } from './modulo.js';
import { toModuloTipi, toModuloTipiInteri } from './tipi-per-nome.js';

/** Folders of other systems, or of an older copy of the same schemas. */
const ALTRI = /^(?:ANPR00|ansc)\//;

/** The schemas of the requests of comuni, each with the types that `xsi:type` may name in them. */
const SERVIZI: readonly string[] = [
  '1000iscrizione.xsd',
  '2000cancellazione.xsd',
  '3000consultazione.xsd',
  '4000estrazione.xsd',
  '5000mutazione.xsd',
  '6001certificazione.xsd',
  '7001scaricoTabelle.xsd',
  'A000aire.xsd',
  'P000sc.xsd',
];

/** The descriptors and the TypeScript types of every official schema of a folder, a module each. */
export async function generaXsd(cartella: string): Promise<FileGenerato[]> {
  const nomi = (await readdir(cartella, { recursive: true }))
    .map((nome) => nome.replaceAll('\\', '/'))
    .filter((nome) => nome.endsWith('.xsd') && !ALTRI.test(nome))
    .sort();
  const documenti = conImportati(await Promise.all(nomi.map((nome) => leggiDocumento(cartella, nome))));
  const perFile = new Map(documenti.map((documento) => [documento.file, documento]));
  const moduli = documenti.map((documento) => ({
    percorso: toPercorsoModulo(documento),
    contenuto: toModulo(documento, perFile, toPercorsoModulo),
  }));
  const tipi = toModuloTipi('subentro.xsd', perFile, { nome: 'tipiSubentro', toPercorso: toPercorsoModulo });
  const deiServizi = documenti
    .filter(({ file }) => SERVIZI.includes(file))
    .map((documento) => ({
      percorso: `tipi-${toPercorsoModulo(documento)}`,
      contenuto: toModuloTipiInteri(documento.file, perFile, { toPercorso: toPercorsoModulo }),
    }));
  const spazi = documenti.map((documento) => {
    const modulo = toPercorsoModulo(documento).replace(/\.ts$/, '.js');
    return `export * as ${toNomeSpazio(documento)} from '../xsd/${modulo}';\n`;
  });
  return [
    ...moduli,
    { percorso: 'tipi-subentro.data.ts', contenuto: tipi },
    ...deiServizi,
    { percorso: '../schemi/tipi-ufficiali.data.ts', contenuto: spazi.join('') },
  ].map(({ percorso, contenuto }) => ({
    percorso: posix.join('packages/core/src/xsd', percorso),
    contenuto: `${intestazione('strumenti/schema/genera.ts')}\n${contenuto}`,
  }));
}

/** An import whose file is not where it says (the electoral schemas come without theirs) is of the same namespace elsewhere. */
function conImportati(documenti: readonly DocumentoXsd[]): readonly DocumentoXsd[] {
  const file = new Set(documenti.map((documento) => documento.file));
  const perSpazio = new Map(documenti.map((documento) => [documento.spazio, documento.file]));
  return documenti.map((documento) => ({
    ...documento,
    importati: new Map(
      [...documento.importati].map(([spazio, suo]) => [spazio, file.has(suo) ? suo : (perSpazio.get(spazio) ?? suo)]),
    ),
  }));
}

/** `tipoDato.xsd` → `tipoDato`, `1000iscrizione.xsd` → `servizi1000iscrizione`, `a/b.xsd` → `aB`. */
function toNomeSpazio({ file }: DocumentoXsd): string {
  const nome = file.replace(/\.xsd$/, '').replaceAll(/\/(.)/g, (_, lettera: string) => lettera.toUpperCase());
  return /^\d/.test(nome) ? `servizi${nome}` : nome;
}

/** `subentroElettorale/subentroListe.xsd` → `subentro-elettorale/subentro-liste.data.ts` */
function toPercorsoModulo({ file }: DocumentoXsd): string {
  return file
    .replace(/\.xsd$/, '.data.ts')
    .split('/')
    .map((parte) =>
      parte.replaceAll(/(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[a-zA-Z]{2})/g, '-').toLowerCase(),
    )
    .join('/');
}
