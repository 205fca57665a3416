import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';

import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

import { contenuto, impacchetta } from './pacchetti.js';

const RADICE = resolve(import.meta.dirname, '..');

/** Of a published manifest, what is looked at here. */
interface Manifesto extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly files: readonly string[];
  readonly repository: { readonly directory: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A tarball, opened. */
interface Pubblicato {
  readonly manifesto: Manifesto;
  readonly file: readonly string[];
  readonly leggi: (percorso: string) => string;
}

/** Folders of a machine, of the tools, of a map of the sources; a word left for later. */
const TRACCE =
  /\/(?:home|root|tmp|work|Users|builds?)\/[\w./-]+|[^\s'"]*node_modules\/\S+|sourceMappingURL.*|\b(?:TODO|FIXME)\b.*/g;

let pubblicati: readonly Pubblicato[];

beforeAll(() => {
  pubblicati = impacchetta().map(apri);
});

describe('the packed tarballs', () => {
  it('hold what is built, the README, the licence, the credits and the diary: no sources, no tests, no maps', () => {
    for (const { manifesto, file, leggi } of pubblicati) {
      expect(file).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/NOTICE']));
      expect(
        file.filter((voce) => !/^(?:dist\/[^/]+$|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(voce)),
      ).toEqual([]);
      expect(file.filter((voce) => voce.endsWith('.map'))).toEqual([]);
      expect(leggi('LICENSE')).toBe(readFileSync(join(RADICE, 'LICENSE'), 'utf8'));
      expect(leggi('dist/NOTICE')).toBe(readFileSync(join(RADICE, 'NOTICE'), 'utf8'));
      // npm takes a diary only if it is told to.
      expect(manifesto.files).toContain('CHANGELOG.md');
    }
  });

  it('have a manifest that says what the package is, where it comes from and how it is published', () => {
    for (const { manifesto } of pubblicati) {
      const cartella = `packages/${manifesto.name.replace('@anagrafe/', '')}`;
      expect(manifesto).toMatchObject({
        description: expect.stringMatching(/^\p{L}.{30,}/u) as string,
        keywords: expect.arrayContaining(['anpr']) as string[],
        license: 'Apache-2.0',
        homepage: expect.stringContaining('https://') as string,
        bugs: expect.stringContaining('https://') as string,
        repository: { type: 'git', url: expect.stringMatching(/^git\+https:/) as string, directory: cartella },
        engines: { node: expect.stringMatching(/^>=20/) as string },
        publishConfig: { access: 'public', provenance: true },
      });
      expect(existsSync(join(RADICE, manifesto.repository.directory))).toBe(true);
      expect(manifesto).toHaveProperty('sideEffects');
    }
  });

  it('have a manifest without what only this repository has, all of whose paths are there', () => {
    for (const { manifesto, file } of pubblicati) {
      expect(Object.keys(manifesto)).not.toEqual(expect.arrayContaining(['devDependencies']));
      expect(Object.keys(manifesto)).not.toEqual(expect.arrayContaining(['scripts']));
      expect(JSON.stringify(manifesto)).not.toMatch(/workspace:|catalog:|@anagrafe\/sorgente/);
      const percorsi = [...JSON.stringify(manifesto).matchAll(/"\.\/([^"]+)"(?!:)/g)].map(([, percorso]) => percorso);
      expect(percorsi).not.toEqual([]);
      expect(percorsi.filter((percorso) => !file.includes(percorso ?? ''))).toEqual([]);
    }
  });

  it('have nothing inside of where and with what they were built', () => {
    for (const { manifesto, file, leggi } of pubblicati) {
      for (const percorso of file.filter(isCodice))
        expect(leggi(percorso).match(TRACCE), `${manifesto.name} ${percorso}`).toBeNull();
    }
  });

  it('import nothing that they do not bring or declare', () => {
    for (const { manifesto, file, leggi } of pubblicati) {
      const { name, dependencies, peerDependencies } = manifesto;
      const dichiarati = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies }), ...builtinModules]);
      const codice = file.filter(isCodice);
      const importati = codice.flatMap((da) => importi(leggi(da)).map((voluto) => ({ da, voluto })));
      expect(codice).not.toEqual([]);
      expect(
        importati.filter(({ da, voluto }) =>
          voluto.startsWith('.') ? !file.includes(toFile(da, voluto)) : !dichiarati.has(toPacchetto(voluto)),
        ),
      ).toEqual([]);
    }
  });
});

function apri(tarball: string): Pubblicato {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-pubblicato-'));
  execFileSync('tar', ['-xzf', tarball, '-C', cartella, '--strip-components=1']);
  const leggi = (percorso: string): string => readFileSync(join(cartella, percorso), 'utf8');
  return { manifesto: JSON.parse(leggi('package.json')) as Manifesto, file: contenuto(tarball), leggi };
}

function isCodice(percorso: string): boolean {
  return /\.c?[jt]s$/.test(percorso);
}

/** What a module imports, in whichever way. */
function importi(testo: string): string[] {
  return ts.preProcessFile(testo, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The file that a relative import means: of types, if types import it. */
function toFile(da: string, voluto: string): string {
  const percorso = posix.join(posix.dirname(da), voluto);
  return /\.d\.c?ts$/.test(da) ? percorso.replace(/\.(c?)js$/, '.d.$1ts') : percorso;
}

/** The package, or the module of Node, that an import begins with. */
function toPacchetto(voluto: string): string {
  return /^(?:node:)?((?:@[^/]+\/)?[^/]+)/.exec(voluto)?.[1] ?? voluto;
}
