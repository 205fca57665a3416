import type { Accesso, AccessoRegistrato, RegistroAccessi } from '@anagrafe/core/agenzia-entrate';

/** A register of accesses in memory. */
export interface RegistroAccessiInMemoria extends RegistroAccessi {
  /** Every access, in order. */
  readonly accessi: () => readonly AccessoRegistrato[];
}

/**
 * A register of accesses in memory: for tests, or to be written away by who owns it. What it holds is lost with the process.
 *
 * @param impronta - The fingerprint of a text, keyed: an HMAC with a key of yours.
 * @example
 * const registro = createRegistroAccessi((testo) => `${testo.length}`); // an HMAC, in earnest
 * const accesso = { richiedente: 'sportello 1', operazione: 'interroga', quando: '2026-11-21T09:00:00' } as const;
 * registro.open(accesso) // → '1'
 * registro.accessi().length // → 1
 */
export function createRegistroAccessi(impronta: RegistroAccessi['impronta']): RegistroAccessiInMemoria {
  const registrati: AccessoRegistrato[] = [];
  return {
    impronta,
    open: (accesso: Accesso): string => {
      registrati.push(accesso);
      return String(registrati.length);
    },
    close: (id, esito): void => {
      const posto = Number(id) - 1;
      const accesso = registrati[posto];
      if (accesso === undefined) return;
      registrati[posto] = { ...accesso, esito };
    },
    find: ({ operazione, richiesta, giorno }) =>
      registrati.filter(
        (uno) => uno.operazione === operazione && uno.richiesta === richiesta && uno.quando.startsWith(giorno),
      ),
    accessi: () => registrati,
  };
}
