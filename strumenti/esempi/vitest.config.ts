import { defineConfig } from 'vitest/config';

const conditions = ['@anagrafe/sorgente', 'module', 'node', 'import', 'default'];

/** The tests of core, run to be written down: not its properties, whose records are made at random; and those of a whole file. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/core/test/{regole,operazioni,certificati}/**/*.test.ts',
      'packages/subentro/test/evaluate-file.test.ts',
    ],
    exclude: ['**/*.prop.test.ts', '**/node_modules/**'],
    setupFiles: [`${import.meta.dirname}/registra.ts`],
    testTimeout: 60_000,
  },
});
