import { ErroreClient } from '../errore-client.js';
import type { RegistroInvii, VoceInvio } from './registro-invii.js';

/** How much a register in memory remembers. */
interface OpzioniMemoria {
  /** How many messages that ended; absent, 10,000. Those that nobody knows the end of are never forgotten. */
  readonly concluse?: number;
}

/**
 * A register that lasts as long as the process: for tests, and for programs that only read from ANPR. Of what ended it remembers
 * the latest, so that a program that calls for months holds no more than one that calls for a day.
 */
export function createRegistroMemoria({ concluse: massime = 10_000 }: OpzioniMemoria = {}): RegistroInvii {
  const voci = new Map<string, VoceInvio>();
  /** Those that ended, oldest first. */
  const concluse = new Set<string>();
  const concludi = (id: string): void => {
    concluse.delete(id);
    concluse.add(id);
    const [prima] = concluse;
    if (concluse.size <= massime || prima === undefined) return;
    concluse.delete(prima);
    voci.delete(prima);
  };
  return {
    open: async (voce) => {
      if (voci.has(voce.id)) return Promise.reject(toRipetuto(voce));
      voci.set(voce.id, voce);
      return Promise.resolve();
    },
    close: async (id, chiusura) => {
      const voce = voci.get(id);
      if (voce === undefined) return Promise.resolve();
      const chiusa = { ...voce, ...chiusura };
      voci.set(id, chiusa);
      if (isAperta(chiusa)) concluse.delete(id);
      else concludi(id);
      return Promise.resolve();
    },
    find: async (id) => Promise.resolve(voci.get(id)),
    findAperti: async () => Promise.resolve([...voci.values()].filter(isAperta)),
  };
}

function toRipetuto({ id }: VoceInvio): ErroreClient {
  return new ErroreClient(
    'identificativo-ripetuto',
    `Con l’identificativo ${id} è già stata inviata una richiesta: per saperne l’esito usare recover.`,
  );
}

/** Does nobody know how a message ended? */
function isAperta({ esito }: VoceInvio): boolean {
  return esito === undefined || esito === 'incerto';
}
