import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

const RADICE = resolve(import.meta.dirname, '..');
const CHANGESET = join(RADICE, 'node_modules/@changesets/cli/bin.js');
/** The tables move on the ministry's calendar. */
const LIBERI = ['@anagrafe/decodifica'];

interface Manifesto {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

/** What changesets reads, in a repository of its own. */
function copia(): string {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-versioni-'));
  for (const nome of ['.changeset', 'package.json', 'pnpm-workspace.yaml']) {
    cpSync(join(RADICE, nome), join(cartella, nome), { recursive: true });
  }
  for (const percorso of [...pacchetti(), 'bench', 'strumenti', 'ecosystem-tests']) {
    cpSync(join(RADICE, percorso, 'package.json'), join(cartella, percorso, 'package.json'));
  }
  const git = (...argomenti: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=prova', '-c', 'user.email=prova@example.org', ...argomenti], {
      cwd: cartella,
    });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=prova');
  return cartella;
}

function pacchetti(): string[] {
  return readdirSync(join(RADICE, 'packages')).map((nome) => join('packages', nome));
}

function versioni(cartella: string): Map<string, string> {
  const manifesti = pacchetti().map(
    (percorso) => JSON.parse(readFileSync(join(cartella, percorso, 'package.json'), 'utf8')) as Manifesto,
  );
  return new Map(manifesti.map(({ name, version }) => [name, version]));
}

function assegna(cartella: string): Map<string, string> {
  execFileSync(process.execPath, [CHANGESET, 'version'], { cwd: cartella, stdio: 'ignore' });
  return versioni(cartella);
}

it('the packages move to one version together, but for those whose calendar is another, and say what changes', () => {
  const cartella = copia();
  const prima = assegna(cartella); // with what waits to be published
  writeFileSync(join(cartella, '.changeset/prova.md'), "---\n'@anagrafe/codice-fiscale': minor\n---\n\nUna prova.\n");
  const dopo = assegna(cartella);

  const mossi = [...dopo.keys()].filter((nome) => dopo.get(nome) !== prima.get(nome));
  expect(mossi).toEqual([...dopo.keys()].filter((nome) => !LIBERI.includes(nome)));
  expect(new Set(mossi.map((nome) => dopo.get(nome))).size).toBe(1);
  expect(readFileSync(join(cartella, 'packages/codice-fiscale/CHANGELOG.md'), 'utf8')).toContain('Una prova.');
  expect(readdirSync(join(cartella, '.changeset')).filter((nome) => nome.endsWith('.md'))).toEqual([]);
});

it('each package says where it comes from, as npm wants of what carries its provenance', () => {
  const { url } = /^url: '(?<url>.+)'$/m.exec(readFileSync(join(RADICE, 'publiccode.yml'), 'utf8'))?.groups ?? {};
  for (const percorso of pacchetti()) {
    const { repository } = JSON.parse(readFileSync(join(RADICE, percorso, 'package.json'), 'utf8')) as object & {
      readonly repository?: object;
    };
    expect(repository).toEqual({ type: 'git', url: `git+${url}`, directory: percorso.replaceAll('\\', '/') });
  }
});
