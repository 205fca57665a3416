import { type FileGenerato, intestazione } from '../file-generato.js';
import { type Gruppi, leggiXsd } from './leggi-xsd.js';

const RADICE = 'subentro.xsd#@subentro';

/** The groups of the file di subentro: which elements each holds, in order, which are groups and which repeat. */
export async function generaStruttura(xsd: string): Promise<FileGenerato[]> {
  const gruppi = await leggiXsd(xsd, 'subentro.xsd');
  const raggiunti = [...raggiungibili(gruppi, RADICE)];
  const corto = new Map(raggiunti.map((nome) => [nome, nomeCorto(nome)]));
  if (new Set(corto.values()).size !== corto.size) throw new Error('two types of different files share a name');
  const righe = raggiunti.map((nome) => {
    const figli = (gruppi.get(nome) ?? []).map(
      ({ nome, gruppo, ripetuto }) =>
        `${nome}${ripetuto ? '*' : ''}${gruppo === undefined ? '' : `:${corto.get(gruppo) ?? ''}`}`,
    );
    return `${corto.get(nome) ?? ''} ${figli.join(' ')}`;
  });
  const contenuto = `${intestazione('strumenti/schema/genera.ts')}
/** A group a line: its type, then its elements in the official order; \`*\` repeats, \`:tipo\` is a group of that type. */
export const STRUTTURA: string = \`
${righe.sort().join('\n')}
\`;
`;
  return [{ percorso: 'packages/subentro/src/xml/struttura.data.ts', contenuto }];
}

function nomeCorto(nome: string): string {
  return nome.replace(/^.*#@?/, '');
}

function raggiungibili(gruppi: Gruppi, da: string): Set<string> {
  const visti = new Set<string>();
  const attesa = [da];
  for (let nome = attesa.pop(); nome !== undefined; nome = attesa.pop()) {
    if (visti.has(nome)) continue;
    visti.add(nome);
    for (const { gruppo } of gruppi.get(nome) ?? []) if (gruppo !== undefined) attesa.push(gruppo);
  }
  return visti;
}
