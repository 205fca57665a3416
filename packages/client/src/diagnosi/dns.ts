import { lookup } from 'node:dns/promises';

import { toCodice } from '../trasporto/to-codice.js';
import { type Esame, bene, guasto } from './accertamento.js';
import { entro } from './entro.js';
import type { Via } from './via.js';

/** Has the host an address, for the resolver of this machine, which is the one that messages ask too? */
export async function esaminaDns({ host, attesa }: Via): Promise<Esame> {
  try {
    const trovati = await entro(attesa, lookup(host, { all: true }));
    return bene(`${host} è ${trovati.map(({ address }) => address).join(', ')}.`);
  } catch (errore) {
    const codice = toCodice(errore);
    return codice === 'ENOTFOUND'
      ? guasto(`Il nome ${host} non esiste, per il DNS di questa rete.`, 'Controllare ambiente e indirizzo; poi il DNS della rete: il nome è pubblico.')
      : guasto(`Il DNS di questa rete non risponde su ${host} (${codice}).`, 'Controllare che la macchina sia in rete e quale DNS usa.');
  }
} // prettier-ignore
