import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { type Elemento, leggiAlbero } from './albero-xml.js';

/** An element that a group may hold: its name, its group (absent for a text), whether it may be repeated. */
interface Figlio {
  readonly nome: string;
  readonly gruppo?: string;
  readonly ripetuto: boolean;
}

/** Every group (complexType) of the schemas read, by qualified name `file#tipo`, its children in the official order. */
export type Gruppi = ReadonlyMap<string, readonly Figlio[]>;

/** Reads the complex types of an XSD and of those it imports, and the type of its root element as `file#@radice`. */
export async function leggiXsd(cartella: string, file: string): Promise<Gruppi> {
  const tipi = new Map<string, { schema: Schema; definizione: Elemento }>();
  await raccogli({ cartella, file, tipi, letti: new Map() });
  const gruppi = new Map<string, readonly Figlio[]>();
  for (const [nome, { schema, definizione }] of tipi) gruppi.set(nome, figli(definizione, schema, tipi));
  return gruppi;
}

interface Schema {
  readonly file: string;
  /** prefix → file */
  readonly prefissi: Map<string, string>;
}

type Tipi = Map<string, { schema: Schema; definizione: Elemento }>;

interface Raccolta {
  readonly cartella: string;
  readonly file: string;
  readonly tipi: Tipi;
  readonly letti: Map<string, string>;
}

/** Reads one schema file and what it imports; answers its target namespace. */
async function raccogli({ cartella, file, tipi, letti }: Raccolta): Promise<string> {
  const noto = letti.get(file);
  if (noto !== undefined) return noto;
  const radice = leggiAlbero(await readFile(resolve(cartella, file), 'utf8'));
  const spazio = radice.attributi['targetNamespace'] ?? '';
  letti.set(file, spazio);
  const perSpazio = new Map([[spazio, file]]);
  for (const { attributi } of radice.figli.filter(({ nome }) => nome === 'import')) {
    const altro = attributi['schemaLocation'];
    if (altro !== undefined) perSpazio.set(await raccogli({ cartella, file: altro, tipi, letti }), altro);
  }
  const prefissi = new Map<string, string>();
  for (const [attributo, valore] of Object.entries(radice.attributi)) {
    const altro = perSpazio.get(valore);
    if (attributo === 'xmlns' && altro !== undefined) prefissi.set('', altro);
    if (attributo.startsWith('xmlns:') && altro !== undefined) prefissi.set(attributo.slice(6), altro);
  }
  const schema: Schema = { file, prefissi };
  for (const elemento of radice.figli) {
    if (elemento.nome === 'complexType')
      tipi.set(`${file}#${elemento.attributi['name'] ?? ''}`, { schema, definizione: elemento });
    if (elemento.nome === 'element') {
      const definizione = elemento.figli.find(({ nome }) => nome === 'complexType');
      if (definizione !== undefined) tipi.set(`${file}#@${elemento.attributi['name'] ?? ''}`, { schema, definizione });
    }
  }
  return spazio;
}

/** The children of a type in order; those of a base type come first; both branches of a choice count. */
function figli(definizione: Elemento, schema: Schema, tipi: Tipi): Figlio[] {
  return definizione.figli.flatMap((nodo): Figlio[] => {
    switch (nodo.nome) {
      case 'sequence':
      case 'choice':
      case 'complexContent':
        return figli(nodo, schema, tipi);
      case 'extension': {
        const base = tipi.get(risolvi(nodo.attributi['base'] ?? '', schema));
        return [
          ...(base === undefined ? [] : figli(base.definizione, base.schema, tipi)),
          ...figli(nodo, schema, tipi),
        ];
      }
      case 'element':
        return [toFiglio(nodo, schema, tipi)];
      default:
        return [];
    }
  });
}

function toFiglio({ attributi }: Elemento, schema: Schema, tipi: Tipi): Figlio {
  const tipo = risolvi(attributi['type'] ?? '', schema);
  return {
    nome: attributi['name'] ?? '',
    ripetuto: attributi['maxOccurs'] === 'unbounded' || Number(attributi['maxOccurs'] ?? 1) > 1,
    ...(tipi.has(tipo) ? { gruppo: tipo } : {}),
  };
}

function risolvi(nome: string, { prefissi }: Schema): string {
  const [prefisso = '', locale] = nome.includes(':') ? nome.split(':') : ['', nome];
  return `${prefissi.get(prefisso) ?? '?'}#${locale ?? ''}`;
}
