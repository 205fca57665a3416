import type { ChildProcess } from 'node:child_process';

import type { Driver } from '../driver/driver.js';
import type { Avvio, Comandi, Comando, Domanda, Responso } from '../driver/protocollo.js';
import { createErrore } from '../errori/create-errore.js';
import type { ErroreCarta } from '../errori/errore-carta.js';
import type { Attese } from '../carte/carte.js';
import { createCoda } from './create-coda.js';

/** Which driver, how long it may take, how its process is started. */
export interface OpzioniDriver {
  readonly percorso: string;
  readonly attese: Attese;
  readonly avviaFiglio: () => ChildProcess;
  /** Told how a process ended. */
  readonly alTermine: (perche: 'chiuso' | 'fermo' | 'caduto') => void;
}

/** What waits for an answer. */
interface Attesa {
  readonly rispondi: (responso: Responso) => void;
  readonly fallisci: (errore: ErroreCarta) => void;
}

/** A process that runs, and the one thing that was asked of it last. */
interface Vivo {
  readonly figlio: ChildProcess;
  avvio?: Avvio;
  attesa?: Attesa | undefined;
}

/** How long a driver may take to close before its process is ended. */
const CONGEDO = 2000;

/**
 * A driver in a process of its own. One thing is asked at a time; a driver that does not answer in time is ended with its process, and
 * the next thing that is asked starts another.
 */
export function createDriverFiglio({ percorso, attese, avviaFiglio, alTermine }: OpzioniDriver): Driver {
  let vivo: Vivo | undefined;
  let epoca = 0;
  let chiuso = false;
  const coda = createCoda();

  const abbandona = (quale: Vivo, codice: 'CHIUSA' | 'DRIVER_CADUTO' | 'DRIVER_FERMO'): void => {
    if (vivo !== quale) return;
    vivo = undefined;
    epoca += 1;
    // A process that is stuck in its reader may not even end now: it is not waited for.
    quale.figlio.removeAllListeners();
    quale.figlio.on('error', () => undefined);
    quale.figlio.kill('SIGKILL');
    if (quale.figlio.connected) quale.figlio.disconnect();
    quale.attesa?.fallisci(createErrore(codice));
    alTermine(({ CHIUSA: 'chiuso', DRIVER_CADUTO: 'caduto', DRIVER_FERMO: 'fermo' } as const)[codice]);
  };

  const nasci = (): Vivo => {
    const figlio = avviaFiglio();
    const nato: Vivo = { figlio };
    figlio.on('message', (responso) => {
      const { attesa } = nato;
      nato.attesa = undefined;
      attesa?.rispondi(responso as Responso);
    });
    figlio.on('error', () => { abbandona(nato, 'DRIVER_CADUTO'); }); // prettier-ignore
    figlio.on('exit', () => { abbandona(nato, 'DRIVER_CADUTO'); }); // prettier-ignore
    return nato;
  };

  /** Sends a question and waits; only then is the process of this program kept alive by the other. */
  const chiedi = async (quale: Vivo, domanda: Domanda, entro: number): Promise<unknown> => {
    tieni(quale.figlio, true);
    const scadenza = setTimeout(() => { abbandona(quale, 'DRIVER_FERMO'); }, entro); // prettier-ignore
    try {
      const responso = await new Promise<Responso>((rispondi, fallisci) => {
        quale.attesa = { rispondi, fallisci };
        quale.figlio.send(domanda, (errore) => {
          if (errore !== null) abbandona(quale, 'DRIVER_CADUTO');
        });
      });
      if ('esito' in responso) return responso.esito;
      const { codice, ...circostanze } = responso.errore;
      throw createErrore(codice, circostanze);
    } finally {
      clearTimeout(scadenza);
      tieni(quale.figlio, false);
    }
  };

  const accendi = async (): Promise<{ readonly vivo: Vivo; readonly avvio: Avvio }> => {
    if (chiuso) throw createErrore('CHIUSA');
    const acceso = (vivo ??= nasci());
    try {
      const avvio = (acceso.avvio ??= (await chiedi(acceso, { tipo: 'avvia', percorso }, attese.avvio)) as Avvio);
      return { vivo: acceso, avvio };
    } catch (errore) {
      abbandona(acceso, 'CHIUSA'); // a driver that is not loaded has no use for a process
      throw errore;
    }
  };

  const esegui = <C extends Comando>(comando: C, dati: Comandi[C]['chiede']): Promise<Comandi[C]['risponde']> =>
    coda.accoda(async () => {
      const acceso = await accendi();
      return (await chiedi(acceso.vivo, { tipo: 'comando', comando, dati }, attese.comando)) as Comandi[C]['risponde'];
    });

  /** Whoever was asked already may answer; whoever waits is told. */
  const congeda = async (): Promise<void> => {
    const basta = setTimeout(() => {
      if (vivo !== undefined) abbandona(vivo, 'CHIUSA');
    }, CONGEDO);
    await coda.accoda(async () => {
      const acceso = vivo;
      if (acceso?.avvio !== undefined) await chiedi(acceso, { tipo: 'termina' }, CONGEDO).catch(() => undefined);
      if (acceso !== undefined) abbandona(acceso, 'CHIUSA');
    });
    clearTimeout(basta);
  };

  let congedo: Promise<void> | undefined;
  return {
    epoca: () => epoca,
    avvia: () => coda.accoda(async () => (await accendi()).avvio),
    esegui,
    chiudi: () => {
      chiuso = true;
      return (congedo ??= congeda());
    },
  };
}

/** Whether the other process keeps this one from ending by itself. */
function tieni(figlio: ChildProcess, vivo: boolean): void {
  if (vivo) {
    figlio.ref();
    figlio.channel?.ref();
  } else {
    figlio.unref();
    figlio.channel?.unref();
  }
}
