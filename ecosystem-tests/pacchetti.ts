import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RADICE = resolve(import.meta.dirname, '..');
const { npmCli, pnpmCli } = createRequire(import.meta.url)('../strumenti/avvio/comandi.cjs') as {
  readonly npmCli: () => string;
  readonly pnpmCli: (argomenti: readonly string[]) => string[];
};

/** A folder of its own, outside the repository, with the packed packages installed from their tarballs. */
export interface Consumatore {
  readonly cartella: string;
  readonly node: (argomenti: readonly string[]) => string;
}

/** A packed package: its tarball, and the files that it would bring. */
export interface Pacchetto {
  readonly tarball: string;
  readonly file: readonly string[];
}

/** Packs every package as it would be published. */
export function impacchetta(): Pacchetto[] {
  const destinazione = mkdtempSync(join(tmpdir(), 'anagrafe-pacchetti-'));
  return readdirSync(join(RADICE, 'packages')).map((nome) => {
    const uscita = execFileSync(process.execPath, pnpmCli(['pack', '--json', '--pack-destination', destinazione]), {
      cwd: join(RADICE, 'packages', nome),
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    const { filename, files } = JSON.parse(uscita) as { filename: string; files: { path: string }[] };
    return { tarball: resolve(destinazione, filename), file: files.map(({ path }) => path) };
  });
}

/** Installs the tarballs, and what they depend on, beside a copy of one of the consumers. */
export function installa(nome: string, pacchetti: readonly Pacchetto[]): Consumatore {
  const cartella = mkdtempSync(join(tmpdir(), `anagrafe-${nome}-`));
  mkdirSync(cartella, { recursive: true });
  cpSync(join(import.meta.dirname, 'consumatori', nome), cartella, { recursive: true });
  writeFileSync(
    join(cartella, 'package.json'),
    JSON.stringify({ name: `consumatore-${nome}`, private: true, type: 'module' }),
  );
  execFileSync(
    process.execPath,
    [
      npmCli(),
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      ...pacchetti.map(({ tarball }) => tarball),
    ],
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
