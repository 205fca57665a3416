import { Worker } from 'node:worker_threads';

import { type ParteFile, parseNomeFile } from '@anagrafe/subentro';

import type { FileTrovato } from '../fornitura/apri-file.js';
import { dividi } from '../fornitura/dividi.js';
import type { Incarico, Lavoro, Messaggio, Richiesta } from './messaggi.js';

/** Threads that read the files of a fornitura, each a file, or a stretch of one, at a time. */
export interface Squadra {
  /** The same files, to be taken in this order, as the threads read them. */
  readonly file: readonly FileTrovato[];
  readonly chiudi: () => Promise<void>;
}

/** Something to be read by one thread, and what comes of it, as it comes. */
interface Consegna {
  readonly incarico: Incarico;
  readonly arrivate: Extract<Messaggio, { tipo: 'parte' }>[];
  finita: boolean;
  /** Is it wanted no more? */
  lasciata: boolean;
  errore: Error | undefined;
  /** Asks something of the thread that reads it. */
  chiedi: (richiesta: Richiesta) => void;
  avvisa: () => void;
}

/**
 * Starts the threads. They begin with the first files and go on with the next as they get free; of each only a few pieces
 * wait to be taken. A long file of plain XML is read in stretches. A file of another name than those of the subentro, which
 * may not be one, is left to whoever takes it; so is all, if there is nothing to be read at the same time.
 */
export async function createSquadra(
  file: readonly FileTrovato[],
  {
    processi,
    lavoro,
    suLetti,
  }: { readonly processi: number; readonly lavoro: Lavoro; readonly suLetti: (byte: number) => void },
): Promise<Squadra> {
  const perFile = new Map<FileTrovato, readonly Consegna[]>();
  for (const uno of file) if (parseNomeFile(uno.nome).ok) perFile.set(uno, await toConsegne(uno));
  const consegne = [...perFile.values()].flat();
  if (consegne.length < 2) return { file, chiudi: () => Promise.resolve() };
  const daLeggere = [...consegne];
  const lavoratori = Array.from({ length: Math.min(processi, daLeggere.length) }, avvia);

  function fermaTutto(errore: Error): void {
    for (const una of consegne) {
      una.errore ??= errore;
      una.avvisa();
    }
  }

  function avvia(): Worker {
    const lavoratore = new Worker(new URL('lavoratore.js', import.meta.url), { workerData: lavoro });
    const chiedi = (richiesta: Richiesta): void => {
      lavoratore.postMessage(richiesta);
    };
    let consegna: Consegna | undefined;
    const inizia = (): void => {
      do consegna = daLeggere.shift();
      while (consegna?.lasciata === true);
      if (consegna === undefined) return;
      consegna.chiedi = chiedi;
      chiedi({ tipo: 'leggi', ...consegna.incarico });
    };
    lavoratore.on('message', (messaggio: Messaggio) => {
      switch (messaggio.tipo) {
        case 'letti':
          try {
            suLetti(messaggio.byte);
          } catch (errore) {
            fermaTutto(errore as Error); // somebody asked for an end
          }
          break;
        case 'parte':
          if (consegna?.lasciata === true) chiedi({ tipo: 'presa', peso: messaggio.peso });
          else consegna?.arrivate.push(messaggio);
          consegna?.avvisa();
          break;
        case 'fatto':
          if (consegna !== undefined) consegna.finita = true;
          consegna?.avvisa();
          inizia();
          break;
      }
    });
    lavoratore.on('error', fermaTutto);
    inizia();
    return lavoratore;
  }

  return {
    file: file.map((uno) => {
      const sue = perFile.get(uno);
      return sue === undefined ? uno : { ...uno, parti: () => prendi(sue) };
    }),
    chiudi: async () => {
      await Promise.all(lavoratori.map((lavoratore) => lavoratore.terminate()));
    },
  };
}

async function toConsegne(file: FileTrovato): Promise<readonly Consegna[]> {
  const { percorso } = file;
  const tratti = await dividi(file);
  return tratti.length === 0
    ? [createConsegna({ percorso })]
    : tratti.map((tratto) => createConsegna({ percorso, tratto }));
}

function createConsegna(incarico: Incarico): Consegna {
  return {
    incarico,
    arrivate: [],
    finita: false,
    lasciata: false,
    errore: undefined,
    chiedi: () => undefined,
    avvisa: () => undefined,
  };
}

/** What came of a file: of its first stretch, and of each that another gives way to. The others are left. */
async function* prendi(consegne: readonly Consegna[]): AsyncGenerator<ParteFile, void, undefined> {
  let quale = 0;
  for (let consegna = consegne[0]; consegna !== undefined; consegna = consegne[quale]) {
    const arrivata = consegna.arrivate.shift();
    if (arrivata === undefined) {
      await arrivo(consegna);
      continue;
    }
    const { parte, peso } = arrivata;
    consegna.chiedi({ tipo: 'presa', peso });
    if (parte.oltre !== undefined) {
      for (const altra of consegne) if (isDa(altra, parte.oltre.byte)) lascia(altra);
      consegna.chiedi({ tipo: 'prosegui' });
    }
    if (parte.fine !== undefined) {
      quale += 1;
      for (; quale < consegne.length; quale += 1) {
        const altra = consegne[quale];
        if (altra === undefined || isDa(altra, parte.fine.esame.seguito?.byte)) break;
        lascia(altra);
      }
    }
    yield parte;
  }
}

async function arrivo(consegna: Consegna): Promise<void> {
  if (consegna.errore !== undefined) throw consegna.errore;
  if (consegna.finita) throw new Error('a thread ended without the last part of what it read');
  await new Promise<void>((resolve) => (consegna.avvisa = resolve));
}

/** Is it the stretch that begins there? */
function isDa({ incarico }: Consegna, byte: number | undefined): boolean {
  return byte !== undefined && incarico.tratto?.da?.byte === byte;
}

function lascia(consegna: Consegna): void {
  consegna.lasciata = true;
  for (const { peso } of consegna.arrivate.splice(0)) consegna.chiedi({ tipo: 'presa', peso });
  if (!consegna.finita) consegna.chiedi({ tipo: 'lascia' }); // the thread may be with another by now, if it is
}
