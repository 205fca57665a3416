#!/usr/bin/env node
import { createProgramma } from './programma.js';

process.stdout.on('error', (errore: NodeJS.ErrnoException) => {
  // Whoever reads the output may have seen enough (`anagrafe regola | head`): that is no error.
  if (errore.code === 'EPIPE') process.exit();
  void chiudiSenzaSchermo(errore);
});

await createProgramma().esegui(process.argv);

/** The output cannot be written (it goes to a file, and the disk is full). */
async function chiudiSenzaSchermo(errore: unknown): Promise<void> {
  const [{ concludi }, { toErroreScrittura }] = await Promise.all([
    import('./concludi.js'),
    import('./fornitura/errore-file.js'),
  ]);
  process.exit(concludi(toErroreScrittura('uscita', errore)));
}
