import { Worker } from 'node:worker_threads';

import { type ParteFile, parseNomeFile } from '@anagrafe/subentro';

import type { FileTrovato } from '../fornitura/apri-file.js';
import type { Lavoro, Messaggio, Richiesta } from './messaggi.js';

/** Threads that read the files of a fornitura, each a file at a time. */
export interface Squadra {
  /** The same files, to be taken in this order, as the threads read them. */
  readonly file: readonly FileTrovato[];
  readonly chiudi: () => Promise<void>;
}

/** What comes of a file, as it comes. */
interface Consegna {
  readonly arrivate: Extract<Messaggio, { tipo: 'parte' }>[];
  finita: boolean;
  errore: Error | undefined;
  /** Tells the thread that a part of this weight was taken. */
  presa: (peso: number) => void;
  avvisa: () => void;
}

/**
 * Starts the threads. They begin with the first files and go on with the next as they get free; of each only a few pieces
 * wait to be taken. A file of another name than those of the subentro, which may not be one, is left to whoever takes it.
 */
export function createSquadra(
  file: readonly FileTrovato[],
  {
    processi,
    lavoro,
    suLetti,
  }: { readonly processi: number; readonly lavoro: Lavoro; readonly suLetti: (byte: number) => void },
): Squadra {
  const consegne = new Map(file.filter(({ nome }) => parseNomeFile(nome).ok).map((uno) => [uno, createConsegna()]));
  const daLeggere = [...consegne];
  const lavoratori = Array.from({ length: Math.min(processi, daLeggere.length) }, avvia);

  function fermaTutto(errore: Error): void {
    for (const una of consegne.values()) {
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
      const prossimo = daLeggere.shift();
      if (prossimo === undefined) return;
      const [{ percorso }, sua] = prossimo;
      consegna = sua;
      consegna.presa = (peso) => {
        chiedi({ tipo: 'presa', peso });
      };
      chiedi({ tipo: 'leggi', percorso });
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
          consegna?.arrivate.push(messaggio);
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
      const consegna = consegne.get(uno);
      return consegna === undefined ? uno : { ...uno, parti: () => prendi(consegna) };
    }),
    chiudi: async () => {
      await Promise.all(lavoratori.map((lavoratore) => lavoratore.terminate()));
    },
  };
}

function createConsegna(): Consegna {
  return { arrivate: [], finita: false, errore: undefined, presa: () => undefined, avvisa: () => undefined };
}

async function* prendi(consegna: Consegna): AsyncGenerator<ParteFile, void, undefined> {
  for (;;) {
    const arrivata = consegna.arrivate.shift();
    if (arrivata !== undefined) {
      consegna.presa(arrivata.peso);
      yield arrivata.parte;
    } else if (consegna.errore !== undefined) throw consegna.errore;
    else if (consegna.finita) return;
    else await new Promise<void>((resolve) => (consegna.avvisa = resolve));
  }
}
