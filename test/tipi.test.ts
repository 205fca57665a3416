import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { trovaBlocchi } from './blocchi-eseguibili.js';
import { type CodiceMostrato, controllaTipi } from './controlla-tipi.js';
import { CON_ESEMPI, raccogliEsempi } from './esempi-docstring.js';

const RADICE = resolve(import.meta.dirname, '..');
const PACCHETTI = readdirSync(resolve(RADICE, 'packages')).map((nome) => `packages/${nome}`);
/** Where documents are that somebody has written: what is made of the rules and of the API shows no program. */
const CARTELLE = ['.', 'docs', 'docs/en', 'docs/guide', 'docs/prova', 'docs/tabelle', 'esempi/fornitura', ...PACCHETTI];
/** Languages that are no program. */
const ALTRE = ['json', 'sh'];

const documenti = CARTELLE.flatMap((cartella) =>
  readdirSync(resolve(RADICE, cartella))
    .filter((nome) => nome.endsWith('.md'))
    .map((nome) => join(cartella, nome)),
);
const codici = documenti.flatMap((file) =>
  trovaBlocchi(readFileSync(resolve(RADICE, file), 'utf8')).flatMap(({ lingua, ...blocco }): CodiceMostrato[] =>
    lingua === 'js' || lingua === 'ts' ? [{ ...blocco, file, lingua }] : [],
  ),
);

describe('a consumer’s compiler', () => {
  it('takes every program that a document shows', () => {
    expect(new Set(codici.map(({ file }) => file)).size).toBeGreaterThan(15);
    expect(controllaTipi(codici)).toEqual([]);
  });

  it('takes every example of a docstring', () => {
    expect(controllaTipi(CON_ESEMPI.flatMap(raccogliEsempi))).toEqual([]);
  });

  it('is asked of every language that is a program', () => {
    const lingue = documenti.flatMap((file) =>
      [...readFileSync(resolve(RADICE, file), 'utf8').matchAll(/^\s*```(\S+)/gm)].map(([, lingua]) => lingua),
    );
    expect([...new Set(lingue)].sort()).toEqual([...ALTRE, 'js', 'ts'].sort());
  });

  it('names file and line of what it does not take', () => {
    const codice = "import { isCodiceFiscale } from '@anagrafe/codice-fiscale';\n\nisCodiceFiscale('A').lunghezza;\n";
    const uno: CodiceMostrato = {
      file: 'uno.md',
      riga: 7,
      lingua: 'ts',
      codice,
      premessa: 'const a = 1;\nconst b = a;',
    };
    const senza = "Property 'lunghezza' does not exist on type 'boolean'.";
    expect(controllaTipi([uno, { file: 'altro.md', riga: 1, lingua: 'js', codice }])).toEqual([
      `uno.md:9: ${senza}`,
      `altro.md:3: ${senza}`,
    ]);
  });
});
