import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig([
  toOptions(
    'node',
    { bin: 'src/bin.ts', lavoratore: 'src/lavoratore.ts' },
    {
      format: ['esm'],
      target: 'node20',
      dts: false,
      // The other half of this file writes there at the same time.
      clean: ['!rapporto.*'],
    },
  ),
  {
    // What the HTML report carries inside: one script without imports, one style.
    entry: { 'rapporto.client': 'src/rapporto/client/client.ts', rapporto: 'src/rapporto/stile.css' },
    platform: 'browser',
    format: ['iife'],
    target: ['chrome100', 'edge100', 'firefox100', 'safari15.4'],
    outExtension: () => ({ js: '.js' }),
    minify: true,
  },
]);
