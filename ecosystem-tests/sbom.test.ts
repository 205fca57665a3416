import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import { convalida } from './convalida-cyclonedx.js';
import { type Componente, type Distinta, toDistinta, toNome } from './distinta.js';
import { impacchetta, manifestoDi, npmCli } from './pacchetti.js';
import { toDistinte } from './sbom.js';

const componente = (ref: string): Componente => {
  const [name = '', version = ''] = ref.split('@');
  return { 'bom-ref': `casa|${ref}`, name, version, purl: `pkg:npm/${ref}` };
};

/** A folder with a package that needs two, one of which can use a third, and with one that none of them knows. */
const FOLDER: Distinta = {
  bomFormat: 'CycloneDX',
  metadata: { component: { 'bom-ref': 'casa', name: 'casa', version: '0', purl: 'pkg:npm/casa' } },
  components: ['a@1', 'b@1', 'c@1', 'd@1', 'e@1', 'estraneo@1'].map(componente),
  dependencies: [
    { ref: 'casa', dependsOn: ['casa|a@1', 'casa|estraneo@1'] },
    { ref: 'casa|a@1', dependsOn: ['casa|b@1', 'casa|c@1'] },
    { ref: 'casa|b@1', dependsOn: ['casa|c@1', 'casa|d@1'] },
    { ref: 'casa|c@1', dependsOn: ['casa|a@1'] },
    { ref: 'casa|d@1', dependsOn: ['casa|e@1', 'casa|c@1'] },
    { ref: 'casa|e@1' },
    { ref: 'casa|estraneo@1', dependsOn: ['casa|e@1'] },
  ],
};
const SOLO_D = {
  facoltativi: ({ name }: Componente) => new Set(name === 'b' ? ['d'] : []),
  sha512: () => undefined,
};

describe('the bill of materials of one package', () => {
  it('has all that comes with it, once, and nothing else of the folder', () => {
    const { metadata, components, dependencies } = toDistinta(FOLDER, 'a', SOLO_D);
    expect(metadata.component.purl).toBe('pkg:npm/a@1');
    expect(components.map((uno) => uno['bom-ref'])).toEqual(['b@1', 'c@1', 'd@1', 'e@1']);
    expect(dependencies.map(({ ref }) => ref)).toEqual(['a@1', 'b@1', 'c@1', 'd@1', 'e@1']);
  });

  it('marks as optional what comes only with an optional peer', () => {
    const ambiti = toDistinta(FOLDER, 'a', SOLO_D).components.map(({ name, scope }) => [name, scope]);
    expect(ambiti).toEqual([
      ['b', 'required'],
      ['c', 'required'],
      ['d', 'optional'],
      ['e', 'optional'],
    ]);
  });

  it('tells neither the folder nor the registry', () => {
    const diUnRegistro = {
      ...componente('b@1'),
      purl: 'pkg:npm/b@1?download_url=https://esempio.it/b.tgz',
      externalReferences: [
        { type: 'distribution', url: 'file:/casa/b.tgz' },
        { type: 'website', url: 'https://esempio.it' },
      ],
    };
    const cartella = { ...FOLDER, components: [diUnRegistro] };
    expect(toDistinta(cartella, 'b', SOLO_D).metadata.component).toMatchObject({
      purl: 'pkg:npm/b@1',
      externalReferences: [{ type: 'website', url: 'https://esempio.it' }],
    });
  });
});

describe('the bills of materials of what is published', () => {
  let tarball: readonly string[] = [];
  let testi: ReadonlyMap<string, string>;
  const leggi = (nome: string): Distinta => JSON.parse(testi.get(nome) ?? '') as Distinta;

  beforeAll(async () => {
    vi.stubEnv('npm_execpath', '/nessuno/pnpm.cjs'); // as pnpm starts it
    tarball = impacchetta();
    testi = await toDistinte(tarball);
  });

  it('are one for each package, and hold to the schema', async () => {
    expect([...testi.keys()].sort()).toEqual(tarball.map((file) => manifestoDi(file).name).sort());
    const [testo = ''] = testi.values();
    await expect(convalida(testo)).resolves.toBeNull();
    await expect(
      convalida(testo.replace('"required"', '"forse"').replace('"library"', '"libro"')),
    ).resolves.not.toBeNull();
  });

  it('say what npm installs with each alone, and what one may add', () => {
    for (const file of tarball) {
      const { name } = manifestoDi(file);
      const { components } = leggi(name);
      const portati = components
        .filter(({ scope }) => scope === 'required')
        .map((uno) => `${toNome(uno)}@${uno.version}`);
      expect(portati.sort(), name).toEqual(installatiCon(file, tarball));
      expect(components.filter(({ scope }) => scope === 'optional').map(toNome)).toEqual(
        ['@anagrafe/adapters-pkcs11', '@anagrafe/cli'].includes(name) ? ['pkcs11js'] : [],
      );
    }
  });

  it('know each thing by its licence and its hash, and no folder', () => {
    for (const file of tarball) {
      const { name } = manifestoDi(file);
      const { metadata, components } = leggi(name);
      const sha512 = createHash('sha512').update(readFileSync(file)).digest('hex');
      expect(metadata.component.hashes).toEqual([{ alg: 'SHA-512', content: sha512 }]);
      for (const { licenses, hashes, purl } of components) {
        expect(licenses, purl).not.toBeUndefined();
        expect(hashes?.[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
      }
      expect(testi.get(name)).not.toMatch(/file:|node_modules|\.tgz/);
    }
  });
});

/** What npm would install with one package, by its own reckoning: `name@version`, that one left out. */
function installatiCon(file: string, tarball: readonly string[]): string[] {
  const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-solo-'));
  const nostri = Object.fromEntries(tarball.map((uno) => [manifestoDi(uno).name, `file:${uno}`]));
  const { name } = manifestoDi(file);
  const manifesto = { private: true, dependencies: { [name]: nostri[name] }, overrides: nostri };
  writeFileSync(join(cartella, 'package.json'), JSON.stringify(manifesto));
  const argomenti = [
    'install',
    '--package-lock-only',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--loglevel=error',
  ];
  execFileSync(process.execPath, [npmCli(), ...argomenti], { cwd: cartella, stdio: ['ignore', 'ignore', 'inherit'] });
  const { packages } = JSON.parse(readFileSync(join(cartella, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  return Object.entries(packages)
    .map(([percorso, { version }]) => [percorso.replace(/^.*node_modules\//, ''), version])
    .filter(([nome]) => nome !== '' && nome !== name)
    .map(([nome, version]) => `${nome}@${version}`)
    .sort();
}
