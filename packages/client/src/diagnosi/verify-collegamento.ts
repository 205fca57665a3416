import { elencoVersioni } from '@anagrafe/core/operazioni';

import { type OpzioniClient, createClient } from '../create-client.js';
import { createTrasporto } from '../trasporto/create-trasporto.js';
import { toIndirizzo } from '../trasporto/percorsi.js';
import type { Accertamento } from './accertamento.js';
import { esamina } from './esamina.js';

/** What the way to ANPR is looked at with. */
export interface OpzioniCollegamento extends Pick<
  OpzioniClient,
  'ambiente' | 'tabelle' | 'trasporto' | 'indirizzi' | 'algoritmo' | 'orologio'
> {
  /** Absent: only the network is looked at. */
  readonly identita?: OpzioniClient['identita'];
  /** `false`: ANPR is not called; absent, it is asked once for its versions (7003), which changes nothing. */
  readonly chiamata?: boolean;
}

/**
 * Looks at the way to ANPR a step at a time, also where no client can be made of the identity: name of the host (DNS),
 * connection (TCP), TLS with the chain of trust, clock (the `Date` of an answer, in whole seconds: beyond 10 `attenzione`, beyond
 * 30 `guasto`), dates of the certificates, identity, a real call (7003). `client.doctor()` does the same.
 *
 * @param opzioni - Environment, identity, tables; `trasporto` says which authorities to trust and how long a step may take, in
 * milliseconds. With one that goes through others (a dispatcher, a function of one's own) the network is not looked at by itself.
 * @returns What was found, always the same eight steps in the same order, in Italian. A step whose premises do not hold is
 * `saltato`. No key, no password, no name of a person is in it. Nothing is thrown.
 *
 * Source: what comuni were told on italia/anpr of connections that fail (#2675, #4007), of clocks (#970), of ciphers (#5341).
 * @example
 * const passi = await verifyCollegamento({ ambiente: 'test', tabelle, indirizzi: { base: 'https://localhost:1' } });
 * passi.find(({ esito }) => esito === 'guasto')?.nome // → 'tcp'
 */
export async function verifyCollegamento(opzioni: OpzioniCollegamento): Promise<readonly Accertamento[]> {
  const { identita, chiamata = true, ...altro } = opzioni;
  const { ambiente, indirizzi, orologio = () => new Date(), trasporto = createTrasporto() } = altro;
  const mezzi = {
    indirizzo: toIndirizzo('7003', ambiente, indirizzi),
    orologio,
    ...(trasporto.diretta === undefined ? {} : { diretta: trasporto.diretta }),
  };
  if (identita === undefined) return esamina(mezzi);
  const chiama = async () => {
    const client = await createClient({ ...altro, trasporto, identita });
    return client.elencoVersioni(elencoVersioni({ versioni: 'corrente' }, client.toTestata({ tipoOperazione: 'C' })));
  };
  return esamina({ ...mezzi, identita: { ...identita, ambiente }, ...(chiamata ? { chiama } : {}) });
}
