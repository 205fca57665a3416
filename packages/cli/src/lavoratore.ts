/** A thread of `anagrafe verifica --processi`: it reads files and puts their records to the rules, one file after the other. */
import { parentPort, workerData } from 'node:worker_threads';

import { evaluateParti } from '@anagrafe/subentro';

import { trovaFile } from './fornitura/apri-file.js';
import { apriTabelle } from './opzioni-tabelle.js';
import type { Lavoro, Messaggio, Richiesta } from './verifica/messaggi.js';

/** Pieces that may wait to be taken. */
const IN_VIAGGIO = 16;

const { oggi, comuni, profilo } = workerData as Lavoro;
const porta = parentPort;
if (porta === null) throw new Error('this is a thread of another program');
const di = (messaggio: Messaggio): void => {
  porta.postMessage(messaggio);
};

const tabelle = await apriTabelle(comuni);
let inViaggio = 0;
let riprendi: (() => void) | undefined;

porta.on('message', (richiesta: Richiesta) => {
  if (richiesta.tipo === 'leggi') void esamina(richiesta.percorso);
  else {
    inViaggio -= 1;
    riprendi?.();
  }
});

async function esamina(percorso: string): Promise<void> {
  const [file] = await trovaFile([percorso], (byte) => {
    di({ tipo: 'letti', byte });
  });
  if (file === undefined) throw new Error('a file that was there is there no more');
  const opzioni = { oggi, tabelle, ...(profilo === undefined ? {} : { profilo }) };
  for await (const parti of evaluateParti(file, opzioni)) {
    if (inViaggio >= IN_VIAGGIO) await new Promise<void>((resolve) => (riprendi = resolve));
    inViaggio += 1;
    di({ tipo: 'parti', parti });
  }
  di({ tipo: 'fatto' });
}
