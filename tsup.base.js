import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The one build of the house: ESM, CommonJS and types from the same entries.
 *
 * @param {'neutral' | 'node'} platform - `neutral` also runs in a browser; `node` needs the operating system.
 * @param {Record<string, string>} entry - Public entries: output name → source file.
 * @param {import('tsup').Options} [altre] - What a package needs beyond that.
 * @returns {import('tsup').Options}
 */
export function toOptions(platform, entry, altre = {}) {
  return {
    entry,
    platform,
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true,
    splitting: true,
    treeshake: true,
    clean: true,
    // The credits travel with the data: npm takes LICENSE from the root by itself, not NOTICE.
    onSuccess: () => copyFile(fileURLToPath(new URL('NOTICE', import.meta.url)), 'dist/NOTICE'),
    ...altre,
  };
}
