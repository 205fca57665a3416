import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CARTELLA = new URL('../../../../shared/dati/', import.meta.url);

/** The rows of a file of the shared material, header first, or `undefined` where it is not at hand. */
export function leggiFonte(percorso: string): readonly string[] | undefined {
  const file = new URL(percorso, CARTELLA);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
}

/** Why a test that needs such a file is skipped. */
export function assenza(percorso: string): string {
  return `manca ${fileURLToPath(new URL(percorso, CARTELLA))}`;
}
