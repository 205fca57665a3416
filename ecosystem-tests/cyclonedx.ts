import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import type { Distinta } from './distinta.js';
import { npmCli } from './pacchetti.js';

/** The tool that reads what npm has installed. */
export const CYCLONEDX = join(import.meta.dirname, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');

/** The bill of materials of all that is in a folder, the same for the same things. */
export function leggiCartella(cartella: string): Distinta {
  const argomenti = [CYCLONEDX, '--omit', 'dev', '--output-reproducible', '--output-file', '-'];
  const testo = execFileSync(process.execPath, [...argomenti, join(cartella, 'package.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, npm_execpath: npmCli() }, // it asks npm, but would ask the pnpm that started us
  });
  return JSON.parse(testo) as Distinta;
}
