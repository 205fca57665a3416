import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig(
  toOptions('neutral', { contratto: 'src/contratto/index.ts', index: 'src/index.ts', pdnd: 'src/pdnd/index.ts' }),
);
