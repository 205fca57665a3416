import { posix } from 'node:path';

import type { Elemento } from './albero-xml.js';
import { type DocumentoXsd, type Riferimento, toRiferimento } from './documento-xsd.js';

type Documenti = ReadonlyMap<string, DocumentoXsd>;
type PercorsoModulo = (documento: DocumentoXsd) => string;

/** What a value of the schema is written as: the type of TypeScript and the descriptor. */
interface Scrittura {
  readonly documento: DocumentoXsd;
  readonly documenti: Documenti;
  /** Names of other modules that this one uses. */
  readonly moduli: Map<string, string>;
}

/** The TypeScript module of one schema: of each type its interface, of each type and root element its descriptor. */
export function toModulo(documento: DocumentoXsd, documenti: Documenti, percorso: PercorsoModulo): string {
  const scrittura: Scrittura = { documento, documenti, moduli: new Map() };
  const corpo = inOrdine(documento).map((parte) => toParte(parte, scrittura));
  const qui = posix.dirname(percorso(documento));
  const relativo = (altro: string): string => {
    const cammino = posix.relative(qui, altro).replace(/\.ts$/, '.js');
    return cammino.startsWith('.') ? cammino : `./${cammino}`;
  };
  const importati = [...scrittura.moduli].map(([file, nome]) => {
    const altro = documenti.get(file);
    if (altro === undefined) throw new Error(`${documento.file}: ${file} is not in the folder`);
    return `import * as ${nome} from '${relativo(percorso(altro))}';`;
  });
  const usati = ['Elemento', 'TipoComplesso', 'TipoSemplice'].filter((nome) =>
    corpo.some((testo) => new RegExp(`: ${nome}(?:<\\w+>)? =`).test(testo)),
  );
  const tipi = usati.length === 0 ? [] : [`import type { ${usati.join(', ')} } from '${relativo('tipi.ts')}';`];
  const testa = [...importati.sort(), ...tipi].join('\n');
  return `${testa}\n\n${corpo.join('\n\n')}\n`;
}

/** The parts of a schema, each after those of the same schema that it needs. */
function inOrdine(documento: DocumentoXsd): Elemento[] {
  const perNome = new Map(documento.parti.map((parte) => [chiave(parte), parte]));
  const messi = new Set<Elemento>();
  const aperti = new Set<Elemento>();
  const metti = (parte: Elemento): void => {
    if (messi.has(parte)) return;
    if (aperti.has(parte)) throw new Error(`${documento.file}: ${chiave(parte)} contains itself`);
    aperti.add(parte);
    for (const altra of usate(parte)) {
      const sua = perNome.get(altra);
      if (sua !== undefined) metti(sua);
    }
    messi.add(parte);
  };
  const usate = (nodo: Elemento): string[] => {
    const { type, base, ref } = nodo.attributi;
    const propri = [...[type, base].map((nome) => ['tipo', nome]), ['element', ref]].flatMap(([specie, nome]) => {
      if (nome === undefined) return [];
      const riferimento = toRiferimento(nome, documento);
      return 'file' in riferimento && riferimento.file === documento.file ? [`${specie} ${riferimento.nome}`] : [];
    });
    return [...propri, ...nodo.figli.flatMap(usate)];
  };
  for (const parte of documento.parti) metti(parte);
  return [...messi];
}

function chiave({ nome, attributi }: Elemento): string {
  return `${nome === 'element' ? 'element' : 'tipo'} ${attributi['name'] ?? ''}`;
}

function toParte(parte: Elemento, s: Scrittura): string {
  const nome = parte.attributi['name'] ?? '';
  switch (parte.nome) {
    case 'simpleType':
      return `export const ${nome}: TipoSemplice = ${toSemplice(parte, nome, s)};`;
    case 'complexType': {
      if (isSemplice(parte)) return `export const ${nome}: TipoSemplice = ${toContenutoSemplice(parte, nome, s)};`;
      return `${toInterfaccia(maiuscolo(nome), parte, s)}\n\nexport const ${nome}: TipoComplesso<${maiuscolo(nome)}> = ${toComplesso(parte, nome, s)};`;
    }
    case 'element': {
      const tipo = unico(parte, 'complexType', s);
      const suo = `Elemento${maiuscolo(nome)}`;
      return [
        toInterfaccia(suo, tipo, s),
        `export const tipo${suo}: TipoComplesso<${suo}> = ${toComplesso(tipo, nome, s)};`,
        `export const ${minuscolo(suo)}: Elemento = { elemento: '${nome}', spazio: '${s.documento.spazio}', tipo: tipo${suo} };`,
      ].join('\n\n');
    }
    default:
      throw new Error(`${s.documento.file}: a schema with ${parte.nome} is not understood`);
  }
}

// --- simple types

const LUNGHEZZE: Readonly<Record<string, string>> = {
  length: 'lunghezza',
  minLength: 'lunghezzaMinima',
  maxLength: 'lunghezzaMassima',
};

