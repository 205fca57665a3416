import { type Servitore, createServitore } from '../../src/driver/create-servitore.js';
import type { Driver } from '../../src/driver/driver.js';
import { toErroreInviato } from '../../src/driver/errore-ckr.js';
import type { Comando } from '../../src/driver/protocollo.js';
import { createErrore } from '../../src/errori/create-errore.js';
import type { Modulo } from '../../src/moduli/modulo.js';
import { createCoda } from '../../src/processo/create-coda.js';
import type { Lettori } from './carta-in-memoria.js';
import { type CryptokiInMemoria, createCryptokiInMemoria } from './create-cryptoki.js';

/** A driver without a process, which can die all the same. */
export interface DriverInMemoria extends Driver {
  /** The process dies: with it its sessions; whatever is asked next starts another. */
  readonly uccidi: () => void;
  /** The driver that runs now; it starts if it does not. */
  readonly adesso: () => CryptokiInMemoria;
  /** How many sessions are open on cards, of the process that runs. */
  readonly sessioniAperte: () => number;
  readonly chiesti: Comando[];
}

/** What serves in the child process, here without one. */
export function createDriverInMemoria(lettori: Lettori): DriverInMemoria {
  let vivo: { readonly finto: CryptokiInMemoria; readonly servitore: Servitore } | undefined;
  let epoca = 0;
  let chiuso = false;
  const coda = createCoda();
  const chiesti: Comando[] = [];
  const accendi = () => {
    if (chiuso) throw createErrore('CHIUSA');
    if (vivo === undefined) {
      const finto = createCryptokiInMemoria(lettori);
      vivo = { finto, servitore: createServitore(finto.cryptoki) };
    }
    return vivo;
  };
  return {
    chiesti,
    adesso: () => accendi().finto,
    sessioniAperte: () => vivo?.finto.sessioniAperte() ?? 0,
    uccidi: () => {
      vivo = undefined;
      epoca += 1;
    },
    epoca: () => epoca,
    avvia: () => coda.accoda(() => Promise.resolve({ descrizione: accendi().servitore.descrizione })),
    esegui: (comando, dati) =>
      coda.accoda(async () => {
        await Promise.resolve();
        chiesti.push(comando);
        try {
          return accendi().servitore.esegui(comando, dati);
        } catch (errore) {
          const { codice, ...circostanze } = toErroreInviato(errore);
          throw chiuso ? createErrore('CHIUSA') : createErrore(codice, circostanze);
        }
      }),
    chiudi: () =>
      coda.accoda(() => {
        vivo?.servitore.termina();
        vivo = undefined;
        chiuso = true;
        epoca += 1;
        return Promise.resolve();
      }),
  };
}

/** The name of a driver that is in memory. */
export const MODULO_IN_MEMORIA: Modulo = {
  percorso: '/in-memoria/libASEP11.so',
  nome: 'libASEP11.so',
  famiglia: 'athena',
  origine: 'opzione',
  idoneita: { type: 'idoneo' },
};
