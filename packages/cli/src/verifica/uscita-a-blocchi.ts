import type { Uscita } from './uscita.js';

/** Characters that are written at once. */
const BLOCCO = 64 * 1024;

/** The same output, written many lines at a time. What waits is written at the end, and before the output is abandoned. */
export function toUscitaABlocchi({ scrivi, chiudi, abbandona }: Uscita): Uscita {
  let attesa = '';
  const svuota = async (): Promise<void> => {
    if (attesa === '') return;
    const testo = attesa;
    attesa = '';
    await scrivi(testo);
  };
  return {
    scrivi: (testo) => {
      attesa += testo;
      return attesa.length < BLOCCO ? GIA_FATTO : svuota();
    },
    chiudi: async () => {
      await svuota();
      await chiudi();
    },
    abbandona: async () => {
      await svuota().catch(() => undefined); // why it is abandoned is known already
      await abbandona();
    },
  };
}

const GIA_FATTO = Promise.resolve();
