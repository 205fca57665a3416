/** A thread of `anagrafe verifica --processi`: it reads files and puts their records to the rules, one file after the other. */
import { parentPort, workerData } from 'node:worker_threads';

import { evaluateParti } from '@anagrafe/subentro';

import { trovaFile } from './fornitura/apri-file.js';
import { apriTabelle } from './opzioni-tabelle.js';
import type { Lavoro, Messaggio, Richiesta } from './verifica/messaggi.js';

/** What may wait to be taken, in bytes, more or less: enough for a file while those before it are taken. */
const IN_VIAGGIO = 16 * 1024 * 1024;
const PESO_RILIEVO = 1024;

const { oggi, comuni, profilo } = workerData as Lavoro;
const porta = parentPort;
if (porta === null) throw new Error('this is a thread of another program');
const di = (messaggio: Messaggio, ceduti: readonly ArrayBuffer[] = []): void => {
  porta.postMessage(messaggio, ceduti);
};

const tabelle = await apriTabelle(comuni);
let inViaggio = 0;
let riprendi: (() => void) | undefined;

porta.on('message', (richiesta: Richiesta) => {
  if (richiesta.tipo === 'leggi') void esamina(richiesta.percorso);
  else {
    inViaggio -= richiesta.peso;
    riprendi?.();
  }
});

async function esamina(percorso: string): Promise<void> {
  const [file] = await trovaFile([percorso], (byte) => {
    di({ tipo: 'letti', byte });
  });
  if (file === undefined) throw new Error('a file that was there is there no more');
  const opzioni = { oggi, tabelle, ...(profilo === undefined ? {} : { profilo }) };
  for await (const parte of evaluateParti(file, opzioni)) {
    while (inViaggio >= IN_VIAGGIO) await new Promise<void>((resolve) => (riprendi = resolve));
    const ceduti = parte.pagine.map(({ buffer }) => buffer);
    const peso = parte.rilievi.length * PESO_RILIEVO + ceduti.reduce((byte, uno) => byte + uno.byteLength, 0);
    inViaggio += peso;
    di({ tipo: 'parte', parte, peso }, ceduti);
  }
  di({ tipo: 'fatto' });
}
