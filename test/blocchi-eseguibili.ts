import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import ts from 'typescript';

const CARTELLA = resolve(import.meta.dirname, '../.cache/documentazione');
const FRECCIA = ' // → ';
const DICHIARAZIONE = /^(?:const|let) (?<nome>[\w$]+)\b/;

/** A piece of documentation that claims to run. */
export interface Blocco {
  /** Where it stands, for the name of its test. */
  readonly dove: string;
  readonly codice: string;
  /** Code that goes before it: imports, a context. */
  readonly premessa?: string;
}

/** Runs a block against the built packages; every `// → value` must hold. Fails with the line that does not. */
export async function esegui({ dove, codice, premessa = '' }: Blocco): Promise<void> {
  const righe = codice.split('\n').map(toVerifica);
  const sorgente = `import __assert from 'node:assert/strict';\n${premessa}\n${righe.join('\n')}\nexport {};\n`;
  const { outputText } = ts.transpileModule(sorgente, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: false },
  });
  const file = resolve(CARTELLA, `${dove.replace(/[^\w-]+/g, '_')}.mjs`);
  mkdirSync(CARTELLA, { recursive: true });
  writeFileSync(file, outputText);
  await import(/* @vite-ignore */ pathToFileURL(file).href);
}

/** A block of a Markdown text. */
interface BloccoScritto {
  readonly lingua: string;
  readonly codice: string;
  /** The line of the text on which the code begins, from 1. */
  readonly riga: number;
}

/** The blocks of a Markdown text that say their language. */
export function trovaBlocchi(testo: string): readonly BloccoScritto[] {
  return [...testo.matchAll(/^```(?<lingua>\w+)\n(?<codice>[\s\S]*?)^```$/gm)].map(({ groups, index }) => ({
    lingua: groups?.['lingua'] ?? '',
    codice: groups?.['codice'] ?? '',
    riga: testo.slice(0, index).split('\n').length + 1,
  }));
}

/** The blocks of a Markdown text in a language, as they stand in it. */
export function toBlocchi(testo: string, lingua: 'js' | 'sh' | 'ts'): readonly string[] {
  return trovaBlocchi(testo).flatMap((blocco) => (blocco.lingua === lingua ? [blocco.codice] : []));
}

/** The commands of the blocks of a Markdown text that are for a shell: one a line, without remarks. */
export function toComandi(testo: string): readonly string[] {
  return toBlocchi(testo, 'sh')
    .flatMap((blocco) => blocco.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((riga) => riga.replace(/\s+# .*$/, '').trim())
    .filter((riga) => riga !== '');
}

/** A section of a Markdown text, by its title; '' if there is none. */
export function toSezione(testo: string, titolo: string): string {
  return testo.split(/^## /m).find((sezione) => sezione.startsWith(`${titolo}\n`)) ?? '';
}

/** How many results a block claims. */
export function risultati(codice: string): number {
  return codice.split('\n').filter((riga) => riga.includes(FRECCIA)).length;
}

function toVerifica(riga: string): string {
  const freccia = riga.indexOf(FRECCIA);
  if (freccia === -1) return riga;
  const codice = riga.slice(0, freccia).trim().replace(/;$/, '');
  const atteso = riga.slice(freccia + FRECCIA.length);
  const nome = DICHIARAZIONE.exec(codice)?.groups?.['nome'];
  const confronta = (valore: string) => `__assert.deepEqual(${valore}, (${atteso}), ${JSON.stringify(riga.trim())});`;
  return nome === undefined ? confronta(`await (${codice})`) : `${codice}; ${confronta(nome)}`;
}