function toSemplice(definizione: Elemento, nome: string, s: Scrittura): string {
  const restrizione = unico(definizione, 'restriction', s);
  const campi = [`nome: '${nome}'`, `base: ${toTipo(restrizione.attributi['base'] ?? '', s)}`];
  const valori = (faccia: string): string[] =>
    restrizione.figli.filter((f) => f.nome === faccia).map((f) => f.attributi['value'] ?? '');
  if (valori('pattern').length > 0) campi.push(`modelli: [${valori('pattern').map(toLetterale).join(', ')}]`);
  if (valori('enumeration').length > 0) campi.push(`valori: [${valori('enumeration').map(toLetterale).join(', ')}]`);
  for (const [faccia, campo] of Object.entries(LUNGHEZZE)) {
    for (const valore of valori(faccia)) campi.push(`${campo}: ${Number(valore)}`);
  }
  for (const valore of valori('whiteSpace')) campi.push(`spazi: '${valore}'`);
  const note = new Set([...Object.keys(LUNGHEZZE), 'pattern', 'enumeration', 'whiteSpace', 'annotation']);
  for (const faccia of restrizione.figli) {
    if (!note.has(faccia.nome)) throw new Error(`${s.documento.file}: ${nome} has a ${faccia.nome}, not understood`);
  }
  return `{ ${campi.join(', ')} }`;
}

function isSemplice(definizione: Elemento): boolean {
  return definizione.figli.some((f) => f.nome === 'simpleContent');
}

/** A complex type that is a text: without attributes it is the simple type it extends. */
function toContenutoSemplice(definizione: Elemento, nome: string, s: Scrittura): string {
  const estensione = unico(unico(definizione, 'simpleContent', s), 'extension', s);
  if (estensione.figli.length > 0) throw new Error(`${s.documento.file}: ${nome} has attributes, not understood`);
  return `{ nome: '${nome}', base: ${toTipo(estensione.attributi['base'] ?? '', s)} }`;
}

// --- complex types

function toComplesso(definizione: Elemento, nome: string, s: Scrittura): string {
  const { base, gruppo } = toContenuto(definizione, s);
  const campi = [`nome: '${nome}'`];
  if (base !== undefined) campi.push(`base: ${toTipo(base, s)}`);
  campi.push(`contenuto: ${gruppo === undefined ? '{ sequenza: [] }' : toParticella(gruppo, '  ', s)}`);
  return `{\n${campi.map((campo) => `  ${campo},\n`).join('')}}`;
}

/** What a complex type extends, and the one group that it has or adds. */
function toContenuto(definizione: Elemento, s: Scrittura): { base?: string; gruppo?: Elemento } {
  const complesso = definizione.figli.find((f) => f.nome === 'complexContent');
  const corpo = complesso === undefined ? definizione : unico(complesso, 'extension', s);
  const gruppi = corpo.figli.filter((f) => f.nome !== 'annotation');
  const [gruppo] = gruppi;
  if (gruppi.length > 1 || (gruppo !== undefined && gruppo.nome !== 'sequence' && gruppo.nome !== 'choice')) {
    throw new Error(`${s.documento.file}: a content of ${gruppi.map((g) => g.nome).join(', ')} is not understood`);
  }
  const base = corpo.attributi['base'];
  return { ...(base !== undefined && { base }), ...(gruppo !== undefined && { gruppo }) };
}

function toParticella(nodo: Elemento, rientro: string, s: Scrittura): string {
  const campi: string[] = [];
  if (nodo.nome === 'element') campi.push(...toElemento(nodo, s));
  else {
    const dentro = `${rientro}  `;
    const figli = nodo.figli.filter((f) => f.nome !== 'annotation').map((f) => toParticella(f, dentro, s));
    const righe = figli.map((figlio) => `${dentro}${figlio},\n`).join('');
    campi.push(`${nodo.nome === 'sequence' ? 'sequenza' : 'scelta'}: [\n${righe}${rientro}]`);
  }
  const { minOccurs = '1', maxOccurs = '1' } = nodo.attributi;
  if (minOccurs !== '1') campi.push(`min: ${Number(minOccurs)}`);
  if (maxOccurs !== '1') campi.push(`max: ${maxOccurs === 'unbounded' ? `'illimitato'` : Number(maxOccurs)}`);
  return `{ ${campi.join(', ')} }`;
}

