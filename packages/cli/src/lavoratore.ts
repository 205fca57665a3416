/** A thread of `anagrafe verifica --processi`: it reads files, or stretches of them, and puts their records to the rules. */
import { parentPort, workerData } from 'node:worker_threads';

import { AnagrafeError } from '@anagrafe/core';
import { type FileInParti, type Tratto, evaluateParti } from '@anagrafe/subentro';

import { type FileTrovato, trovaFile } from './fornitura/apri-file.js';
import { apriTabelle } from './tabelle/apri-tabelle.js';
import type { Incarico, Lavoro, Messaggio, Richiesta } from './verifica/messaggi.js';

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
let lasciato = false; // is nobody waiting any more for what is being read?
let proseguito = false; // may it be read beyond its end?
let sveglia: (() => void) | undefined;

porta.on('message', (richiesta: Richiesta) => {
  switch (richiesta.tipo) {
    case 'leggi':
      void esamina(richiesta);
      return;
    case 'presa':
      inViaggio -= richiesta.peso;
      break;
    case 'prosegui':
      proseguito = true;
      break;
    case 'lascia':
      lasciato = true;
      break;
  }
  sveglia?.();
});

async function esamina({ percorso, tratto }: Incarico): Promise<void> {
  lasciato = false;
  const [trovato] = await trovaFile([percorso], (byte) => {
    if (lasciato) throw new AnagrafeError('interrotto', 'Lettura lasciata.');
    di({ tipo: 'letti', byte });
  });
  if (trovato === undefined) throw new Error('a file that was there is there no more');
  const opzioni = { oggi, tabelle, ...(profilo === undefined ? {} : { profilo }) };
  for await (const parte of evaluateParti(toFile(trovato, tratto), opzioni)) {
    if (!(await attende(() => inViaggio < IN_VIAGGIO))) break;
    const ceduti = parte.pagine.map(({ buffer }) => buffer);
    const peso = parte.rilievi.length * PESO_RILIEVO + ceduti.reduce((byte, uno) => byte + uno.byteLength, 0);
    inViaggio += peso;
    proseguito = false;
    di({ tipo: 'parte', parte, peso }, ceduti);
    // Beyond the end of a stretch stands what others are reading: they are not to be helped by who began at a wrong place.
    if (parte.oltre !== undefined && !(await attende(() => proseguito))) break;
  }
  di({ tipo: 'fatto' });
}

function toFile(file: FileTrovato, tratto: Tratto | undefined): FileInParti {
  if (tratto === undefined) return file;
  const { nome, byteDa } = file;
  if (byteDa === undefined) throw new Error('a file that was plain is so no more');
  return { nome, tratto, byte: () => byteDa(tratto.da?.byte ?? 0) };
}

/** Waits until something is so; answers whether what is being read is still wanted. */
async function attende(isCosi: () => boolean): Promise<boolean> {
  while (!lasciato && !isCosi()) await new Promise<void>((resolve) => (sveglia = resolve));
  return !lasciato;
}
