import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is used here of a bill of materials in the form of CycloneDX. */
export interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  }[];
}

const CYCLONEDX = join(import.meta.dirname, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');

/**
 * Writes the bill of materials of what a consumer has installed: the packages and all that they bring, validated against the
 * schema of CycloneDX, the same bytes for the same things.
 *
 * @param cartella - The consumer's folder.
 * @param file - Where to write it.
 * @returns What it says.
 */
export function scriviSbom(cartella: string, file: string): Sbom {
  const opzioni = ['--validate', '--omit', 'dev', '--output-reproducible', '--output-file', file];
  execFileSync(process.execPath, [CYCLONEDX, ...opzioni, join(cartella, 'package.json')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Sbom;
}
