import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig([
  // `shims`: the CommonJS build, too, has to find the program of the child process beside itself.
  toOptions('node', { index: 'src/index.ts', tls: 'src/tls/index.ts' }, { shims: true, clean: ['!figlio.*'] }),
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
