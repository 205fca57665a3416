import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig([
  toOptions(
    'node',
    { index: 'src/index.ts', tls: 'src/tls/index.ts' },
    {
      // The CommonJS build, too, has to find the program of the child process beside itself, whatever its folder is called.
      esbuildOptions: (opzioni, { format }) => {
        if (format !== 'cjs') return;
        opzioni.define = { ...opzioni.define, 'import.meta.url': 'QUESTO_FILE' };
        opzioni.banner = { js: "const QUESTO_FILE = require('node:url').pathToFileURL(__filename).href;" };
      },
      clean: ['!figlio.*'],
    },
  ),
  {
    // What runs in the child process: started by its path, imported by nobody.
    entry: { figlio: 'src/figlio.ts' },
    platform: 'node',
    format: ['esm'],
    target: 'es2022',
    treeshake: true,
    external: ['pkcs11js'],
  },
]);
