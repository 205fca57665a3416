import { intestazione, type FileGenerato } from '../file-generato.js';

/** Where the generated modules go. */
const CARTELLA = 'packages/decodifica/src';

/** A generated module: its path below the sources, what stands above its one export, and the export itself. */
export interface Modulo {
  readonly percorso: string;
  readonly import?: string;
  readonly descrizione: string | readonly string[];
  readonly esporta: string;
}

/** The file of a module. */
export function toFile({ percorso, import: importa, descrizione, esporta }: Modulo): FileGenerato {
  const testa = intestazione('strumenti/tabelle/genera.ts');
  const commento =
    typeof descrizione === 'string' ? `/** ${descrizione} */` : `/**\n${descrizione.map(toRigaCommento).join('')} */`;
  const parti = [...(importa === undefined ? [] : [importa]), `${commento}\nexport const ${esporta};`];
  return { percorso: `${CARTELLA}/${percorso}`, contenuto: `${testa}\n${parti.join('\n\n')}\n` };
}

function toRigaCommento(riga: string): string {
  return riga === '' ? ' *\n' : ` * ${riga}\n`;
}

/** A template literal, so that every stored line is a line of the file and a diff shows the row that changed. */
export function toLetterale(testo: string): string {
  if (/[`\\]|\$\{/.test(testo)) throw new Error('The text cannot stand in a template literal as it is.');
  return `\`${testo}\``;
}

/** A string literal with single quotes. */
export function toStringa(testo: string): string {
  return `'${testo.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
