import { resolve } from 'node:path';

import ts from 'typescript';

const RADICE = resolve(import.meta.dirname, '..');
/** Where a consumer's files would be: the packages are found from there, as they were built. Nothing is written. */
const CARTELLA = resolve(RADICE, '.cache/tipi');

/** What a consumer asks of the compiler. */
const OPZIONI: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowJs: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Code that a document shows. */
export interface CodiceMostrato {
  readonly file: string;
  /** The line of the file on which the code begins, from 1. */
  readonly riga: number;
  readonly lingua: 'js' | 'ts';
  readonly codice: string;
  /** Code that goes before it: imports, a context. */
  readonly premessa?: string;
}

/** The declarations of the packages and of the language: read once, for every check. */
const letti = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has against pieces of code, each a module by itself: `file:line: message`. */
export function controllaTipi(codici: readonly CodiceMostrato[]): readonly string[] {
  const moduli = new Map(codici.map((uno, i) => [resolve(CARTELLA, `${i}.${uno.lingua}`), uno]));
  const disco = ts.createCompilerHost(OPZIONI);
  const host: ts.CompilerHost = {
    ...disco,
    fileExists: (nome) => moduli.has(nome) || disco.fileExists(nome),
    getSourceFile: (nome, come) => {
      const mostrato = moduli.get(nome);
      if (mostrato !== undefined) return ts.createSourceFile(nome, toSorgente(mostrato), come);
      const letto = letti.get(nome) ?? disco.getSourceFile(nome, come);
      letti.set(nome, letto);
      return letto;
    },
  };
  const programma = ts.createProgram([...moduli.keys()], OPZIONI, host);
  return [...moduli].flatMap(([nome, codice]) => {
    const sorgente = programma.getSourceFile(nome);
    return [...programma.getSyntacticDiagnostics(sorgente), ...programma.getSemanticDiagnostics(sorgente)].map(
      (detto) => format(detto, codice),
    );
  });
}

/** The lines that go before the code, so many as there are in the end. */
function toInizio({ lingua, premessa = '' }: CodiceMostrato): string {
  return `${lingua === 'js' ? '// @ts-check\n' : ''}${premessa}\n`;
}

function toSorgente(mostrato: CodiceMostrato): string {
  return toInizio(mostrato) + mostrato.codice.replaceAll(/;?(?= \/\/ → )/g, ';'); // a result ends what claims it, as when it is run
}

function format({ file, start, messageText }: ts.Diagnostic, mostrato: CodiceMostrato): string {
  const riga = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line;
  const nelCodice = Math.max(riga - (toInizio(mostrato).split('\n').length - 1), 0); // what is wrong before it: on its first line
  return `${mostrato.file}:${mostrato.riga + nelCodice}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
