import { ErroreClient } from '../errore-client.js';
import type { RegistroInvii, VoceInvio } from './registro-invii.js';

/** A register that lasts as long as the process: for tests, and for programs that only read from ANPR. */
export function createRegistroMemoria(): RegistroInvii {
  const voci = new Map<string, VoceInvio>();
  return {
    open: async (voce) => {
      if (voci.has(voce.id)) return Promise.reject(toRipetuto(voce));
      voci.set(voce.id, voce);
      return Promise.resolve();
    },
    close: async (id, chiusura) => {
      const voce = voci.get(id);
      if (voce !== undefined) voci.set(id, { ...voce, ...chiusura });
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
