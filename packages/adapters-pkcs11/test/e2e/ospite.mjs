/**
 * `node ospite.mjs DRIVER`: a program that opens cards, is told nothing by the driver, and waits. Writes its children's numbers.
 */
import { readFileSync } from 'node:fs';

import { openCarte } from '@anagrafe/adapters-pkcs11';

const carte = await openCarte({ moduli: [process.argv[2]], attese: { avvio: 600_000 } });
void carte.elenco();
const guarda = setInterval(() => {
  const figli = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  if (figli === '') return; // a machine with much to do takes its time
  clearInterval(guarda);
  process.stdout.write(figli);
}, 50);
