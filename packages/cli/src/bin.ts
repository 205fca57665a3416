#!/usr/bin/env node
import { createProgramma } from './programma.js';

// Whoever reads the output may have seen enough (`anagrafe regola | head`): that is no error.
process.stdout.on('error', (errore: NodeJS.ErrnoException) => {
  if (errore.code !== 'EPIPE') throw errore;
  process.exit();
});

await createProgramma().esegui(process.argv);