function toElemento(nodo: Elemento, s: Scrittura): string[] {
  const { name, ref, type } = nodo.attributi;
  if (ref !== undefined) {
    const riferimento = toRiferimento(ref, s.documento);
    if (!('file' in riferimento)) throw new Error(`${s.documento.file}: ${ref} is no element`);
    const tipo = `${prefisso(riferimento, s)}tipoElemento${maiuscolo(riferimento.nome)}`;
    const spazio = s.documenti.get(riferimento.file)?.spazio ?? '';
    return [`elemento: '${riferimento.nome}'`, `spazio: '${spazio}'`, `tipo: ${tipo}`];
  }
  const anonimo = nodo.figli.find((f) => f.nome === 'simpleType');
  const tipo = anonimo === undefined ? toTipo(type ?? '', s) : toSemplice(anonimo, name ?? '', s);
  return [`elemento: '${name ?? ''}'`, `tipo: ${tipo}`];
}

// --- interfaces

/** The interface of a complex type: an element a property, under its official name; a text is a string. */
function toInterfaccia(nome: string, definizione: Elemento, s: Scrittura): string {
  const { base, gruppo } = toContenuto(definizione, s);
  const estesa = base === undefined ? '' : ` extends ${toNomeInterfaccia(base, s)}`;
  const righe = gruppo === undefined ? [] : toProprieta(gruppo, s, false);
  return righe.length === 0 && base !== undefined
    ? `export type ${nome} = ${toNomeInterfaccia(base, s)};`
    : `export interface ${nome}${estesa} {\n${righe.map((riga) => `  ${riga}\n`).join('')}}`;
}

function toProprieta(nodo: Elemento, s: Scrittura, facoltativo: boolean): string[] {
  if (nodo.nome === 'annotation') return [];
  const { minOccurs = '1', maxOccurs = '1', name, ref } = nodo.attributi;
  if (maxOccurs !== '1' && nodo.nome !== 'element') throw new Error(`${s.documento.file}: a group that repeats`);
  const manca = facoltativo || minOccurs === '0';
  if (nodo.nome !== 'element') return nodo.figli.flatMap((f) => toProprieta(f, s, manca || nodo.nome === 'choice'));
  const locale = name ?? ref?.replace(/^.*:/, '') ?? '';
  const tipo = toTipoProprieta(nodo, s);
  return [`readonly ${locale}${manca ? '?' : ''}: ${maxOccurs === '1' ? tipo : `readonly ${tipo}[]`};`];
}

function toTipoProprieta({ attributi, figli }: Elemento, s: Scrittura): string {
  const { ref, type } = attributi;
  if (ref !== undefined) {
    const riferimento = toRiferimento(ref, s.documento);
    if (!('file' in riferimento)) throw new Error(`${s.documento.file}: ${ref} is no element`);
    return `${prefisso(riferimento, s)}Elemento${maiuscolo(riferimento.nome)}`;
  }
  if (type === undefined || figli.some((f) => f.nome === 'simpleType')) return 'string';
  return isTesto(type, s) ? 'string' : toNomeInterfaccia(type, s);
}

function isTesto(tipo: string, s: Scrittura): boolean {
  const riferimento = toRiferimento(tipo, s.documento);
  if (!('file' in riferimento)) return true;
  const suo = s.documenti.get(riferimento.file);
  const parte = suo?.parti.find((p) => chiave(p) === `tipo ${riferimento.nome}`);
  if (parte === undefined) throw new Error(`${s.documento.file}: ${tipo} is not defined`);
  return parte.nome === 'simpleType' || isSemplice(parte);
}

// --- names

function toTipo(nome: string, s: Scrittura): string {
  const riferimento = toRiferimento(nome, s.documento);
  return 'base' in riferimento ? `'${riferimento.base}'` : `${prefisso(riferimento, s)}${riferimento.nome}`;
}

function toNomeInterfaccia(nome: string, s: Scrittura): string {
  const riferimento = toRiferimento(nome, s.documento);
  if (!('file' in riferimento)) throw new Error(`${s.documento.file}: ${nome} has no interface`);
  return `${prefisso(riferimento, s)}${maiuscolo(riferimento.nome)}`;
}

/** How a module calls another: by the name of its schema. */
function prefisso({ file }: Exclude<Riferimento, { readonly base: string }>, { documento, moduli }: Scrittura): string {
  if (file === documento.file) return '';
  const nome = posix.basename(file, '.xsd');
  moduli.set(file, nome);
  return `${nome}.`;
}

function maiuscolo(nome: string): string {
  return nome.charAt(0).toUpperCase() + nome.slice(1);
}

function minuscolo(nome: string): string {
  return nome.charAt(0).toLowerCase() + nome.slice(1);
}

/** A literal of TypeScript, control characters spelled out. */
function toLetterale(testo: string): string {
  const protetto = testo.replaceAll(/[\\']/g, String.raw`\$&`);
  const scritto = protetto.replaceAll(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${scritto}'`;
}

function unico(nodo: Elemento, nome: string, s: Scrittura): Elemento {
  const trovati = nodo.figli.filter((f) => f.nome === nome);
  const [trovato] = trovati;
  if (trovato === undefined || trovati.length > 1) throw new Error(`${s.documento.file}: expected one ${nome}`);
  return trovato;
}
