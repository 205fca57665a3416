import type { SingleBar } from 'cli-progress';

/** Shows how far the reading has come, on a terminal and only if it takes time. */
export interface Avanzamento {
  readonly letti: (byte: number) => void;
  readonly fine: () => void;
}

const PAZIENZA_MS = 800;
const AGGIORNAMENTO_MS = 100;

/** A bar over the bytes to read; nothing at all if it is not wanted, or where errors do not go to a terminal. */
export function createAvanzamento(visibile: boolean, totale: () => number): Avanzamento {
  if (!visibile || !process.stderr.isTTY) return { letti: () => undefined, fine: () => undefined };
  const inizio = performance.now();
  let letti = 0;
  let mostrati = 0;
  let barra: SingleBar | undefined;
  let carica: Promise<void> | undefined;
  const mostra = async (): Promise<void> => {
    const { SingleBar } = await import('cli-progress');
    barra = new SingleBar({
      stream: process.stderr,
      format: 'Lettura {bar} {percentage} %, ancora {eta_formatted}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    });
    barra.start(totale(), letti);
  };
  return {
    letti: (byte) => {
      letti += byte;
      const adesso = performance.now();
      if (adesso - inizio < PAZIENZA_MS || adesso - mostrati < AGGIORNAMENTO_MS) return;
      mostrati = adesso;
      carica ??= mostra();
      barra?.update(letti);
    },
    fine: () => {
      barra?.stop();
      barra = undefined;
    },
  };
}
