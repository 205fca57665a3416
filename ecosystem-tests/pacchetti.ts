import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** Where npm's own script is. */
export const { npmCli } = require('../strumenti/avvio/comandi.cjs') as { readonly npmCli: () => string };
/** Packs every package as it would be published, unless that is done. Answers the paths of the tarballs. */
export const { impacchetta } = require('../strumenti/avvio/tarball.cjs') as {
  readonly impacchetta: (radice?: string) => string[];
};

/** A folder of its own, outside the repository, with the packed packages installed from their tarballs. */
export interface Consumatore {
  readonly cartella: string;
  readonly node: (argomenti: readonly string[]) => string;
}

/** What a tarball brings. Not by the list of `pnpm pack --json`, which leaves out the licence that it adds itself. */
export function contenuto(tarball: string): string[] {
  const voci = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split(/\r?\n/);
  return voci.map((voce) => voce.replace('package/', ''));
}

/** Installs the tarballs, and what they depend on, beside a copy of one of the consumers. */
export function installa(nome: string, tarball: readonly string[]): Consumatore {
  const cartella = mkdtempSync(join(tmpdir(), `anagrafe-${nome}-`));
  cpSync(join(import.meta.dirname, 'consumatori', nome), cartella, { recursive: true });
  writeFileSync(
    join(cartella, 'package.json'),
    JSON.stringify({ name: `consumatore-${nome}`, private: true, type: 'module' }),
  );
  execFileSync(
    process.execPath,
    [npmCli(), 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...tarball],
    {
      cwd: cartella,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return {
    cartella,
    node: (argomenti) => execFileSync(process.execPath, argomenti, { cwd: cartella, encoding: 'utf8' }),
  };
}

/** The manifest that a tarball brings. */
export function manifestoDi(tarball: string): Readonly<Record<string, unknown>> & { readonly name: string } {
  return JSON.parse(
    execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }),
  ) as ReturnType<typeof manifestoDi>;
}
