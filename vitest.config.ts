import { defineConfig } from 'vitest/config';

// Tests read the sources of every package through the private export condition, so nothing has to be built first.
const conditions = ['@anagrafe/sorgente', 'module', 'node', 'import', 'default'];

/** What reckons with no day, or asks the same code a million times: once, not in every time zone. */
const UNA_VOLTA =
  process.env['ANAGRAFE_ALTRA_ZONA'] === undefined
    ? []
    : [
        '**/archivio-fornito.test.ts',
        '**/generati.test.ts',
        '**/zero-errori.test.ts',
        'packages/core/test/operazioni/richieste/**',
        'packages/core/test/xsd/**',
      ];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'strumenti/test/**/*.test.ts'],
          exclude: ['packages/*/test/e2e/**', '**/node_modules/**', ...UNA_VOLTA],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: '100%', // of the cores
          isolate: false, // importing the sources anew for each file took longer than the tests
        },
      },
      {
        test: {
          name: 'e2e',
          env: { ANAGRAFE_TABELLE: '/nessuna' }, // what whoever tests has imported is not tested
          include: ['packages/*/test/e2e/**/*.test.ts', 'ecosystem-tests/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2, // each starts processes of its own
        },
      },
    ],
  },
});
