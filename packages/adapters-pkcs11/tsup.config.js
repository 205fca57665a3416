import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig(toOptions('node', { index: 'src/index.ts' }));
