import { defineConfig } from 'tsup';

import { toOptions } from '../../tsup.base.js';

export default defineConfig(
  toOptions('neutral', {
    'agenzia-entrate': 'src/agenzia-entrate/index.ts',
    certificati: 'src/certificati/index.ts',
    condizioni: 'src/condizioni/index.ts',
    index: 'src/index.ts',
    operazioni: 'src/operazioni/index.ts',
    schemi: 'src/schemi/index.ts',
    xsd: 'src/xsd/index.ts',
  }),
);
